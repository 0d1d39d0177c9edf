import type { Story } from '../scenario';
import type { ResultView } from './views/view-types';

/** What is in every figure, and what is not: printed on each report. */
export const STATEMENT =
  'What would have happened anyway is in the "without" arm, and life without help in the "unhelped" profile, so neither is taken off again. ' +
  'A margin for optimism is taken once from each effect, by its grade; the table of margins is still to be confirmed in its source. ' +
  'Helpers’ hours are shown beside the result and are not in it. Cash is never added to value that is not cash. ' +
  'Care after a hospital stay is counted once, in where people live.';

/**
 * One sentence that answers, honestly: whether it pays, whose money, and whether any of it is cash.
 *
 * Takes    a result
 * Gives    a sentence for the top of a report, without a full stop
 */
export function reportTitle(result: ResultView): string {
  const lens = (name: string) => result.lenses.find((one) => one.lens === name);
  const isGain = (value: string | null | undefined) => value !== null && value !== undefined && !value.startsWith('-');
  const hasCash = result.fiveLabels.some(({ label, figure }) => label === 'cash' && Number(figure.value ?? '0') > 0);
  const society = isGain(lens('society')?.net.value);
  if (isGain(lens('council')?.netCash.value)) return 'It would probably release more cash than the council puts in';
  if (isGain(lens('public')?.net.value)) {
    return `It would probably be worth its cost to the public purse, ${hasCash ? 'mostly not in cash' : 'but not in cash'}`;
  }
  if (society) return 'It would not pay for itself in public money; what it brings is mostly wellbeing';
  return 'On these figures it would not be worth what it costs';
}

/**
 * Why stories are left out of what leaves the building: how many, and no name, since even that may not be published.
 *
 * Takes    the consent of every story of a workbook
 * Gives    a sentence for each reason that holds
 */
export function leftOutWords(consents: readonly Story['consent']['given'][]): readonly string[] {
  const count = (given: Story['consent']['given']) => consents.filter((one) => one === given).length;
  const sentence = (stories: number, one: string, several: string) =>
    stories === 0
      ? []
      : [
          stories === 1
            ? `One story ${one}, so it is left out.`
            : `${stories} stories ${several}, so they are left out.`,
        ];
  return [
    ...sentence(count('none'), 'has no consent', 'have no consent'),
    ...sentence(count('internal'), 'may be used inside the council only', 'may be used inside the council only'),
  ];
}
