import type { PathwayView } from '../../../core/contract-types';
import { Panel, type OnExplain } from '../../components';
import { FigureRows } from '../figure-rows';

type MovesPanelProps = { readonly pathway: PathwayView; readonly horizon: string; readonly onExplain: OnExplain };

/** Put off is not the same as not needed: both stand here, and what comes after the horizon too. */
export function MovesPanel({ pathway, horizon, onExplain }: MovesPanelProps) {
  return (
    <Panel
      title="Put off, came later, not needed"
      note={`All people who would not have had help otherwise, ${horizon}`}
    >
      <FigureRows
        caption="Moves into a care home, weeks in care and time at home"
        onExplain={onExplain}
        rows={[
          { id: 'home', name: 'Time at home gained', figure: pathway.yearsAtHome, plus: true, isStrong: true },
          {
            id: 'off',
            name: 'Moves into a care home put off',
            figure: pathway.movesPutOff,
            isStrong: true,
            isCount: true,
          },
          {
            id: 'later',
            name: 'of which came later after all',
            figure: pathway.movesCameLater,
            isPart: true,
            isCount: true,
          },
          {
            id: 'never',
            name: 'of which not needed at all',
            figure: pathway.movesNotNeeded,
            isPart: true,
            isCount: true,
          },
          { id: 'weeks', name: 'Weeks in a care home fewer, within these years', figure: pathway.careWeeksFewer },
          {
            id: 'after',
            name: 'Weeks in a care home after these years',
            figure: pathway.careWeeksAfterHorizon,
            plus: true,
            words: 'What was put off may come then; it is in no net of these years.',
          },
          { id: 'lived', name: 'Lived longer, each person', figure: pathway.livedLonger, plus: true },
          {
            id: 'cost',
            name: 'Cost of living longer',
            figure: pathway.costOfLivingLonger,
            words: 'A line of its own: a longer life is never a loss that somebody else’s gain hides.',
          },
        ]}
      />
    </Panel>
  );
}
