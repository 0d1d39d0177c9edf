import type { HowAsked } from '../../analysis';
import type { QuantityDefinitionRow } from '../../catalogue';
import type { DecimalText } from '../../reference';
import type { QuantityInput } from '../../schema';
import type { TypedClustering, TypedCounts } from './typed';

/** The quantity that a survey is for: its definition, and what stands there now. */
export type AskedAbout = { readonly row: QuantityDefinitionRow; readonly input: QuantityInput };

/** What was found, as it was typed or counted from a file. */
export type SurveyFound =
  | ({ readonly kind: 'share' } & TypedCounts)
  | { readonly kind: 'difference'; readonly withIt: TypedCounts; readonly withoutIt: TypedCounts }
  | { readonly kind: 'mean'; readonly mean: string; readonly sd: string; readonly asked: string };

/** All that somebody says about a survey. */
export type SurveyAnswers = {
  readonly found: SurveyFound;
  /** What was asked: "Would you clear snow for a neighbour?" */
  readonly title: string;
  readonly how: HowAsked;
  /** Like 2026-11-22. */
  readonly askedOn: string;
  /** Whether what stands there now counts as what was held before. */
  readonly usesPrior: boolean;
  readonly clustering: TypedClustering;
  /** How many there are in all; empty where there are many. */
  readonly population: string;
};

/** A value with the ends of its 95% interval: shares, or amounts in the quantity's unit. */
export type EstimateView = { readonly value: DecimalText; readonly low: DecimalText; readonly high: DecimalText };

/** What stands in the quantity afterwards. */
export type SurveyBinding = Required<Pick<QuantityInput, 'value' | 'grade' | 'source' | 'note' | 'distribution'>>;

/** What a survey says, and what a quantity would take from it. */
export type SurveyView = {
  readonly kind: SurveyFound['kind'];
  readonly estimate: EstimateView;
  readonly words: string;
  /** Of a difference: the two shares. */
  readonly groups: { readonly withIt: EstimateView; readonly withoutIt: EstimateView } | null;
  /** How many answers these are worth, where people were asked in groups or are few. */
  readonly worthWords: string | null;
  /** What is held now, as so many answers; null where it cannot be added to. */
  readonly prior: (EstimateView & { readonly weight: DecimalText; readonly words: string }) | null;
  readonly noPriorWords: string | null;
  /** Answers and what was held before together; null where it was not asked for. */
  readonly posterior: (EstimateView & { readonly words: string }) | null;
  readonly gradeWords: string;
  /** Null: the quantity cannot take it, and `whyNot` says why. */
  readonly binding: SurveyBinding | null;
  readonly whyNot: string | null;
};

/** What somebody wants to know before asking anybody. Shares and margins in per cent. */
export type SurveyPlanAsked = {
  readonly share: string;
  readonly margin: string;
  readonly rise: string;
  readonly people: string;
  readonly clustering: TypedClustering;
  readonly population: string;
};

/** How many people to ask, and what a number of people can tell. */
export type SurveyPlanView = {
  readonly forMargin: { readonly people: number; readonly everybody: boolean; readonly words: string };
  readonly forRise: { readonly people: number; readonly everybody: boolean; readonly words: string };
  /** What so many people tell: how near a share is known, and the smallest rise that two groups of as many show. */
  readonly seen: { readonly marginWords: string; readonly riseWords: string };
  readonly groupsWords: string | null;
};
