import type { PublishedView, ResultView } from '../../../core/contract-types';
import { formatExactMoney } from '../../../core/words';
import { PublishedResults, type PublishedNote, type PublishedRow } from '../../charts';
import { Panel, type PillTone } from '../../components';

type PublishedPanelProps = { readonly result: ResultView };

/** What published evaluations found, beside this result: those that found nothing too. */
export function PublishedPanel({ result }: PublishedPanelProps) {
  return (
    <Panel
      title="What published evaluations found"
      note="Back for each £1 put in, where it was published so. Some found none: a template is never tuned to show a gain."
    >
      <PublishedResults
        caption="What published evaluations found for each £1 put in"
        rows={publishedRows(result)}
        notes={publishedNotes(result)}
      />
    </Panel>
  );
}

const FOR_EACH_POUND = '£ per £1';

/** This scenario's ratio for the public purse, and every study that states a range of the same kind. */
export function publishedRows(result: ResultView): readonly PublishedRow[] {
  const ratio = result.lenses.find(({ lens }) => lens === 'public')?.ratio.value ?? null;
  const ours: PublishedRow[] =
    ratio === null
      ? []
      : [
          {
            id: 'ours',
            name: 'This scenario, public purse',
            low: ratio,
            high: ratio,
            middle: ratio,
            rangeText: 'one figure',
            middleText: formatExactMoney(ratio),
            isOurs: true,
          },
        ];
  const others = result.published.flatMap(({ id, title, range }): PublishedRow[] => {
    if (range?.unit !== FOR_EACH_POUND) return [];
    const { low, high, middle } = range;
    return [
      {
        id,
        name: title,
        low,
        high,
        rangeText: `${formatExactMoney(low)} to ${formatExactMoney(high)}`,
        ...(middle === null ? {} : { middle, middleText: formatExactMoney(middle) }),
      },
    ];
  });
  return [...ours, ...others];
}

const TAGS: Readonly<Record<PublishedView['kind'], readonly [PillTone, string]>> = {
  returned: ['good', 'Gain found'],
  'no-gain': ['bad', 'No gain found'],
  rarely: ['warning', 'Rarely paid back'],
  unclear: ['quiet', 'Unclear'],
};

/** Every study in words, what it found and why to be careful with it. */
export function publishedNotes(result: ResultView): readonly PublishedNote[] {
  return result.published.map(({ id, kind, title, found, caveat }) => {
    const [tone, tag] = TAGS[kind];
    return { id, tone, tag, words: `${title}: ${found} ${caveat}` };
  });
}
