import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../core/canonical-json';
import { requiredQuantities } from '../../core/catalogue';
import { readGritbin, writeGritbin } from '../../core/gritbin-file';
import { allFigures, figure, figureSource, isDecimalText } from '../../core/reference';
import { resultView } from '../support/whole-result';
import { PAYERS, type QuantitySource } from '../../core/schema';
import { TEMPLATES, templateNamed, workbookFrom, type Template } from '../../core/templates';
import { workedOut, type Worked } from '../support/eileen';

const BEFRIENDING = templateNamed('befriending');
const COMMUNITY_TRANSPORT = templateNamed('community-transport');
const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');
const FALLS_RESPONSE = templateNamed('falls-response');
const HANDYPERSON = templateNamed('handyperson');
const LUNCH_CLUB = templateNamed('lunch-club');

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const scenarioOf = ({ opening }: Template) => opening;
const inputsOf = ({ opening }: Template) => Object.entries(opening.quantities);
const EVERY_TEMPLATE = TEMPLATES.map((template) => [template.name, template] as const);

/** What a person chooses, and what is at nothing until somebody claims it: neither is a guess at a figure of the world. */
const NOT_GUESSED = /^(programme|gap)\.sites$|^participation\.\w+\.(effect|change)-/;

describe('the templates', () => {
  it('stand on Home from the grit bin to the falls response, each under a name of its own', () => {
    expect(TEMPLATES.map(({ id }) => id)).toEqual([
      'eileen-grit-bin',
      'befriending',
      'good-neighbour-scheme',
      'community-transport',
      'lunch-club',
      'handyperson',
      'strength-and-balance',
      'falls-response',
    ]);
    expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length);
    expect(new Set(TEMPLATES.map(({ picture }) => picture)).size).toBe(TEMPLATES.length);
  });

  it('leave Eileen’s workbook byte for byte as it was before she shared anything (a golden: change it with her figures)', () => {
    expect(sha256(canonicalJson({ ...workbookFrom(EILEEN_GRIT_BIN) }))).toBe(
      '191d3bc1620f96c4dc02cc41d12dd6d685f5f6b0e0cc879bb3678ec964b049e7',
    );
  });
});

describe.each(EVERY_TEMPLATE)('%s', (_, template) => {
  const given = inputsOf(template);

  it('answers exactly what its structure asks', () => {
    const asked = requiredQuantities(template.opening.structure).map(({ id }) => id);
    expect(given.map(([id]) => id).sort()).toEqual([...asked].sort());
  });

  it('cites only figures that ship, each at its own value, or saying in its note how it follows from it', () => {
    const wrong = given.flatMap(([id, { value, source, note }]) => {
      if (source.kind !== 'reference') return [];
      if (!allFigures().some((row) => row.id === source.figureId))
        return [`${id} cites ${source.figureId}, which is not there`];
      const row = figure(source.figureId);
      if (Number(value) === Number(row.value)) return [];
      return saysHow(note, row.value)
        ? []
        : [`${id} is ${value}, the figure is ${row.value}, and its note is silent on it`];
    });
    expect(wrong).toEqual([]);
  });

  it('names title, section, address and status of each cited figure as the register has them', () => {
    const cited = given.flatMap(([, { source }]) => (source.kind === 'reference' ? [source] : []));
    expect(cited.length).toBeGreaterThan(15);
    expect(cited).toEqual(
      cited.map(({ figureId }: Extract<QuantitySource, { kind: 'reference' }>) => figureSource(figureId)),
    );
  });

  it('gives a reason and a range for every guess, and the guess lies in its range', () => {
    const wrong = given.flatMap(([id, { value, source, range, grade }]) => {
      if (source.kind !== 'assumption') return [];
      if (source.reason.trim().length < 10) return [`${id} gives no reason`];
      if (grade !== 6) return [`${id} is a guess of grade ${grade}`];
      if (NOT_GUESSED.test(id)) return [];
      if (range === undefined) return [`${id} has no range`];
      return Number(range.low) <= Number(value) && Number(value) <= Number(range.high)
        ? []
        : [`${id} is outside its range`];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps every value, range and price within what can be read back', () => {
    for (const [id, { value, range }] of given) {
      for (const text of [value, range?.low ?? '0', range?.high ?? '0'])
        expect(isDecimalText(text), `${id}: ${text}`).toBe(true);
    }
    const file = readGritbin(writeGritbin(workbookFrom(template), sha256), sha256);
    expect(file).toMatchObject({ checksum: 'matches', findings: [], workbook: workbookFrom(template) });
  });

  it('allows for help that changes nothing: 1 lies in the range of every hazard and rate ratio', () => {
    const ratios = given.filter(([id]) => /(hazard|rate)-ratio$/.test(id));
    expect(ratios.map(([id]) => id)).toContain('pathway.hazard-ratio');
    for (const [id, { range }] of ratios) {
      expect(Number(range?.low), id).toBeLessThanOrEqual(1);
      expect(Number(range?.high), id).toBeGreaterThanOrEqual(1);
    }
  });

  it('gives no budget a gain when help changes nothing: no saving hides anywhere else', () => {
    const ratios = given.filter(([id]) => /(hazard|rate)-ratio$/.test(id)).map(([id]) => [id, '1'] as const);
    const { total } = workedOut(scenarioOf(template), Object.fromEntries(ratios));
    expect(total('lens.council.pv-benefits').toFixed(9)).toBe('0.000000000');
    expect(total('lens.public.pv-benefits').toFixed(9)).toBe('0.000000000');
  });

  it('brings the council less than it puts in, and releases no cash, as the guesses stand', () => {
    const { total } = workedOut(scenarioOf(template));
    expect(total('lens.council.net').isNegative()).toBe(true);
    expect(total('lens.public.pv-cash').toFixed()).toBe('0');
  });

  it('tells an invented story that says so, may be published, and illustrates what is there', () => {
    const [story, ...others] = template.stories;
    expect(others).toEqual([]);
    expect(story).toMatchObject({ invented: true, consent: { given: 'publish' } });
    expect(story?.consent.date).toMatch(/^2026-/);
    expect(story?.place).toMatch(/invented|Hartbeck/);
    expect(template.place).toContain('invented');
    expect(story?.illustrates.filter((id) => template.opening.quantities[id] === undefined)).toEqual([]);
    for (const told of [story?.needed, story?.councilDid, story?.neighboursDid, story?.otherwise, story?.quote]) {
      expect(told).not.toBe('');
    }
  });
});

/** A cited figure that is not used as it stands: the note has the figure itself, so that a reader can follow. */
function saysHow(note: string, figureValue: string): boolean {
  const asNumber = String(Number(figureValue));
  return note.includes(figureValue) || note.includes(asNumber);
}

function between(value: number, [low, high]: readonly [number, number]): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

describe('the orders of magnitude that the notes of the templates promise', () => {
  it.each([
    // helpers and people helped in the last year; £ put in by the council, and what comes back to it, over ten years
    ['befriending', { helpers: [25, 32], helped: [25, 32], puts: [220e3, 260e3], back: [0, 20] }],
    ['good-neighbour-scheme', { helpers: [40, 50], helped: [70, 80], puts: [50e3, 65e3], back: [0, 50] }],
    ['community-transport', { helpers: [20, 26], helped: [65, 75], puts: [250e3, 290e3], back: [0, 0] }],
    ['handyperson', { helpers: [0, 0], helped: [1200, 1300], puts: [650e3, 720e3], back: [0, 200] }],
    ['strength-and-balance', { helpers: [2, 3], helped: [62, 72], puts: [250e3, 290e3], back: [0, 50] }],
    ['falls-response', { helpers: [0, 0], helped: [540, 580], puts: [240e3, 280e3], back: [0, 0] }],
    ['lunch-club', { helpers: [19, 24], helped: [19, 24], puts: [165e3, 200e3], back: [0, 20] }],
  ] as const)('%s', (id, expected) => {
    const worked = workedOut(scenarioOf(templateNamed(id)));
    between(lastOf(worked, 'participation.with.helpers'), expected.helpers);
    between(lastOf(worked, 'people.with.helped'), expected.helped);
    between(worked.total('lens.council.pv-costs').toNumber(), expected.puts);
    between(worked.total('lens.council.pv-benefits').toNumber(), expected.back);
  });

  it('pay an organiser of half a week £17,290 a year: 17.5 hours, 52 weeks, £15.20, and a quarter on top', () => {
    expect(BEFRIENDING.opening.quantities['input.organiser.amount']).toMatchObject({
      value: '17290',
      range: { low: '13832', high: '20429.5' },
    });
  });

  it('serve a dinner for about £16 of council money before margins, besides what diners pay', () => {
    const worked = workedOut(scenarioOf(LUNCH_CLUB));
    const spent = ['organiser', 'hall', 'food', 'inviting'].map((input) => lastOf(worked, `input.${input}.spent`));
    const dinners = lastOf(worked, 'people.with.helped') * 48;
    between(spent.reduce((all, one) => all + one, 0) / dinners, [15, 17]);
  });
});

function lastOf({ line }: Worked, id: string): number {
  return line(id).at(-1)?.toNumber() ?? Number.NaN;
}

describe('what is bought, and what it is claimed to bring', () => {
  it.each([
    // £ for the NHS and for society's gains over ten years; years at home in all
    ['handyperson', { nhs: [10e3, 20e3], society: [500e3, 700e3], years: [0.4, 0.9], ahead: false }],
    ['strength-and-balance', { nhs: [18e3, 23e3], society: [300e3, 350e3], years: [0.01, 0.1], ahead: true }],
    ['falls-response', { nhs: [105e3, 125e3], society: [240e3, 270e3], years: [0, 0], ahead: false }],
  ] as const)('%s is of the size that its note works out', (id, expected) => {
    const { total } = workedOut(scenarioOf(templateNamed(id)));
    between(total('pv.nhs.gained').toNumber(), expected.nhs);
    between(total('lens.society.pv-benefits').toNumber(), expected.society);
    between(total('independence.years').toNumber(), expected.years);
    expect(total('lens.society.net').greaterThan(0)).toBe(expected.ahead);
  });

  it('a falls response frees the NHS’s capacity and nothing of the council’s, and its card says so', () => {
    expect(FALLS_RESPONSE.subtitle).toContain('no council budget falls');
    const { total } = workedOut(scenarioOf(FALLS_RESPONSE));
    expect(total('lens.council.pv-benefits').toFixed(9)).toBe('0.000000000');
    expect(total('pv.label.pressure').toFixed(9)).toBe('0.000000000');
    expect(total('pv.label.capacity').minus(total('pv.nhs.gained')).abs().lessThan('1e-20')).toBe(true);
  });

  it('a handyperson claims of trials what they found, and nothing of fractures', () => {
    const ratio = (event: string) => HANDYPERSON.opening.quantities[`event.${event}.rate-ratio`];
    expect(ratio('fall')).toMatchObject({ value: '0.96', grade: 4 });
    expect(ratio('hip')).toMatchObject({ value: '1.00', grade: 4 });
    const { line } = workedOut(scenarioOf(HANDYPERSON));
    expect(line('stream.hip-admission.admissions').every((change) => change.abs().lessThan('1e-2'))).toBe(true);
  });
});

describe('community transport, where nobody’s budget falls', () => {
  const scenario = scenarioOf(COMMUNITY_TRANSPORT);
  const worked = workedOut(scenario);

  it('says so on its card and beside its hazard ratio', () => {
    expect(COMMUNITY_TRANSPORT.subtitle).toContain('nobody’s budget falls');
    const { source, value } = COMMUNITY_TRANSPORT.opening.quantities['pathway.hazard-ratio']!;
    expect(value).toBe('1');
    expect(source).toMatchObject({ reason: expect.stringContaining('nobody’s budget falls') as string });
  });

  it('brings nothing to any payer but the people themselves', () => {
    for (const payer of PAYERS.filter((one) => one !== 'people' && worked.graph.totals.has(`pv.${one}.gained`))) {
      expect(worked.total(`pv.${payer}.gained`).toFixed(9), payer).toBe('0.000000000');
    }
    expect(worked.total('pv.people.gained').greaterThan(0)).toBe(true);
    expect(worked.total('independence.years').toFixed(9)).toBe('0.000000000');
  });

  it('charges passengers their half of the mileage in society’s result, and the council only its own', () => {
    const [council, society] = ['council', 'society'].map((lens) => worked.total(`lens.${lens}.pv-costs`));
    expect(society!.minus(council!).toFixed(6)).toBe(worked.total('pv.input.fares').toFixed(6));
  });

  it('is told plainly in its result', () => {
    const { caseAgainst } = resultView(worked, { many: null });
    expect(caseAgainst).toContain('It claims no effect on moving into a care home, and brings none.');
  });
});
