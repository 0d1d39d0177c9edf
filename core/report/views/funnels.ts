import type { ChannelStructure } from '../../schema';
import { formatFinancialYear } from '../../words';
import { stepFigure, stepOf, totalFigure, totalOf, type Reading } from './figures';
import type { FunnelView } from './view-types';
import { lowerFirst, shareInWords } from './words';

/** By the third year inviting has had time to work, and most horizons have one. */
const YEAR_SHOWN = 2;

type Step = { readonly id: string; readonly label: string; readonly line: string | null };

/** Who comes forward, channel by channel: people left after each step, with the council's inputs and without. */
export function funnelViews(reading: Reading): readonly FunnelView[] {
  const { structure } = reading.scenario;
  const year = Math.min(YEAR_SHOWN, structure.horizonYears - 1);
  return structure.channels.map((channel) => {
    const steps = stepsOf(channel, formatFinancialYear(structure.firstYear + year));
    const figure = ({ label, line }: Step, arm: 'with' | 'without') =>
      line === null
        ? totalFigure(reading, 'programme.residents', { label })
        : stepFigure(reading, lineId(channel, arm, line), year, { label });
    return {
      channel: channel.id,
      name: channel.label,
      year: formatFinancialYear(structure.firstYear + year),
      steps: steps.map((step) => ({
        id: step.id,
        label: step.label,
        with: figure(step, 'with'),
        without: figure(step, 'without'),
      })),
      words: tightestWords(reading, channel, steps, year),
    };
  });
}

function lineId(channel: ChannelStructure, arm: 'with' | 'without', line: string): string {
  return `participation.${channel.id}.${arm}.${line}`;
}

function stepsOf({ barriers }: ChannelStructure, year: string): readonly Step[] {
  const past = barriers.map(({ id, label }, at) => ({
    id: `past.${id}`,
    label: `Not stopped: ${lowerFirst(label)}`,
    line: at === barriers.length - 1 ? 'pool' : `past.${id}`,
  }));
  return [
    { id: 'residents', label: 'Residents reached', line: null },
    { id: 'hear', label: 'Hear about it', line: 'hear' },
    { id: 'would', label: 'Would be willing', line: 'would' },
    ...past,
    { id: 'helpers', label: `Helping by the end of ${year}`, line: 'helpers' },
  ];
}

/** The step that lets the smallest share through, of those that a person decides: the last counts who has begun so far. */
function tightestWords(reading: Reading, channel: ChannelStructure, steps: readonly Step[], year: number): string {
  const counts = steps
    .slice(0, -1)
    .map(({ line }) =>
      line === null ? totalOf(reading, 'programme.residents') : stepOf(reading, lineId(channel, 'with', line), year),
    );
  const passes = counts.flatMap((count, at) => {
    const [before, step] = [counts[at - 1], steps[at]];
    return before === undefined || step === undefined || before.isZero()
      ? []
      : [{ step, share: count.dividedBy(before) }];
  });
  const [tightest] = [...passes].sort((one, other) => one.share.comparedTo(other.share));
  if (tightest === undefined) return 'Nobody is reached.';
  return `The tightest step is “${lowerFirst(tightest.step.label)}”: ${shareInWords(tightest.share)} get past it.`;
}
