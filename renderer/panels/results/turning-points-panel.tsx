import { Button } from '@mantine/core';
import { EmptyState, FailedState, LensPicker, Panel, WaitingState, type Lens } from '../../components';
import { failureWords } from '../../state/failure-words';
import type { TurningPoints, TurningPointsFace } from '../../state/use-turning-points';
import { countText, moneyText, percentText, unitWords } from '../figure-text';

type TurningPointsPanelProps = {
  readonly shown: TurningPointsFace;
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  readonly onAsk: () => void;
  readonly onCancel: () => void;
  readonly isShare: (quantityId: string) => boolean;
  readonly onGoTo: (quantityId: string) => void;
};

/** What each number would have to be, alone, for the net to turn. */
export function TurningPointsPanel(props: TurningPointsPanelProps) {
  const { shown, lens, onLens, onAsk, onCancel } = props;
  return (
    <Panel
      title="What would have to be true"
      note="One number at a time, all others as they are: where the net turns from loss to gain, or back"
      acts={shown.face === 'full' && <LensPicker lens={lens} onChoose={onLens} />}
    >
      {shown.face === 'not-asked' && (
        <EmptyState
          title="Find what would turn the answer"
          words="Each number is moved until the net is nought. It takes some seconds, and can be stopped."
          next={{ label: 'Find the turning points', onAct: onAsk }}
        />
      )}
      {shown.face === 'running' && (
        <WaitingState
          shape="rows"
          work={{
            done: shown.share ?? 0,
            of: 1,
            words: shown.doing,
            onCancel,
            cancelWords: `${shown.doing}. Stopping changes nothing.`,
          }}
        />
      )}
      {shown.face === 'failed' && (
        <FailedState
          failure={failureWords(shown.failed, {
            title: 'The turning points could not be found',
            kept: 'Everything: this only looks.',
            acts: [{ label: 'Try again', onAct: onAsk }],
          })}
        />
      )}
      {shown.face === 'full' && <TurningPointsTable {...props} value={shown.value} />}
    </Panel>
  );
}

type TableProps = TurningPointsPanelProps & { readonly value: TurningPoints };

function TurningPointsTable({ value, lens, isShare, onGoTo, onAsk }: TableProps) {
  const asked = value.rows.filter((row) => row.lens === lens);
  const rows = asked.flatMap((row) => (row.needed === null ? [] : [{ ...row, needed: row.needed }]));
  const others = asked.filter(({ needed }) => needed === null).map(({ label }) => `“${label}”`);
  const caption = 'What each number would have to be for the net to turn';
  const none = others.length === 0 ? '' : `None of these turns it alone: ${others.join(', ')}.`;
  if (rows.length === 0) return <p className="gb-words2">No single number turns this net within its limits. {none}</p>;
  const text = (quantityId: string, amount: string, unit: string) => {
    if (isShare(quantityId)) return percentText(amount);
    return unit.startsWith('£') ? moneyText(amount) : `${countText(amount)} ${unitWords(unit)}`.trim();
  };
  return (
    <>
      <div className="gb-table-region" role="region" aria-label={caption} tabIndex={0}>
        <table className="gb-table">
          <caption className="gb-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col" className="gb-number">
                Now
              </th>
              <th scope="col" className="gb-number">
                Would have to be
              </th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ quantityId, label, now, needed, unit, words }) => (
              <tr key={quantityId}>
                <th scope="row">
                  <button type="button" className="gb-link" onClick={() => onGoTo(quantityId)}>
                    {label}
                  </button>
                </th>
                <td className="gb-number">{text(quantityId, now, unit)}</td>
                <td className="gb-number gb-strong">{needed === null ? '' : text(quantityId, needed, unit)}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {none !== '' && <p className="gb-caption">{none}</p>}
      <div className="gb-acts gb-under">
        <Button variant="subtle" size="xs" onClick={onAsk}>
          Find them again
        </Button>
      </div>
    </>
  );
}
