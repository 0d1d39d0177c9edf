import { SERVICE_NOUNS } from '../../catalogue';
import { lineView, totalFigure, totalOf, type Reading } from './figures';
import type { ResultView } from './view-types';
import { countInWords, listed, peopleInWords, upperFirst, yearsInWords } from './words';

/** Whom the helpers can support, in both arms, and what limits it. */
export function peopleView(reading: Reading): ResultView['people'] {
  return {
    need: totalFigure(reading, 'people.need'),
    extraSupported: totalFigure(reading, reading.outline.people.extraSupported),
    withSupported: totalFigure(reading, 'people.with.supported'),
    withoutSupported: totalFigure(reading, 'people.without.supported'),
    helped: { with: lineView(reading, 'people.with.helped'), without: lineView(reading, 'people.without.helped') },
    helpers: {
      with: lineView(reading, 'participation.with.helpers'),
      without: lineView(reading, 'participation.without.helpers'),
    },
    whatLimits: whatLimits(reading),
  };
}

/** Who or what people are supported by: "helpers", "visits", "helpers and places". */
export function supportedBy({ scenario }: Reading): string {
  const { channels, paidService } = scenario.structure;
  return listed([
    ...(channels.length === 0 ? [] : ['helpers']),
    ...(paidService === null ? [] : [SERVICE_NOUNS[paidService.counts].many]),
  ]);
}

/** Helpers, what is bought, or need, with the council's inputs: where the next pound goes. */
export function whatLimits(reading: Reading): string {
  const years = reading.scenario.structure.horizonYears;
  const byHelpers = totalOf(reading, 'people.with.years-limited-by-helpers').toNumber();
  const need = totalOf(reading, 'people.need');
  const who = supportedBy(reading);
  if (totalOf(reading, 'programme.residents').isZero()) return 'Reach: there is nobody to reach.';
  if (need.isZero()) return 'Need: nobody at risk would accept help.';
  if (byHelpers === years) return `${upperFirst(who)}, not need: ${peopleInWords(need)} could use help.`;
  if (byHelpers === 0)
    return `Need, not ${who}: everybody at risk who would accept help has it (${peopleInWords(need)}).`;
  return `${upperFirst(who)} in ${countInWords(byHelpers)} of ${yearsInWords(years)}, need in the others: ${peopleInWords(need)} could use help.`;
}
