import { ChartPanel } from '../charts';
import { LifeCostsPanel } from '../panels/independence/life-costs-panel';
import { LifeYearsPanel } from '../panels/independence/life-years-panel';
import { OneLifePanel } from '../panels/independence/one-life-panel';
import { failureWords } from '../state/failure-words';
import { useOneLife } from '../state/use-one-life';
import type { Work } from './work';

type OneLifeContainerProps = Pick<Work, 'view' | 'onExplain'> & { readonly priceBase: string };

const NO_TABLE = { caption: 'One life', rowName: 'Place', columns: [], rows: [] };

/** One person followed through the years: asked of the program as the slider moves. */
export function OneLifeContainer({ view, priceBase, onExplain }: OneLifeContainerProps) {
  const { choice, choose, shown } = useOneLife(view.id, view.scenarioId, view.revision);
  if (shown.face === 'full') {
    return (
      <>
        <OneLifePanel life={shown.value} choice={choice} onChoose={choose} />
        <LifeYearsPanel life={shown.value} />
        <LifeCostsPanel life={shown.value} priceBase={priceBase} onExplain={onExplain} />
      </>
    );
  }
  const face =
    shown.face === 'waiting'
      ? ({ face: 'waiting' } as const)
      : ({
          face: 'failed',
          failure: failureWords(shown.failed, {
            title: 'This life could not be followed',
            kept: 'Everything: this only looks.',
            acts: [
              {
                label: 'Follow the story’s person',
                onAct: () => choose({ sex: null, age: null, stopsAfterYears: null }),
              },
              { label: 'Try again', onAct: shown.again },
            ],
          }),
        } as const);
  return (
    <ChartPanel
      title="One life"
      note="Months in each place until death. An average is not a prediction."
      alternative="One life"
      face={face}
      height={260}
      table={NO_TABLE}
    >
      {null}
    </ChartPanel>
  );
}
