import { Button, Progress, Select } from '@mantine/core';
import { formatTableFigure } from '../../../core/words';
import { Panel } from '../../components';
import type { DrawCount, SimulationState } from '../../state/simulation';
import type { WorkbookView } from '../../state/workbook-session';
import { CommittedNumber } from '../committed-number';

type KeptSimulation = WorkbookView['simulation'];

type DrawsPanelProps = {
  readonly state: SimulationState;
  /** The seed and the number of draws of the workbook. */
  readonly kept: KeptSimulation;
  readonly onKeep: (simulation: KeptSimulation) => void;
  readonly onMore: (draws: DrawCount) => void;
  readonly onCancel: () => void;
};

const A_MILLION = 1_048_576;
const COUNTS = [2048, 8192, 16_384, 65_536] as const;
const counted = (draws: number) => formatTableFigure(String(draws), 0);

/** What the answer rests on: the seed and the number of draws, more of them on request. */
export function DrawsPanel({ state, kept, onKeep, onMore, onCancel }: DrawsPanelProps) {
  return (
    <Panel
      title="What it rests on"
      note="The same seed and number of draws give the same answer on every computer, here and in reports"
    >
      <div className="gb-form">
        <SeedField key={kept.seed} seed={kept.seed} onSeed={(seed) => onKeep({ ...kept, seed })} />
        <Select
          label="Draws"
          description="Futures worked out after each change"
          data={COUNTS.map((draws) => ({ value: String(draws), label: counted(draws) }))}
          value={String(kept.draws)}
          allowDeselect={false}
          onChange={(chosen) => {
            const draws = COUNTS.find((one) => String(one) === chosen);
            if (draws !== undefined) onKeep({ ...kept, draws });
          }}
        />
      </div>
      <Work state={state} onMore={onMore} onCancel={onCancel} />
    </Panel>
  );
}

/** How far the work is, with the way to stop it; its place is kept while there is none. */
function Work({ state, onMore, onCancel }: Pick<DrawsPanelProps, 'state' | 'onMore' | 'onCancel'>) {
  const { view, running, isStopped } = state;
  return (
    <div className="gb-draws-work">
      <p className="gb-words2" role="status">
        {running === null ? restsOn(view?.drawsWords ?? null, isStopped) : `${running.doing} so far`}
      </p>
      {running === null ? (
        <Button variant="default" disabled={view === null} onClick={() => onMore(A_MILLION)}>
          Draw {counted(A_MILLION)} once
        </Button>
      ) : (
        <div className="gb-progress">
          <Progress value={running.share * 100} size={10} aria-label={running.doing} transitionDuration={0} />
          <Button variant="default" size="xs" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      )}
    </div>
  );
}

function restsOn(drawsWords: string | null, isStopped: boolean): string {
  if (drawsWords === null) return 'Nothing has been drawn yet.';
  return isStopped ? `Stopped. What is shown rests on ${drawsWords}.` : `What is shown rests on ${drawsWords}.`;
}

const LARGEST_SEED = 4_294_967_295;

function SeedField({ seed, onSeed }: { readonly seed: number; readonly onSeed: (seed: number) => void }) {
  return (
    <CommittedNumber
      label="Seed"
      words="Another seed draws other futures: the answer should hardly move"
      shown={String(seed)}
      display={{ kind: 'number' }}
      least="0"
      most={String(LARGEST_SEED)}
      onCommit={(typed) => onSeed(Number(typed))}
    />
  );
}
