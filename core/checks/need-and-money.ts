import { projectedArea } from '../catalogue';
import type { Finding } from '../errors';
import { isDecimalText, ReferenceDecimal } from '../reference';
import { AGE_BANDS, PROJECTED_YEARS, projectedAreas } from '../reference/places';
import type { ResolvedScenario } from '../scenario';
import { formatFinancialYear, formatTableFigure } from '../words';
import { mustMend, worthKnowing } from './finding';

/** The gap between need and money: whether its people were projected, and whether there are any. */
export function checkNeedAndMoney({ structure, quantities }: ResolvedScenario): readonly Finding[] {
  const { gap, firstYear } = structure;
  if (gap === null) return [];
  if (projectedArea(structure) === null) return [notProjected(gap.area, firstYear)];
  const isNothing = (id: string) => {
    const value = quantities[id]?.value;
    return value !== undefined && isDecimalText(value) && Number(value) === 0;
  };
  const counted = AGE_BANDS.map((band) => [`gap.people.${band}`, `gap.need.${band}-ratio`]);
  if (counted.every((ids) => ids.some(isNothing))) return [nobody(counted.map(([people = '']) => people))];
  return checkSize(structure.site, quantities);
}

/** One in ten of those reached is 65 or over in the youngest boroughs; in England it is nearly two in ten. */
const FEWEST_OLDER = '0.1';

/** The plan everywhere may not reach more people than an area with so many older residents can have. */
function checkSize(
  site: ResolvedScenario['structure']['site'],
  quantities: ResolvedScenario['quantities'],
): readonly Finding[] {
  const valueOf = (id: string) => {
    const text = quantities[id]?.value;
    return text !== undefined && isDecimalText(text) ? new ReferenceDecimal(text) : new ReferenceDecimal(0);
  };
  const reached = valueOf('gap.sites').times(valueOf('programme.residents-per-site'));
  const older = AGE_BANDS.reduce((sum, band) => sum.plus(valueOf(`gap.people.${band}`)), new ReferenceDecimal(0));
  if (reached.times(FEWEST_OLDER).lessThanOrEqualTo(older)) return [];
  const [sites, people, old] = [valueOf('gap.sites'), reached, older].map((number) =>
    formatTableFigure(number.toFixed(), 0),
  );
  return [
    worthKnowing('plan-larger-than-area', {
      what: `The plan at scale, ${sites ?? ''} ${sites === '1' ? site.singular : site.plural}, reaches ${people ?? ''} residents, and the area has ${old ?? ''} of 65 and over.`,
      why: 'Where fewer than one in ten residents is 65 or over, more are probably reached than live there: the plan’s costs and effects on the gap would be those of a larger place.',
      mend: `Give the number of ${site.plural} that there would be in this area.`,
      about: ['gap.sites'],
    }),
  ];
}

/** The rest of the result does not hang on it, so it is worth knowing and no more. */
function notProjected(area: string, firstYear: number): Finding {
  const name = projectedAreas().find(({ code }) => code === area)?.name;
  const [first, last] = [PROJECTED_YEARS.first, PROJECTED_YEARS.last].map(formatFinancialYear);
  return worthKnowing('gap-not-projected', {
    what:
      name === undefined
        ? `The gap is left out: no projection of the population of “${area}” was read.`
        : `The gap is left out: no projection of the population of ${name} was read for ${formatFinancialYear(firstYear)}.`,
    why: `The projections that ship are those of England and its regions, from ${first ?? ''} to ${last ?? ''}; beyond them the last count is held. Nothing else in the result needs them.`,
    mend: `Begin in ${first ?? ''} or later, with England or one of its regions, or do not look at the gap.`,
    about: ['structure.firstYear', 'structure.gap'],
  });
}

function nobody(about: readonly string[]): Finding {
  return mustMend('gap-without-people', {
    what: 'The gap counts nobody of 65 and over.',
    why: 'Need grows as the people counted grow; from nobody it cannot grow.',
    mend: 'Give the residents of each age, and how likely they are to need care.',
    about,
  });
}
