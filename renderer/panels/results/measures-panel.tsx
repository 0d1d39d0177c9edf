import type { ResultView } from '../../../core/contract-types';
import { LensPicker, Panel, PanelPair, type Lens, type OnExplain } from '../../components';
import { BesideTable, measuresNote, MeasuresTable, OutcomesTable } from './measures-table';

type MeasuresPanelsProps = {
  readonly result: ResultView;
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  readonly onExplain: OnExplain;
};

/** Every measure of the appraisal, what one of each outcome costs, and what stands beside the result. */
export function MeasuresPanels({ result, lens, onLens, onExplain }: MeasuresPanelsProps) {
  const { measures } = result;
  const note = measuresNote(result);
  const shown = measures.byLens.find((one) => one.lens === lens);
  return (
    <>
      <Panel title="Every measure" note={note} acts={<LensPicker lens={lens} onChoose={onLens} />}>
        {shown !== undefined && (
          <MeasuresTable lens={shown} caption={`Every measure, ${shown.name}, ${note}`} onExplain={onExplain} />
        )}
        <p className="gb-caption gb-under">
          Gains are less losses. Choose by what is to be achieved, not by a ratio alone: a small scheme can have a large
          one.
        </p>
      </Panel>
      <Panel title="What one of each outcome costs" note={`${note}; outcomes are counted, not discounted`}>
        <OutcomesTable measures={measures} caption={`What one of each outcome costs, ${note}`} onExplain={onExplain} />
        <p className="gb-caption gb-under">
          All of the cost stands over each outcome, so these are never added. More than one outcome comes of it.
        </p>
      </Panel>
      <BesidePanels result={result} onExplain={onExplain} />
    </>
  );
}

function BesidePanels({ result, onExplain }: Pick<MeasuresPanelsProps, 'result' | 'onExplain'>) {
  const panels = result.measures.beside.map((group) => (
    <Panel key={group.id} title={group.title} note={`${measuresNote(result)}. ${group.words}`}>
      <BesideTable group={group} onExplain={onExplain} />
    </Panel>
  ));
  return panels.length === 2 ? <PanelPair>{panels}</PanelPair> : <>{panels}</>;
}
