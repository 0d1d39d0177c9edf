import type { Story } from '../schema';
import { contradicts } from './claim';
import type { ReportedUncertainty } from './report-view';
import type { ResultView } from './views/view-types';

/** What is in every figure, and what is not: printed on each report. */
export const STATEMENT =
  'What would have happened anyway is in the "without" arm, and life without help in the "unhelped" profile, so neither is taken off again. ' +
  'A margin for optimism is taken once from each effect, by its grade; the table of margins is still to be confirmed in its source. ' +
  'Helpers’ hours are shown beside the result and are not in it. Cash is never added to value that is not cash. ' +
  'Care after a hospital stay is counted once, in where people live.';

/**
 * One sentence that answers, honestly: whether it pays, whose money, and whether any of it is cash. It never says the opposite of the
 * figure under it, nor of the futures around that figure.
 *
 * Takes    a result; how sure we are of each net, where that is known
 * Gives    a sentence for the top of a report, without a full stop
 */
export function reportTitle(result: ResultView, uncertainty: Pick<ReportedUncertainty, 'lenses'> | null): string {
  const lens = (name: string) => result.lenses.find((one) => one.lens === name);
  const numberOf = (figure: { readonly value: string | null } | undefined) => Number(figure?.value ?? '0');
  const labelled = (name: string) => numberOf(result.fiveLabels.find(({ label }) => label === name)?.figure);
  const futures = (name: string): Futures => {
    const chance = uncertainty?.lenses.find((one) => one.lens === name)?.chancePositive.share ?? null;
    return futuresOf(numberOf(lens(name)?.net), chance);
  };
  const [council, publicPurse, society] = [lens('council'), lens('public'), lens('society')];
  if (numberOf(society?.costs) === 0) return 'Nothing is put in, so nothing comes of it';
  if (numberOf(council?.netCash) > 0) return 'On these figures it would release more cash than the council puts in';
  if (numberOf(publicPurse?.net) > 0) {
    const cash = labelled('cash');
    const isMostlyCash = cash * 2 >= numberOf(publicPurse?.gains);
    const inCash = cash <= 0 ? 'but not in cash' : isMostlyCash ? 'mostly in cash' : 'mostly not in cash';
    return `It ${WORTH[futures('public')]} to the public purse, ${inCash}${BUT_NOT[futures('public')]}`;
  }
  const notInMoney = `${futures('public') === 'against' ? 'As stated it' : 'It'} would not pay for itself in public money`;
  const doubt = futures('public') === 'against' ? ', though in most futures it does' : '';
  if (numberOf(society?.net) > 0) {
    if (futures('society') === 'against')
      return `${notInMoney}${doubt}; for society it is worth it as stated, but not in most futures`;
    const isMostlyWellbeing = labelled('wellbeing') * 2 >= numberOf(society?.gains);
    if (isMostlyWellbeing) return `${notInMoney}${doubt}; what it brings is mostly wellbeing`;
    return `${notInMoney}${doubt}, but ${WORTH[futures('society')]} to society`;
  }
  return futures('society') === 'against'
    ? 'On these figures it would not be worth what it costs, though in most futures it is'
    : 'On these figures it would not be worth what it costs';
}

/** What the futures say of the sign of a figure: most agree, it is open, most say the opposite; or they were not drawn. */
type Futures = 'agree' | 'open' | 'against' | 'not-drawn';

function futuresOf(stated: number, chance: number | null): Futures {
  if (chance === null) return 'not-drawn';
  if (contradicts({ stated, chance })) return 'against';
  return contradicts({ stated: -stated, chance }) ? 'agree' : 'open';
}

const WORTH: Readonly<Record<Futures, string>> = {
  agree: 'would probably be worth its cost',
  open: 'may or may not be worth its cost',
  against: 'would, as stated, be worth its cost',
  'not-drawn': 'would, on these figures, be worth its cost',
};
const BUT_NOT: Readonly<Record<Futures, string>> = {
  agree: '',
  open: '',
  against: '; in most futures it would not',
  'not-drawn': '',
};

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
