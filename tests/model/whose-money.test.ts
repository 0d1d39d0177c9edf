import { describe, expect, it } from 'vitest';
import { benefitCut } from '../../core/reference';
import { resolveScenario } from '../../core/scenario';
import { storedWorkbook } from '../../core/gritbin-file';
import { templateNamed, workbookFrom } from '../../core/templates';
import { aGuess, eileen, workedOut } from '../support/eileen';

const EILEEN_GRIT_BIN = templateNamed('eileen-grit-bin');
const atFirst = () => workedOut(resolveScenario(workbookFrom(templateNamed('falls-response')), 'first'));

describe('counting cash alone', () => {
  it('leaves out what is given in kind: the NHS’s desk time is no money', () => {
    const { total } = atFirst();
    const desk = total('lens.public.pv-costs').minus(total('lens.public.pv-cash-costs'));
    expect(desk.greaterThan(20_000)).toBe(true);
    expect(
      total('lens.public.net-cash').eq(total('lens.public.pv-cash').minus(total('lens.public.pv-cash-costs'))),
    ).toBe(true);
    expect(total('funder-gap.cash.net.nhs').isZero()).toBe(true);
    expect(total('funder-gap.fiscal.net.nhs').isZero()).toBe(false);
  });

  it('is as it was where all is paid in money', () => {
    const { total } = workedOut(eileen());
    expect(total('lens.council.pv-cash-costs').eq(total('lens.council.pv-costs'))).toBe(true);
  });
});

describe('prices that rise faster than prices in general', () => {
  const asked = (care: string, pay = '0') =>
    workedOut(
      eileen({
        structure: (same) => ({ ...same, onRequest: ['price-growth'] }),
        values: { 'gap.price-growth': care },
        quantities: { 'prices.pay-growth': aGuess(pay, 'share') },
      }),
    );
  const care = 'benefit.residential.households';
  const hours = 'benefit.family-care.carers';

  it('are off until somebody chooses them', () => {
    const { graph, line } = workedOut(eileen({ values: { 'gap.price-growth': '0.05' } }));
    expect([...graph.lines.keys()].filter((id) => id.startsWith('prices.'))).toEqual([]);
    expect(line(care).map(String)).toEqual(asked('0').line(care).map(String));
  });

  it('raise bought care by the growth that need takes, and an hour of family care by the growth of pay', () => {
    const [still, dearer] = [asked('0'), asked('0.02', '0.03')];
    for (const year of [0, 1, 5, 9]) {
      expect(dearer.line(care)[year]!.dividedBy(still.line(care)[year]!).toFixed(12)).toBe((1.02 ** year).toFixed(12));
      expect(dearer.line(hours)[year]!.dividedBy(still.line(hours)[year]!).toFixed(12)).toBe(
        (1.03 ** year).toFixed(12),
      );
    }
  });

  it('leave admissions, wellbeing and what is put in as they are', () => {
    const [still, dearer] = [asked('0'), asked('0.02', '0.03')];
    for (const id of ['pv.label.wellbeing', 'lens.society.pv-costs'])
      expect(dearer.total(id).eq(still.total(id))).toBe(true);
  });
});

describe('an hour that replaces a service', () => {
  const replacing = (share: string, values: Readonly<Record<string, string>> = {}) =>
    workedOut(
      eileen({
        structure: (same) => ({ ...same, hoursReplaceService: true }),
        values,
        quantities: { 'capital.replacing-share': aGuess(share, 'share') },
      }),
    );
  const worth = 'pv.benefit.replaced-service.council-asc';

  it('is never counted for the people it would have helped as well', () => {
    const [all, half, none] = ['1', '0.5', '0'].map((share) => replacing(share));
    expect(all!.total('people.extra-supported').toNumber()).toBeCloseTo(0, 12);
    expect(half!.total('people.extra-supported').lessThan(none!.total('people.extra-supported'))).toBe(true);
    expect(none!.total('people.extra-supported').eq(workedOut(eileen()).total('people.extra-supported'))).toBe(true);
    expect(none!.total(worth).isZero()).toBe(true);
  });

  it('carries the margin for optimism, and what is owed to others or only moved is off', () => {
    const { total } = replacing('1', { 'impact.attribution': '0.2', 'impact.displacement': '0.5' });
    const grade = eileen().quantities['capital.replacement-hour']!.grade;
    const kept = (1 - Number(benefitCut(grade))) * 0.8 * 0.5;
    expect(total(worth).dividedBy(total('capital.pv-leverage')).toNumber()).toBeCloseTo(kept, 12);
  });
});

describe('money of others', () => {
  const withGrant = (pounds: string) => {
    const plain = eileen();
    const grant = {
      ...plain.structure.inputs[0]!,
      id: 'grant',
      label: 'A grant',
      kind: 'revenue' as const,
      payer: 'funders' as const,
      basis: 'whole-programme' as const,
      timing: { kind: 'yearly' as const, startOffset: 0, years: plain.structure.horizonYears },
      works: null,
      invites: false,
    };
    return workedOut(
      eileen({
        structure: (same) => ({ ...same, inputs: [...same.inputs, grant] }),
        quantities: {
          'input.grant.amount': { ...aGuess(pounds, '£/year'), grade: 1 },
          'input.grant.growth': aGuess('0', 'share'),
        },
      }),
    );
  };
  const [none, thousand] = [withGrant('0'), withGrant('1000')];
  const moved = (id: string) => thousand.total(id).minus(none.total(id));

  it('is a cost to whoever gives it, and to society, and to nobody else', () => {
    const paid = moved('pv.funders.paid');
    expect(paid.greaterThan(8000)).toBe(true);
    expect(moved('lens.society.net').plus(paid).abs().lessThan('1e-20')).toBe(true);
    expect(moved('lens.council.net').isZero()).toBe(true);
    expect(moved('lens.public.net').isZero()).toBe(true);
  });

  it('is leverage, and stands once under SROI', () => {
    const paid = moved('pv.funders.paid');
    expect(moved('capital.pv-outside').minus(paid).abs().lessThan('1e-20')).toBe(true);
    expect(
      thousand
        .total('lens.society.sroi')
        .minus(thousand.total('lens.society.pv-benefits').dividedBy(thousand.total('lens.society.pv-costs')))
        .abs()
        .lessThan('1e-20'),
    ).toBe(true);
  });

  it('of a workbook kept before becomes an input with a payer, and a number at nothing goes', () => {
    const kept = (value: string) => {
      const { scenarios, ...rest } = workbookFrom(EILEEN_GRIT_BIN);
      const before = scenarios.map((scenario) => ({
        ...scenario,
        quantities: { ...scenario.quantities, 'capital.outside-money': aGuess(value, '£/year') },
      }));
      return resolveScenario(storedWorkbook({ ...rest, formatVersion: 2, scenarios: before }), 'first');
    };
    const drawn = kept('1000');
    expect(drawn.structure.inputs.at(-1)).toMatchObject({ id: 'outside-money', payer: 'funders' });
    expect(drawn.quantities['input.outside-money.amount']!.value).toBe('1000');
    expect(workedOut(drawn).total('pv.funders.paid').greaterThan(8000)).toBe(true);
    expect(kept('0').structure.inputs.map(({ id }) => id)).toEqual(eileen().structure.inputs.map(({ id }) => id));
    expect(kept('0').quantities['capital.outside-money']).toBeUndefined();
  });
});
