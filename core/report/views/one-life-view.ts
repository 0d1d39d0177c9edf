import type { WhoLives } from '../../scenario';
import type { Payer } from '../../schema';
import type { FigureView, LineView, PlaceInLife } from './view-types';

/** One life three times: nobody comes, neighbours come for as long as the scenario says, or they stop after some years. */
export type LifeArm = 'unhelped' | 'helped' | 'untilStopped';

type InEachArm<T> = Readonly<Record<LifeArm, T>>;

/** One life on average, worked out by the cohort's own formulas. */
export type OneLifeView = {
  readonly who: WhoLives;
  /** Ages at which this scenario can begin to follow somebody. */
  readonly ages: { readonly from: number; readonly to: number };
  /** Whole years since the help began; null: they never stop. */
  readonly stopsAfterYears: number | null;
  /** Years since the help began, until fewer than 1 in 100 are alive. */
  readonly years: readonly number[];
  /** Chances, which add to 1 in every year. */
  readonly where: InEachArm<Readonly<Record<PlaceInLife, readonly string[]>>>;
  /** Years in each place until death. */
  readonly places: readonly ({
    readonly place: Exclude<PlaceInLife, 'died'>;
    readonly label: string;
  } & InEachArm<FigureView>)[];
  readonly atHome: InEachArm<FigureView>;
  readonly lived: InEachArm<FigureView>;
  /** Help changes nothing about how long she lives. */
  readonly livesAsLong: boolean;
  /** Years at home that help brings, and how much of that is lost because it stops. */
  readonly atHomeGained: FigureView;
  readonly atHomeLost: FigureView;
  /** £ over the whole life, not discounted, costs positive. */
  readonly payers: readonly ({
    readonly payer: Payer;
    readonly name: string;
    /** What it costs this payer that neighbours stop coming. */
    readonly stopping: FigureView;
    readonly byYear: InEachArm<LineView>;
  } & InEachArm<FigureView>)[];
  /** What this life costs and the scenario does not price; null where everything is priced. */
  readonly notPriced: string | null;
  readonly walk: readonly { readonly age: number; readonly words: string }[];
  readonly homeInWords: string;
  readonly costInWords: string;
};
