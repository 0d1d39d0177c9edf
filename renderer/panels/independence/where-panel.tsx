import type { PathwayView, PlaceInLife } from '../../../core/contract-types';
import { formatShare, shareToPercentText } from '../../../core/report';
import { ChartPanel, livingStates, WhereTheyLiveChart, type StateYear } from '../../charts';

type WherePanelProps = { readonly pathway: PathwayView };

/** So many years are drawn: by then nearly all have died, and the rest is a flat line. */
const YEARS_DRAWN = 10;
const MARKED = 4;

/** Where people live, of 100 who join, without help and with it. */
export function WherePanel({ pathway }: WherePanelProps) {
  const years = pathway.years.slice(0, YEARS_DRAWN + 1);
  const marked = years[Math.min(MARKED, years.length - 1)] ?? 0;
  const share = (arm: 'without' | 'with', place: PlaceInLife, year: number) => pathway[arm][place][year] ?? '0';
  const ofHundred = (arm: 'without' | 'with') => `${inHundred(share(arm, 'home', marked))} of 100`;
  const places = livingStates.filter(({ id }) => id !== 'died');
  const caption = 'Of 100 who join, by where they live and years since they joined';
  return (
    <ChartPanel
      title="Where people live"
      note="Of 100 people who join, by years since they joined"
      alternative={`Two stacked areas: in year ${marked}, ${ofHundred('without')} live at home without a care package where nobody helps, ${ofHundred('with')} where neighbours do.`}
      legend={livingStates}
      table={{
        caption,
        rowName: 'Years',
        columns: places.flatMap(({ id, name }) => [
          { id: `without-${id}`, name: `${name}, without help` },
          { id: `with-${id}`, name: `${name}, with help` },
        ]),
        rows: years.map((year) => ({
          id: String(year),
          name: String(year),
          cells: places.flatMap(({ id }) => [
            inHundred(share('without', id, year)),
            inHundred(share('with', id, year)),
          ]),
        })),
      }}
      remark="Died: the rest of 100 in each year. Help is not counted as lengthening life unless that is argued below."
    >
      <WhereTheyLiveChart
        without={statesOf(pathway, 'without', years)}
        withHelp={statesOf(pathway, 'with', years)}
        marked={{
          yearsSince: marked,
          withoutText: ofHundred('without'),
          withText: ofHundred('with'),
          words: 'at home, no package',
        }}
      />
    </ChartPanel>
  );
}

const inHundred = (share: string) => formatShare(share, 1).replace('%', '');

function statesOf(pathway: PathwayView, arm: 'without' | 'with', years: readonly number[]): readonly StateYear[] {
  return years.map((yearsSince) => ({
    yearsSince,
    people: Object.fromEntries(
      livingStates.map(({ id }) => [id, shareToPercentText(pathway[arm][id][yearsSince] ?? '0')]),
    ),
  }));
}
