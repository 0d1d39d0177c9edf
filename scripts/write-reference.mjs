// Fills core/reference with the cited figures of a research folder:
//   node scripts/write-reference.mjs --from <folder> [--into <folder>]
// The folder holds values.json, life-tables.csv and gdp-deflators.csv, and may hold values-2.json, which corrects and widens
// the first, and a folder `places`. The same folder always gives the same bytes.
// A row that lacks its value, unit or source stops the command, and nothing is written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCsv } from './csv.mjs';
import { placesOf } from './places.mjs';

/** The day on which the research was read against its sources. A new edition is read, not re-dated. */
const CHECKED_ON = '2026-11-21';
const DECIMAL_TEXT = /^-?\d{1,15}(\.\d{1,20})?$/;
const GROUPS = {
  'A-unit-costs': 'unit-costs',
  'B-social-value': 'social-value',
  'C-population': 'population',
  'D-mortality': 'mortality',
  'E-pathway': 'pathway',
  'F-effects': 'effects',
  'G-participation': 'participation',
  'H-appraisal-standards': 'appraisal-standards',
};
const PAYERS = ['council', 'nhs', 'dwp', 'household', 'police', 'fire', 'society', 'none'];
const SECTION_NOT_RECORDED = 'section not recorded';

/** What each suggested shape must carry. */
const PARAMETERS = {
  fixed: [],
  normal: ['mean', 'sd'],
  lognormal: ['meanlog', 'sdlog'],
  beta: ['mean'],
  pert: ['min', 'mode', 'max'],
  uniform: ['min', 'max'],
};

/** Words that stand where a source gives a direction and no number: nothing can be worked out from them. */
const DIRECTIONS = ['positive', 'negative', 'lower', 'none'];

/** Of the second collection, besides the rows that replace one of the first: those that a template leans on. */
const TAKEN = [
  'care-home-entry-rate-80-plus-living-alone-derived',
  'home-support-receipt-80-plus-england-derived',
  'fall-admission-on-street-share',
];

/** Rows whose own note says that they must not be used. */
const NOT_FOR_USE = {
  'optimism-bias-capex-outsourcing': 'measured on running cost: optimism-bias-outsourcing-opex stands for it',
  'optimism-bias-duration-outsourcing': 'one compiler prints it, the Treasury table is held to give none',
};

const DEFLATORS_ADDRESS = 'https://github.com/conradsmewing/home-office-spending-model';
const OGL = 'Open Government Licence v3.0';
const SINGLE_FACT = 'Copyright of the publisher; single fact cited with attribution';
const PSSRU = 'Reported as CC BY-NC-SA 4.0, unspecified in the copy read; single figure cited with attribution';
const NATIONAL_COST_COLLECTION =
  'NHS England; packaged by NICE analysts under the MIT licence, licence of the underlying data not stated where read';

/** Rows that no row says it replaces, and that a reading of them says must not be used as they were. */
const ALSO_SUPERSEDED = [
  {
    id: 'care-home-los-mean',
    by: 'care-home-median-survival-from-community',
    reason: 'One chain’s deaths: those who live longest are not in it.',
  },
  {
    id: 'interval-need-85-medium',
    by: 'home-support-receipt-80-plus-england-derived',
    reason: 'Need is not receipt: 27% have such need, some 8% at 80 and over get council support at home.',
  },
];

/** Licences as the sources state them, by publisher; the first that fits is taken. */
const LICENCES = [
  [
    /^this compilation$/,
    'Worked out from Office for National Statistics figures under the Open Government Licence v3.0',
  ],
  [/^New Economy/, 'Creative Commons Attribution 4.0 (copyright GMCA)'],
  [/^PSSRU \(Kent\)/, PSSRU],
  [/^NHS England via Trafford/, 'Open Government Licence v3.0 (stated by the compiler)'],
  [/^NHS England$/, NATIONAL_COST_COLLECTION],
  [
    /^(Office for National Statistics|ONS, transcribed by a third party|Government Actuary's Department, from ONS)$/,
    OGL,
  ],
  [/^(HM Treasury|Department for|Department of|DCMS$|DESNZ$)/, OGL],
];

function main() {
  const from = folderAfter('--from');
  if (from === undefined) fail('Say where the research is: node scripts/write-reference.mjs --from <folder>');
  const into = folderAfter('--into') ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'core', 'reference');
  const write = (name, content) => writeFileSync(join(into, name), `${JSON.stringify(content, null, 2)}\n`);
  const problems = [];
  const rowsOf = (name) => (existsSync(join(from, name)) ? JSON.parse(readFileSync(join(from, name), 'utf8')) : []);
  const second = rowsOf('values-2.json');
  const isTaken = ({ id, replaces }) => isFilled(replaces) || TAKEN.includes(id);
  const rows = withAddresses([...rowsOf('values.json'), ...second]);
  const values = figuresOf(
    rows.filter((row) => isTaken(row) || second.every(({ id }) => id !== row.id)),
    problems,
  );
  const lifeTables = lifeTablesOf(readFileSync(join(from, 'life-tables.csv'), 'utf8'), problems);
  const deflators = deflatorsOf(readFileSync(join(from, 'gdp-deflators.csv'), 'utf8'), problems);
  const places = existsSync(join(from, 'places')) ? placesOf(join(from, 'places'), problems) : {};
  if (problems.length > 0) fail(`Nothing was written:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);

  write('values.json', values.kept);
  write('life-tables.json', lifeTables);
  write('gdp-deflators.json', deflators);
  for (const [name, text] of Object.entries(places)) {
    mkdirSync(join(into, 'places'), { recursive: true });
    writeFileSync(join(into, 'places', name), text);
  }
  console.log(`values.json: ${values.kept.length} figures; left out ${values.leftOut.length}:`);
  for (const { id, reason } of values.leftOut) console.log(`  ${id}: ${reason}`);
  console.log(`life-tables.json: ${lifeTables.length} tables`);
  console.log(`gdp-deflators.json: ${deflators.years.length} financial years`);
  for (const name of Object.keys(places)) console.log(`places/${name}`);
}

function folderAfter(word) {
  const at = process.argv.indexOf(word);
  const folder = at === -1 ? undefined : process.argv[at + 1];
  return folder === undefined ? undefined : resolve(folder);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

// ---- figures

/** A row worked out from others points at them ("see one-row, another"): it takes the address of the first. */
function withAddresses(rows) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    const address = row.source?.address ?? '';
    const [first] = address.startsWith('see ') ? address.slice('see '.length).split(', ') : [];
    const known = address === 'gdp-deflators.csv' ? DEFLATORS_ADDRESS : byId.get(first)?.source?.address;
    return known === undefined ? row : { ...row, source: { ...row.source, address: known } };
  });
}

function figuresOf(rows, problems) {
  const kept = [];
  const leftOut = [];
  const seen = new Set();
  for (const row of rows) {
    if (seen.has(row.id)) problems.push(`${row.id}: appears twice`);
    seen.add(row.id);
    const lacks = lacksOf(row);
    problems.push(...lacks.map((lack) => `${row.id ?? '(no id)'}: ${lack}`));
    if (lacks.length > 0) continue;
    if (NOT_FOR_USE[row.id] !== undefined) leftOut.push({ id: row.id, reason: NOT_FOR_USE[row.id] });
    else if (DIRECTIONS.includes(row.value))
      leftOut.push({ id: row.id, reason: `a direction ("${row.value}"), no number` });
    else kept.push(row);
  }
  const order = Object.keys(GROUPS);
  const inGroups = [...kept].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  const superseded = new Map([
    ...ALSO_SUPERSEDED.filter(({ by }) => seen.has(by)).map(({ id, by, reason }) => [id, { by, reason }]),
    ...kept
      .filter(({ replaces }) => isFilled(replaces))
      .map(({ id, replaces, replacesReason }) => [replaces, { by: id, reason: replacesReason }]),
  ]);
  for (const id of superseded.keys()) if (!seen.has(id)) problems.push(`${id}: is superseded and not there`);
  return { kept: inGroups.map((row) => figureOf(row, superseded.get(row.id) ?? null)), leftOut };
}

function lacksOf(row) {
  const lacks = [];
  for (const field of ['id', 'label', 'value', 'unit', 'price_year', 'geography']) {
    if (!isFilled(row[field])) lacks.push(`has no ${field}`);
  }
  for (const field of ['title', 'publisher', 'year', 'address', 'kind']) {
    if (!isFilled(row.source?.[field])) lacks.push(`has no source ${field}`);
  }
  if (GROUPS[row.group] === undefined) lacks.push(`is in the unknown group "${row.group}"`);
  if (!PAYERS.includes(row.payer)) lacks.push(`has the unknown payer "${row.payer}"`);
  if (!['primary', 'secondary'].includes(row.source?.kind))
    lacks.push(`has the unknown source kind "${row.source?.kind}"`);
  if (!/^https?:\/\//.test(row.source?.address ?? '')) lacks.push('has a source address that is not a web address');
  if (!DIRECTIONS.includes(row.value)) lacks.push(...numberLacksOf(row));
  return lacks;
}

function numberLacksOf(row) {
  const lacks = [];
  if (!DECIMAL_TEXT.test(row.value)) lacks.push(`has the value "${row.value}", which is not exact decimal text`);
  if ((row.low === null) !== (row.high === null)) lacks.push('has one end of its range only');
  for (const end of [row.low, row.high]) {
    if (end !== null && !DECIMAL_TEXT.test(end))
      lacks.push(`has "${end}" in its range, which is not exact decimal text`);
  }
  // Number() is used to compare only; what is written is the text as it was read.
  if (row.low !== null && !(Number(row.low) <= Number(row.value) && Number(row.value) <= Number(row.high))) {
    lacks.push(`has a value outside its range (${row.low} to ${row.high})`);
  }
  const wanted = PARAMETERS[row.distribution?.type];
  if (wanted === undefined) return [...lacks, `has the unknown shape "${row.distribution?.type}"`];
  const given = Object.keys(row.distribution.params ?? {});
  if ([...given].sort().join() !== [...wanted].sort().join()) lacks.push(`has the parameters ${given.join(', ')}`);
  for (const parameter of given) {
    const text = row.distribution.params[parameter];
    if (!DECIMAL_TEXT.test(text)) lacks.push(`has "${text}" in its shape, which is not exact decimal text`);
  }
  if (wanted.length > 0 && !isFilled(row.distribution.basis)) lacks.push('has a shape without a basis');
  return lacks;
}

function isFilled(text) {
  return typeof text === 'string' && text.trim() !== '';
}

function figureOf(row, superseded) {
  return {
    id: row.id,
    group: GROUPS[row.group],
    label: row.label,
    value: row.value,
    low: row.low,
    high: row.high,
    distribution: distributionOf(row.distribution),
    unit: row.unit,
    priceYear: row.price_year,
    geography: row.geography,
    payer: row.payer,
    source: {
      title: row.source.title,
      publisher: row.source.publisher,
      year: row.source.year,
      section: isFilled(row.source.table) ? row.source.table : SECTION_NOT_RECORDED,
      address: row.source.address,
      kind: row.source.kind,
    },
    licence: isFilled(row.licence) ? row.licence : licenceOf(row.source.publisher, row.source.title),
    checkedOn: isFilled(row.checkedOn) ? row.checkedOn : CHECKED_ON,
    status: statusOf(row),
    isDerived: row.id.endsWith('-derived'),
    superseded,
    note: row.note,
  };
}

function statusOf({ status, source }) {
  if (isFilled(status)) return status.replace(' ', '-');
  return source.kind === 'primary' ? 'confirmed' : 'second-hand';
}

function distributionOf({ type, params, basis }) {
  const shape = { type };
  for (const parameter of PARAMETERS[type]) shape[parameter] = params[parameter];
  if (type !== 'fixed') {
    shape.basis = basis;
    shape.isSuggestion = basis.startsWith('suggestion');
  }
  return shape;
}

function licenceOf(publisher, title) {
  // Answers in Parliament are under Parliament's own terms, whichever department answered.
  if (/^(Parliamentary|Written) answer/.test(title)) return SINGLE_FACT;
  return LICENCES.find(([pattern]) => pattern.test(publisher))?.[1] ?? SINGLE_FACT;
}

// ---- life tables

const LIFE_TABLES = [
  {
    id: 'uk-2022-2024',
    geography: 'UK',
    period: '2022-2024',
    source: {
      title: 'National life tables, UK, 2022-2024',
      publisher: 'Office for National Statistics',
      year: '2026 or earlier',
      section: 'nltuk198020223, ages 60 to 100',
      address: 'https://github.com/zmorrisaug/population_proj/blob/e7864d41128988f071b2b8ebde4814bcdb277b2d/clean.csv',
      kind: 'secondary',
    },
    note: 'A transcription, checked against a second copy and by recomputing life expectancy from it.',
  },
  {
    id: 'england-2018-2020',
    geography: 'England',
    period: '2018-2020',
    source: {
      title: 'National life tables: England, 2018-2020',
      publisher: 'Office for National Statistics',
      year: '2021',
      section: 'workbook of 23 September 2021, ages 60 to 100',
      address: 'https://github.com/bitowaqr/shortfall',
      kind: 'primary',
    },
    note: 'Mortality is raised by the pandemic.',
  },
  {
    id: 'england-2017-2019',
    geography: 'England',
    period: '2017-2019',
    source: {
      title: 'National life tables: England, 2017-2019',
      publisher: 'Office for National Statistics',
      year: '2021',
      section: 'workbook of 23 September 2021, ages 60 to 100',
      address: 'https://github.com/bitowaqr/shortfall',
      kind: 'primary',
    },
    note: 'The last table before the pandemic.',
  },
];

function lifeTablesOf(csv, problems) {
  const rows = readCsv(csv);
  const known = new Set(LIFE_TABLES.map(({ geography, period }) => `${geography} ${period}`));
  for (const row of rows) {
    if (!known.has(`${row.geography} ${row.period}`))
      problems.push(`life tables: ${row.geography} ${row.period} has no source`);
    if (!DECIMAL_TEXT.test(row.qx) || !DECIMAL_TEXT.test(row.ex)) problems.push(`life tables: ${JSON.stringify(row)}`);
  }
  return LIFE_TABLES.map((table) => {
    const of = (sex) => lifeTableRowsOf(rows, table, sex, problems);
    return {
      id: table.id,
      label: `${table.geography} ${table.period}`,
      geography: table.geography,
      period: table.period,
      source: table.source,
      licence: OGL,
      checkedOn: CHECKED_ON,
      status: table.source.kind === 'primary' ? 'confirmed' : 'second-hand',
      note: table.note,
      female: of('female'),
      male: of('male'),
    };
  });
}

function lifeTableRowsOf(rows, { geography, period, label }, sex, problems) {
  const found = rows.filter((row) => row.geography === geography && row.period === period && row.sex === sex);
  const ages = found.map((row) => Number(row.age));
  const isWhole = ages.length === 41 && ages.every((age, position) => age === 60 + position);
  if (!isWhole) problems.push(`life tables: ${label} ${sex} does not run from 60 to 100 by single age`);
  return found.map((row) => ({ age: Number(row.age), deathProbability: row.qx, lifeExpectancy: row.ex }));
}

// ---- deflators

function deflatorsOf(csv, problems) {
  const rows = readCsv(csv);
  const years = rows.map((row) => {
    const startYear = Number(row.financial_year.slice(0, 4));
    if (!DECIMAL_TEXT.test(row.index)) problems.push(`deflators: ${row.financial_year} has the index "${row.index}"`);
    if (row.financial_year !== financialYearLabel(startYear))
      problems.push(`deflators: "${row.financial_year}" is no financial year`);
    return { startYear, index: row.index, kind: row.edition.includes('forecast') ? 'forecast' : 'outturn' };
  });
  const hasGap = years.some((year, position) => year.startYear !== years[0].startYear + position);
  if (hasGap) problems.push('deflators: a financial year is missing or out of order');
  return {
    id: 'gdp-deflator-2026-03',
    label: 'GDP deflator at market prices, financial years, 2024-25 = 100',
    vintage: 'HM Treasury, March 2026 (Quarterly National Accounts); forecasts of the OBR, 3 March 2026',
    source: {
      title: 'GDP deflators at market prices, and money GDP: March 2026 (Quarterly National Accounts)',
      publisher: 'HM Treasury',
      year: '2026',
      section: 'financial years, 2024-25 = 100; transcribed in data/raw/gdp_deflator.csv',
      address: DEFLATORS_ADDRESS,
      kind: 'secondary',
    },
    licence: OGL,
    checkedOn: CHECKED_ON,
    status: 'second-hand',
    note: 'Outturn to 2024-25, forecast from 2025-26, rounded to four decimals in the copy read. A June 2026 edition exists and was not read.',
    years,
  };
}

function financialYearLabel(startYear) {
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`;
}

main();
