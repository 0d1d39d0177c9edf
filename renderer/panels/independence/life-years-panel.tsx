import type { LifeArm, OneLifeView } from '../../../core/contract-types';
import { formatShare, shareToPercentText } from '../../../core/words';
import { ChartPanel, livingStates, WhereTheyLiveChart, type StateYear } from '../../charts';
import type { TwinTableContent } from '../../components';
import { armNames, personText } from './one-life-words';

const USUAL_MARK = 4;

/** Where one person may be, year by year: without help, and with it for as long as the slider says. */
export function LifeYearsPanel({ life }: { readonly life: OneLifeView }) {
  const names = armNames(life.stopsAfterYears);
  const marked = markedYear(life);
  const share = (arm: LifeArm) => `${inHundred(atHomeIn(life, arm, marked))} in 100`;
  return (
    <ChartPanel
      title={`Where ${life.who.name} may be, year by year`}
      note={`Chances in 100 for ${personText(life)}, by years since help began`}
      alternative={`Two stacked areas: in year ${marked}, ${share('unhelped')} live at home without help, ${share('untilStopped')} ${names.untilStopped.toLowerCase()}.`}
      legend={livingStates}
      table={yearsTable(life)}
    >
      <WhereTheyLiveChart
        without={statesOf(life, 'unhelped')}
        withHelp={statesOf(life, 'untilStopped')}
        withTitle={names.untilStopped}
        marked={{
          yearsSince: marked,
          withoutText: share('unhelped'),
          withText: share('untilStopped'),
          words: 'at home',
        }}
      />
      <details className="gb-passed">
        <summary>The same in words, age by age</summary>
        <ol className="gb-life-walk">
          {life.walk.map(({ age, words }) => (
            <li key={age}>{words}</li>
          ))}
        </ol>
      </details>
    </ChartPanel>
  );
}

/** The year in which neighbours stop, where the chart reaches it. */
function markedYear({ stopsAfterYears, years }: OneLifeView): number {
  const last = years.at(-1) ?? 0;
  return Math.min(last, stopsAfterYears === null || stopsAfterYears === 0 ? USUAL_MARK : stopsAfterYears);
}

const inHundred = (share: string) => formatShare(share, 0).replace('%', '');

/** What is neither in care nor gone: the rest of 1 would lose digits, so the parts are added as the chart draws them. */
function atHomeIn({ where }: OneLifeView, arm: LifeArm, year: number): string {
  const { home, package: packaged, kept } = where[arm];
  return String([home, packaged, kept].reduce((sum, shares) => sum + Number(shares[year] ?? '0'), 0));
}

function statesOf({ where, years }: OneLifeView, arm: LifeArm): readonly StateYear[] {
  return years.map((yearsSince) => ({
    yearsSince,
    people: Object.fromEntries(
      livingStates.map(({ id }) => [id, shareToPercentText(where[arm][id][yearsSince] ?? '0')]),
    ),
  }));
}

function yearsTable(life: OneLifeView): TwinTableContent {
  const { where, years, who, stopsAfterYears } = life;
  const names = armNames(stopsAfterYears);
  const cell = (arm: LifeArm, place: (typeof livingStates)[number]['id'], year: number) =>
    formatShare(where[arm][place][year] ?? '0', 1).replace('%', '');
  return {
    caption: `Chances in 100 by age, for ${personText(life)}`,
    rowName: 'Age',
    columns: livingStates.flatMap(({ id, name }) => [
      { id: `unhelped-${id}`, name: `${name}, without help` },
      { id: `untilStopped-${id}`, name: `${name}, ${names.untilStopped.toLowerCase()}` },
    ]),
    rows: years.map((year) => ({
      id: String(year),
      name: String(who.age + year),
      cells: livingStates.flatMap(({ id }) => [cell('unhelped', id, year), cell('untilStopped', id, year)]),
    })),
  };
}
