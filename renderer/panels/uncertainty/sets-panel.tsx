import { Button } from '@mantine/core';
import type { Output } from '../../../electron/service/contract';
import { Panel, type Lens } from '../../components';
import type { Long } from '../../state/use-long';
import { netTo } from './lens-look';
import { LongFaces } from './long-faces';

type Sets = Output<'scenario.sets'>['sets'];
export type NumberSet = Sets[number];

type SetsPanelProps = {
  readonly lens: Lens;
  readonly sets: Long<{ readonly sets: Sets }>;
  readonly isWaiting: boolean;
  /** Makes a scenario of a set. */
  readonly onCopy: (set: NumberSet) => void;
};

/** Three futures that one may tell as a story: numbers that hang together, for a bad, a middling and a good result. */
export function SetsPanel({ lens, sets, isWaiting, onCopy }: SetsPanelProps) {
  return (
    <Panel
      title="Three futures to tell"
      note={`What the futures near a bad, a middling and a good ${netTo(lens).toLowerCase()} have in common; numbers that are not named lie as usual`}
    >
      <LongFaces
        long={sets}
        isWaiting={isWaiting}
        stopped={{ title: 'Stopped', words: 'Three sets of numbers would stand here.', act: 'Work them out' }}
        failedTitle="The three futures could not be worked out"
      >
        {(value) => <SetsTable sets={value.sets} onCopy={onCopy} />}
      </LongFaces>
    </Panel>
  );
}

export const SET_NAMES: Readonly<Record<NumberSet['name'], string>> = {
  pessimistic: 'Pessimistic',
  central: 'Central',
  optimistic: 'Optimistic',
};

const PLACES: Readonly<Record<NumberSet['name'], string>> = {
  pessimistic: '1 in 20 is worse',
  central: 'the middle',
  optimistic: '1 in 20 is better',
};

/** Numbers shown of each set; all of them are copied. */
const SHOWN = 5;

function SetsTable({ sets, onCopy }: { readonly sets: Sets; readonly onCopy: (set: NumberSet) => void }) {
  const named = new Map(sets.flatMap(({ values }) => values.slice(0, SHOWN).map((one) => [one.quantityId, one.label])));
  const caption = 'Three sets of numbers that hang together';
  return (
    <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="gb-table">
        <caption className="gb-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            {sets.map(({ name }) => (
              <th key={name} scope="col" className="gb-number">
                {SET_NAMES[name]}
                <span className="gb-caption gb-under-name">{PLACES[name]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className="gb-strong">
              Net, about
            </th>
            {sets.map(({ name, figureWords }) => (
              <td key={name} className="gb-number gb-strong">
                {figureWords}
              </td>
            ))}
          </tr>
          {[...named].map(([id, label]) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {sets.map(({ name, values }) => (
                <td key={name} className="gb-number">
                  {values.find(({ quantityId }) => quantityId === id)?.text ?? (
                    <span className="gb-caption">as usual</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            {sets.map((set) => (
              <td key={set.name} className="gb-number">
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Make a scenario of it: the ${set.name} set`}
                  onClick={() => onCopy(set)}
                >
                  Make a scenario of it
                </Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
