import type { LifeArm, OneLifeView } from '../../../core/contract-types';
import { ChartPanel, LifeMonths, type LifeBar } from '../../charts';
import type { TwinTableContent } from '../../components';
import { yearsAsMonths } from '../../state/exact-difference';
import type { LifeChoice } from '../../state/use-one-life';
import { LifeControls } from './life-controls';
import { armNames, monthsText, personText } from './one-life-words';

type OneLifePanelProps = {
  readonly life: OneLifeView;
  readonly choice: LifeChoice;
  readonly onChoose: (part: Partial<LifeChoice>) => void;
};

/** One named person followed through the years, with a slider for the neighbours who stop coming. */
export function OneLifePanel({ life, choice, onChoose }: OneLifePanelProps) {
  const arms = armsOf(life);
  return (
    <ChartPanel
      title={`${life.who.name}, one life`}
      note={`Months in each place until death, for ${personText(life)}. One story, many possible lives: an average is not a prediction.`}
      alternative={alternativeOf(life)}
      height={120}
      controls={<LifeControls life={life} choice={choice} onChoose={onChoose} />}
      table={monthsTable(life)}
      remark={livedWords(life)}
    >
      <LifeMonths bars={arms.map((arm) => barOf(life, arm))} />
    </ChartPanel>
  );
}

/** Two lives, and where neighbours stop the one between them. */
function armsOf({ stopsAfterYears }: OneLifeView): readonly LifeArm[] {
  return stopsAfterYears === null ? ['unhelped', 'helped'] : ['unhelped', 'untilStopped', 'helped'];
}

function barOf({ places, stopsAfterYears }: OneLifeView, arm: LifeArm): LifeBar {
  return {
    id: arm,
    name: armNames(stopsAfterYears)[arm],
    parts: places.map((part) => ({
      state: part.place,
      months: yearsAsMonths(part[arm].value ?? '0'),
      text: monthsText(part[arm].value),
    })),
  };
}

function monthsTable(life: OneLifeView): TwinTableContent {
  const names = armNames(life.stopsAfterYears);
  const arms = armsOf(life);
  const row = (id: string, name: string, of: OneLifeView['atHome'], isTotal = false) => ({
    id,
    name,
    cells: arms.map((arm) => monthsText(of[arm].value)),
    isTotal,
  });
  return {
    caption: `Months in each place until death, on average, for ${personText(life)}`,
    rowName: 'Place',
    columns: arms.map((arm) => ({ id: arm, name: `${names[arm]}, months` })),
    rows: [
      ...life.places.map((part) => row(part.place, part.label, part)),
      row('at-home', 'At home, all together', life.atHome, true),
      row('lived', 'Lived', life.lived, true),
    ],
  };
}

function alternativeOf(life: OneLifeView): string {
  const names = armNames(life.stopsAfterYears);
  const home = armsOf(life).map((arm) => `${monthsText(life.atHome[arm].value)} ${names[arm].toLowerCase()}`);
  return `Months at home until death: ${home.join(', ')}. ${life.homeInWords}`;
}

/** How long she lives, and whether the scenario says that help changes it. */
function livedWords({ lived, livesAsLong }: OneLifeView): string {
  const [alone, helped] = [monthsText(lived.unhelped.value), monthsText(lived.helped.value)];
  return livesAsLong
    ? `Lived: ${helped} months in each. Help is not taken to lengthen life.`
    : `Lived: ${alone} months without help, ${helped} with help that goes on. This scenario says that help changes how long people live.`;
}
