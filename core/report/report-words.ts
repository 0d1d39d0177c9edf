import type { Story } from '../schema';
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
  const numberOf = (figure: { readonly value: string | null } | undefined) => Number(figure?.value ?? '0');
  const labelled = (name: string) => numberOf(result.fiveLabels.find(({ label }) => label === name)?.figure);
  const [council, publicPurse, society] = [lens('council'), lens('public'), lens('society')];
  if (numberOf(society?.costs) === 0) return 'Nothing is put in, so nothing comes of it';
  if (numberOf(council?.netCash) > 0) return 'It would probably release more cash than the council puts in';
  if (numberOf(publicPurse?.net) > 0) {
    const cash = labelled('cash');
    const isMostlyCash = cash * 2 >= numberOf(publicPurse?.gains);
    const inCash = cash <= 0 ? 'but not in cash' : isMostlyCash ? 'mostly in cash' : 'mostly not in cash';
    return `It would probably be worth its cost to the public purse, ${inCash}`;
  }
  if (numberOf(society?.net) > 0) {
    const isMostlyWellbeing = labelled('wellbeing') * 2 >= numberOf(society?.gains);
    return isMostlyWellbeing
      ? 'It would not pay for itself in public money; what it brings is mostly wellbeing'
      : 'It would not pay for itself in public money, but would probably be worth its cost to society';
  }
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
