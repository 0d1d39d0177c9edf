import type { UncertaintyLensView } from '../../core/contract-types';
import { formatIntervalEnds } from '../../core/words';
import type { AnswerSure, Lens } from '../components';
import { failureLine } from '../state/failure-words';
import type { SimulationState } from '../state/simulation';
import { moneyText } from './figure-text';

/** One lens of what was simulated. */
export function simulatedLens({ view }: Pick<SimulationState, 'view'>, lens: Lens): UncertaintyLensView | undefined {
  return view?.lenses.find((one) => one.lens === lens);
}

/** The bar of a range with the figure as stated as its dot, and its ends in words. */
export function intervalOf({ interval, pointEstimate, words }: UncertaintyLensView) {
  const [lowText, highText] = formatIntervalEnds(interval.low, interval.high, { plus: true });
  const middle = moneyText(pointEstimate, { plus: true });
  return {
    ...interval,
    middle: pointEstimate,
    lowText,
    highText,
    sentence: `${words.interval} As stated it is ${middle}.`,
  };
}

/** How sure we are of the net of a lens: its range and chance. */
export function answerSure(state: SimulationState, lens: Lens): AnswerSure {
  const of = simulatedLens(state, lens);
  if (of === undefined) {
    return state.failed === null ? { face: 'waiting' } : { face: 'failed', words: failureLine(state.failed) };
  }
  return {
    face: 'full',
    interval: intervalOf(of),
    chance: { name: 'Chance it pays back', chance: String(of.chancePositive.share), text: of.chancePositive.words },
    words: of.words.paidBack,
  };
}
