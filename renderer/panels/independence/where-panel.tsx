import type { PathwayView, PlaceInLife } from '../../../core/contract-types';
import { formatShare, shareToPercentText } from '../../../core/words';
import { ChartPanel, livingStates, WhereTheyLiveChart, type StateYear } from '../../charts';
import type { TwinTableContent } from '../../components';
import { countText, figureText } from '../figure-text';

type WherePanelProps = { readonly pathway: PathwayView };

/** So many years are drawn: by then nearly all have died, and the rest is a flat line. */
const YEARS_DRAWN = 10;
const MARKED = 4;

/** Where people live, of 100 who join, without help and with it. */
export function WherePanel({ pathway }: WherePanelProps) {
  return (
    <ChartPanel
      title="Where people live"
      note="Of 100 people who join, by years since they joined"
      alternative={whereWords(pathway)}
      legend={livingStates}
      table={whereTable(pathway)}
      remark={`${inAll(pathway)} Died: the rest of 100 in each year; help is not counted as lengthening life unless that is argued below.`}
    >
      <WhereAreas pathway={pathway} />
    </ChartPanel>
  );
}

/** What the two areas differ by, which is often too little to be seen. */
function inAll({ yearsAtHome, movesPutOff }: PathwayView): string {
  return `For everybody helped together: ${figureText(yearsAtHome)} at home gained, and ${countText(movesPutOff.value ?? '0')} moves into a care home put off.`;
}

/** The two areas alone, as the screen and the report draw them. */
export function WhereAreas({ pathway }: WherePanelProps) {
  const years = yearsDrawn(pathway);
  return (
    <WhereTheyLiveChart
      without={statesOf(pathway, 'without', years)}
      withHelp={statesOf(pathway, 'with', years)}
      marked={{
        yearsSince: markedYear(pathway),
        withoutText: ofHundred(pathway, 'without'),
        withText: ofHundred(pathway, 'with'),
        words: 'at home, no package',
      }}
    />
  );
}

/** One sentence: how many live at home in the marked year, without help and with it. */
export function whereWords(pathway: PathwayView): string {
  return `Two stacked areas: in year ${markedYear(pathway)}, ${ofHundred(pathway, 'without')} live at home without a care package where nobody helps, ${ofHundred(pathway, 'with')} where neighbours do.`;
}

/** The same as figures: of 100 who join, each place without help and with it. */
export function whereTable(pathway: PathwayView): TwinTableContent {
  const places = livingStates.filter(({ id }) => id !== 'died');
  const share = (arm: Arm, place: PlaceInLife, year: number) => inHundred(pathway[arm][place][year] ?? '0');
  return {
    caption: 'Of 100 who join, by where they live and years since they joined',
    rowName: 'Years',
    columns: places.flatMap(({ id, name }) => [
      { id: `without-${id}`, name: `${name}, without help` },
      { id: `with-${id}`, name: `${name}, with help` },
    ]),
    rows: yearsDrawn(pathway).map((year) => ({
      id: String(year),
      name: String(year),
      cells: places.flatMap(({ id }) => [share('without', id, year), share('with', id, year)]),
    })),
  };
}

type Arm = 'without' | 'with';

const yearsDrawn = ({ years }: PathwayView) => years.slice(0, YEARS_DRAWN + 1);

function markedYear(pathway: PathwayView): number {
  const years = yearsDrawn(pathway);
  return years[Math.min(MARKED, years.length - 1)] ?? 0;
}

const ofHundred = (pathway: PathwayView, arm: Arm) =>
  `${inHundred(pathway[arm].home[markedYear(pathway)] ?? '0')} of 100`;

const inHundred = (share: string) => formatShare(share, 1).replace('%', '');

function statesOf(pathway: PathwayView, arm: 'without' | 'with', years: readonly number[]): readonly StateYear[] {
  return years.map((yearsSince) => ({
    yearsSince,
    people: Object.fromEntries(
      livingStates.map(({ id }) => [id, shareToPercentText(pathway[arm][id][yearsSince] ?? '0')]),
    ),
  }));
}
