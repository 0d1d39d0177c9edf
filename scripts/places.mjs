// @ts-check
// The councils of England and Wales, for `scripts/write-reference.mjs`: what the folder `places` of a research folder
// holds, as compact JSON. The same folder always gives the same bytes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './csv.mjs';

/** The day on which the research was read against its sources. A new edition is read, not re-dated. */
const CHECKED_ON = '2026-11-21';
const DECIMAL_TEXT = /^-?\d{1,15}(\.\d{1,20})?$/;
const OGL = 'Open Government Licence v3.0';

/** Columns that name a place; every other column is a figure. */
const IDENTITY = ['code', 'code_from_2025', 'name', 'country', 'region_code', 'region', 'type', 'lon', 'lat'];
const DISTRICT_IDENTITY = ['code', 'name', 'county_code', 'county', 'region_code', 'region'];
/** Says how a figure came about, not how large it is. */
const LEFT_OUT = ['imd_2025_basis'];

const ATTRIBUTION =
  'Contains public sector information licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2023. Source: Office for National Statistics; Department of Health and Social Care; NHS Digital; Ministry of Housing, Communities and Local Government.';

/** Where each column was published and where it was read: a row a publication. */
const SOURCES = [
  {
    id: 'structure',
    publisher: 'Office for National Statistics',
    title: 'Lookups of local authority districts to upper-tier authorities (2023) and regions (2024)',
    year: '2024',
    section: 'structure of 1 April 2023; code changes of 2025 for Barnsley and Sheffield',
    address: 'https://github.com/humaniverse/geographr',
    kind: 'secondary',
  },
  {
    id: 'boundaries',
    publisher: 'Office for National Statistics',
    title: 'Counties and Unitary Authorities (December 2023) Boundaries UK BSC',
    year: '2023',
    section: 'England and Wales, simplified to 45% of vertices with shared edges kept; label points',
    address: 'https://github.com/dhsc-govuk/FingertipsNext',
    kind: 'primary',
    licence: `${OGL}; contains OS data © Crown copyright and database right 2023`,
  },
  {
    id: 'population-2024',
    publisher: 'Office for National Statistics',
    title: 'Mid-2024 population estimates, as used in Explore Local Statistics',
    year: '2025',
    section: 'population count; percentage aged 65 and over',
    address: 'https://github.com/ONSdigital/explore-local-statistics-app',
    kind: 'primary',
  },
  {
    id: 'ascof-2024-25',
    publisher: 'Department of Health and Social Care',
    title: 'Measures from the Adult Social Care Outcomes Framework, England 2024 to 2025',
    year: '2025',
    section: 'data tables, measures 2A, 2C, 2D, 2E and 5A',
    address: 'https://github.com/Susai23/Lincolnshire-Adult-Social-Care-pipeline',
    kind: 'primary',
  },
  {
    id: 'population-2022',
    publisher: 'Office for National Statistics',
    title: 'Mid-year population estimates, UK, June 2022',
    year: '2024',
    section: 'edition of 26 March 2024, table MYE2, sums of single years of age',
    address: 'https://github.com/eoinkeadycct/DataVizHeroku',
    kind: 'primary',
  },
  {
    id: 'census-disability',
    publisher: 'Office for National Statistics',
    title: 'Census 2021: disability under the Equality Act, by small area',
    year: '2023',
    section: 'summed to councils; all ages, not standardised',
    address: 'https://github.com/humaniverse/demographr',
    kind: 'secondary',
  },
  {
    id: 'census-unpaid-care',
    publisher: 'Office for National Statistics',
    title: 'Census 2021: provision of unpaid care, by small area',
    year: '2023',
    section: 'summed to councils; aged 5 and over, not standardised',
    address: 'https://github.com/lrowleyabel/Census-2021',
    kind: 'secondary',
  },
  {
    id: 'rural-urban-2021',
    publisher: 'Office for National Statistics and Defra',
    title: '2021 Rural-Urban Classification of small areas',
    year: '2025',
    section: 'share of the council’s small areas classed rural; not the official class of the council',
    address: 'https://github.com/humaniverse/geographr',
    kind: 'secondary',
  },
  {
    id: 'imd-2025',
    publisher: 'Ministry of Housing, Communities and Local Government',
    title: 'English Indices of Deprivation 2025, lower-tier summaries',
    year: '2025',
    section: 'average score; counties from their districts, weighted by population',
    address: 'https://github.com/humaniverse/IMD',
    kind: 'secondary',
  },
  {
    id: 'imd-2019',
    publisher: 'Ministry of Housing, Communities and Local Government',
    title: 'English Indices of Deprivation 2019',
    year: '2019',
    section: 'File 11, upper-tier summaries',
    address: 'https://github.com/PhD-SarahLiley/GEOG5995_FinalProject',
    kind: 'primary',
  },
  {
    id: 'healthy-life-2022-24',
    publisher: 'Office for National Statistics',
    title: 'Healthy life expectancy at birth, 2022 to 2024',
    year: '2026 or earlier',
    section: 'as used in Explore Local Statistics',
    address: 'https://github.com/ONSdigital/explore-local-statistics-data',
    kind: 'primary',
  },
  {
    id: 'asc-fr-2021-22',
    publisher: 'NHS Digital',
    title: 'Adult Social Care Activity and Finance Report, England 2021-22',
    year: '2022',
    section: 'ASC-FR and SALT data tables T7, T17, T34, T40, T44, T51 and T52',
    address: 'https://github.com/PhD-SarahLiley/GEOG5995_FinalProject',
    kind: 'primary',
    licence: 'Copyright 2022 NHS Digital; Open Government Licence v3.0 as the publisher’s standing term',
  },
  {
    id: 'projections-2022',
    publisher: 'Office for National Statistics',
    title: '2022-based subnational population projections, regions in England',
    year: '2025',
    section: 'table 1, migration category variant, mid-2022 to mid-2047',
    address: 'https://github.com/ThomUK/claude-scratchpad',
    kind: 'secondary',
  },
];

/**
 * Everything that ships about places.
 *
 * @param {string} folder holds councils.csv, regions.csv, districts.csv, population-projections.csv and councils.topo.json
 * @param {string[]} problems is added to; nothing may be written where it is not empty
 * @returns {Record<string, string>} file names with their text
 */
export function placesOf(folder, problems) {
  const read = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
  const councils = readCsv(read('councils.csv'));
  refuseTwins(councils, 'councils', problems);
  return {
    'councils.json': tableText(councils, IDENTITY, 'councils', problems),
    'regions.json': tableText(readCsv(read('regions.csv')), ['code', 'name'], 'regions', problems),
    'districts.json': tableText(readCsv(read('districts.csv')), DISTRICT_IDENTITY, 'districts', problems),
    'population-projections.json': tableText(
      readCsv(read('population-projections.csv')),
      ['code', 'area', 'year'],
      'projections',
      problems,
    ),
    'councils-map.json': mapText(JSON.parse(read('councils.topo.json')), councils, problems),
    'sources.json': `${JSON.stringify(sources(), null, 2)}\n`,
  };
}

/**
 * Columns once, then a row a line: names as text, figures as exact decimal text or null where none was published.
 *
 * @param {Record<string, string>[]} rows @param {string[]} identity @param {string} about @param {string[]} problems
 */
function tableText(rows, identity, about, problems) {
  const given = Object.keys(rows[0] ?? {}).filter((name) => !LEFT_OUT.includes(name));
  const missing = identity.filter((name) => !given.includes(name));
  problems.push(...missing.map((name) => `${about}: there is no column "${name}"`));
  const figures = given.filter((name) => !identity.includes(name));
  for (const row of rows) {
    for (const name of figures) {
      const text = row[name] ?? '';
      if (text !== '' && !DECIMAL_TEXT.test(text))
        problems.push(`${about}: ${row.name ?? row.code} has "${text}" for ${name}, which is not exact decimal text`);
    }
  }
  const lines = rows.map((row) =>
    JSON.stringify([...identity.map((name) => row[name]), ...figures.map((name) => row[name] || null)]),
  );
  const named = (/** @type {string} */ name) => name.replaceAll('_', '-');
  return `{
"identity": ${JSON.stringify(identity.map(named))},
"figures": ${JSON.stringify(figures.map(named))},
"rows": [
${lines.join(',\n')}
]}
`;
}

/** @param {Record<string, string>[]} rows @param {string} about @param {string[]} problems */
function refuseTwins(rows, about, problems) {
  for (const name of ['code', 'name']) {
    const seen = new Set();
    for (const row of rows) {
      if (seen.has(row[name])) problems.push(`${about}: "${row[name]}" appears twice`);
      seen.add(row[name]);
    }
  }
}

/**
 * The outlines, without what the councils' table says already.
 *
 * @param {any} topology @param {Record<string, string>[]} councils @param {string[]} problems
 */
function mapText({ transform, arcs, objects }, councils, problems) {
  const shapes = objects.councils.geometries.map((/** @type {any} */ geometry) => ({
    code: geometry.properties.code,
    // A polygon is a group of one.
    polygons: geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs,
  }));
  const drawn = new Set(shapes.map((/** @type {any} */ shape) => shape.code));
  for (const { code, name } of councils) if (!drawn.has(code)) problems.push(`map: ${name} has no outline`);
  const lines = (/** @type {any[]} */ parts) => parts.map((part) => JSON.stringify(part)).join(',\n');
  return `{
"transform": ${JSON.stringify(transform)},
"shapes": [
${lines(shapes)}
],
"arcs": [
${lines(arcs)}
]}
`;
}

function sources() {
  return {
    attribution: ATTRIBUTION,
    publications: SOURCES.map(({ id, licence = OGL, ...source }) => ({
      id,
      source,
      licence,
      checkedOn: CHECKED_ON,
      status: source.kind === 'primary' ? 'confirmed' : 'second-hand',
    })),
  };
}
