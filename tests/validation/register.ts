import type { Decimal } from 'decimal.js';
import beta from '../published/cases/beta_from_mode_and_bound.json';
import closedForm from '../published/cases/closed_form_pert_beta_lognormal_ci.json';
import table1 from '../published/cases/deflator_green_book_table_1.json';
import annexA from '../published/cases/deflator_hmt_annex_a_2002_03.json';
import factors from '../published/cases/discount_factors_green_book_2026_annex_a.json';
import weight from '../published/cases/distributional_weight_green_book.json';
import boilers from '../published/cases/eac_boilers.json';
import evpi from '../published/cases/evpi_discrete_payoff_tables.json';
import copula from '../published/cases/gaussian_copula_rank_correlation.json';
import herc from '../published/cases/icer_frontier_va_herc.json';
import lifeTable from '../published/cases/lifetable_ons_england_2017_2019_female.json';
import hiv from '../published/cases/markov_hiv_mono_vs_combination.json';
import sickSicker from '../published/cases/markov_sick_sicker_time_independent.json';
import hip from '../published/cases/markov_total_hip_replacement.json';
import moments from '../published/cases/moments_gamma_lognormal.json';
import receipts from '../published/cases/npv_scottish_vfm_annex_a.json';
import optimism from '../published/cases/optimism_bias_mott_macdonald.json';
import table2 from '../published/cases/present_values_green_book_table_2.json';
import sizes from '../published/cases/sample_sizes_epir_manual.json';
import ishigami from '../published/cases/sobol_ishigami.json';
import befriending from '../published/cases/sroi_befriending_example.json';
import wilson from '../published/cases/wilson_newcombe_1998_table_1.json';
import { CARE_CHECKS, careFigures } from '../published/worked/care-cohort';
import {
  closedFormFigures,
  METHODS_CHECKS,
  methodsFigures,
  modeAndBoundFigures,
  momentsFigures,
} from '../published/worked/distributions';
import { hercFigures } from '../published/worked/frontier';
import { DRAWS_CHECKS, drawsFigures, informationFigures } from '../published/worked/information';
import { lifeTableFigures } from '../published/worked/life-table';
import { hipFigures } from '../published/worked/markov-hip';
import { hivFigures } from '../published/worked/markov-hiv';
import { sickSickerFigures } from '../published/worked/markov-sick-sicker';
import {
  annexAFigures,
  boilerFigures,
  discountFactorFigures,
  LATER_FACTOR_CHECKS,
  laterFactorFigures,
  METHODS_WEIGHT_CHECKS,
  methodsWeightFigures,
  optimismFigures,
  presentValueFigures,
  receiptsFigures,
  tableOneFigures,
  WELLBY_CHECKS,
  wellbyFigures,
  weightFigures,
} from '../published/worked/money';
import { copulaFigures } from '../published/worked/rank-correlation';
import { ishigamiFigures } from '../published/worked/sobol-indices';
import { befriendingFigures, WORKED_RETURN_CHECKS, workedReturnFigures } from '../published/worked/social-return';
import { sampleSizeFigures, wilsonFigures } from '../published/worked/survey';
import type { PrintedValue } from '../support/printed-value';

/** A case as it is printed, beside what the program makes of it. */
export type ValidationCase = {
  readonly id: string;
  readonly title: string;
  readonly source: { readonly title: string; readonly address: string };
  readonly expected: Readonly<Record<string, PrintedValue | undefined>>;
  /** What a reader may believe of the program once this agrees. */
  readonly proves: string;
  /**
   * Whether the figures come from parts that the program itself runs, or from an oracle: a second way of working something
   * out that lives beside the tests and against which the program, or nothing, is held.
   */
  readonly part: 'product' | 'oracle';
  /** In a product case, the figures that an oracle gives all the same. */
  readonly fromOracle?: RegExp;
  /** Which part gives our figures. */
  readonly by: string;
  /** What was chosen where practice differs. */
  readonly chosen: string;
  readonly figures: () => Readonly<Record<string, Decimal>>;
};

const COHORT = 'exact engine, `core/model/cohort` (the step of the pathway), `core/model/discounting`';
const SCENARIO = 'the whole model of a scenario in which only this is paid';
const SHEET = { title: 'The project’s methods sheet, worked out apart from the program; not published', address: '' };

/** A case is worked out once, however often it is looked at. */
const once = (figures: ValidationCase['figures']): ValidationCase['figures'] => {
  let worked: ReturnType<typeof figures> | undefined;
  return () => (worked ??= figures());
};

const CASES: readonly ValidationCase[] = [
  {
    ...sickSicker,
    proves: 'Rates become chances, several strategies, within-cycle weights, discounting, dominance and ratios.',
    part: 'product',
    fromOracle: /^(inc|icer)_/,
    by: `${COHORT}; increments and ratios by \`tests/oracles/frontier.ts\``,
    chosen:
      'The print is repeated with its own weights (⅓, 2⁄3, 4⁄3, …), which are neither those of its text nor Simpson’s and add to 74⅔ over 75 cycles; the program says so in a warning. Its own corrections are the half-cycle one and Simpson’s rule over an even number of cycles.',
    figures: sickSickerFigures,
  },
  {
    ...hiv,
    proves: 'A relative risk that lasts two cycles; rewards at the end of each cycle; costs discounted, years not.',
    part: 'product',
    by: COHORT,
    chosen:
      'Counted at the end of each cycle, cycle 1 discounted by one year, no within-cycle correction. The relative risk multiplies each chance itself, not its rate; whoever does not move stays.',
    figures: hivFigures,
  },
  {
    ...hip,
    proves: 'Hazards that rise with time since entry, mortality by age band, a cost once at entry, two discount rates.',
    part: 'product',
    by: COHORT,
    chosen:
      'Counted at the end of each cycle; cycle 1 uses age 61; the prosthesis is paid at entry and not discounted; a revision is priced per operation.',
    figures: hipFigures,
  },
  {
    id: 'methods_care_cohort',
    title: 'Independent, in care, dead: a hazard ratio of 0.75 over ten years',
    source: SHEET,
    expected: CARE_CHECKS,
    proves: 'A hazard ratio on a chance, the half-cycle correction, Simpson’s rule, discounted costs and plain years.',
    part: 'product',
    fromOracle: /_simpson$/,
    by: `${COHORT}; Simpson’s weights by \`tests/oracles/cohort\``,
    chosen:
      'A hazard ratio acts on the rate: 1 − (1 − p)^HR. Simpson’s rule has 4⁄3 at the odd moments and 2⁄3 at the even ones, so that its weights add to the number of cycles; a widely used package has them the other way round.',
    figures: careFigures,
  },
  {
    ...herc,
    proves: 'Strong dominance, dominance by a mixture, and ratios along what is left.',
    part: 'oracle',
    by: '`tests/oracles/frontier.ts`',
    chosen:
      'Each ratio is against the option before it on the frontier, never against doing nothing. An option on the line between two others stays on the frontier. Status: 0 on the frontier, 1 dominated by a mixture, 2 dominated by another.',
    figures: hercFigures,
  },
  {
    ...befriending,
    proves: 'Deadweight and attribution in a map of impact; the ratio; the shares of the value.',
    part: 'oracle',
    by: 'exact engine, `tests/oracles/impact-map.ts`',
    chosen:
      'Attribution is the share caused by others, as in the Guide to SROI (2012). The page calls 80% the share kept, so it is entered as 20%; entered as 80% the first outcome would be £405,000. The source is a primer, not guidance.',
    figures: befriendingFigures,
  },
  {
    id: 'methods_social_return',
    title: 'Social return over three years with drop-off',
    source: SHEET,
    expected: WORKED_RETURN_CHECKS,
    proves: 'Drop-off from the second year of an effect, displacement, discounting, net ratio.',
    part: 'oracle',
    by: 'exact engine, `tests/oracles/impact-map.ts`',
    chosen: 'Drop-off acts on what remains, from the second year of the effect; the input in year 0 is not discounted.',
    figures: workedReturnFigures,
  },
  {
    ...factors,
    proves: 'The Green Book’s discount factors.',
    part: 'product',
    by: `${SCENARIO}: its discount factors`,
    chosen: 'Year 0 is not discounted; whole years; the 2026 schedules, each with its vintage.',
    figures: discountFactorFigures,
  },
  {
    id: 'methods_later_factors',
    title: 'Discount factors past year 30, where the rates fall, in three schedules',
    source: SHEET,
    expected: LATER_FACTOR_CHECKS,
    proves: 'The fall of the rate is applied year by year, not to the whole period.',
    part: 'product',
    by: `${SCENARIO}: its discount factors`,
    chosen: 'Each year’s factor is the one before divided by 1 + that year’s rate: year 31 is the first at 3.0%.',
    figures: laterFactorFigures,
  },
  {
    ...table2,
    proves: 'Present values of a plain amount.',
    part: 'product',
    by: `${SCENARIO}: what it puts in, discounted`,
    chosen: 'Whole-year factors; year 0 is not discounted.',
    figures: presentValueFigures,
  },
  {
    ...receipts,
    proves: 'A net present value with a payment in its last year.',
    part: 'product',
    by: `${SCENARIO}: the council’s net by year, discounted, and in all`,
    chosen:
      'Factors are never rounded. The last row prints (355) for 354.46, a slip of rounding that its total does not share.',
    figures: receiptsFigures,
  },
  {
    ...boilers,
    proves: 'Equivalent annual cost of things that last for different times.',
    part: 'product',
    by: `${SCENARIO}: the net as an equal amount each year`,
    chosen:
      'The program spreads a cost from the first year on; the manual from the year after, hence a year at the rate between them. The ten-year factor is misprinted in the source (0.1203 for 0.1202), not its pounds.',
    figures: boilerFigures,
  },
  {
    ...table1,
    proves: 'Rebasing nominal amounts to one price year.',
    part: 'product',
    by: `${SCENARIO}: a price brought to the price base`,
    chosen: 'Amounts are rebased by the deflator before they are discounted at a real rate.',
    figures: tableOneFigures,
  },
  {
    ...annexA,
    proves: 'Rebasing by a published index, and its yearly changes.',
    part: 'product',
    by: `${SCENARIO}: a price brought to the price base`,
    chosen: 'The ratio of the two indices. The print was made with unrounded indices, hence 0.0061 on its percentages.',
    figures: annexAFigures,
  },
  {
    id: 'methods_wellby',
    title: 'A WELLBY of £13,000 in 2019, in the prices of 2023',
    source: SHEET,
    expected: WELLBY_CHECKS,
    proves: 'The value of wellbeing is brought to other prices by the deflator.',
    part: 'product',
    by: `${SCENARIO}: a price brought to the price base`,
    chosen:
      'The deflator alone. The guidance also lets the value grow with income per head to the power 1.3 (£15,338 with the data of late 2024); the answer depends on the vintage, so that is shown apart.',
    figures: wellbyFigures,
  },
  {
    ...weight,
    proves: 'The weight of £1 for a household on a lower income.',
    part: 'product',
    by: 'the whole model of a scenario that asks for weights: what £1 counts for',
    chosen: 'Shown beside the unweighted figure, never instead of it.',
    figures: weightFigures,
  },
  {
    id: 'methods_weight',
    title: 'Income weight at an elasticity of 1.3',
    source: SHEET,
    expected: METHODS_WEIGHT_CHECKS,
    proves: 'An elasticity that is no whole number.',
    part: 'product',
    by: 'the whole model of a scenario that asks for weights: what £1 counts for',
    chosen: 'The elasticity of 1.3 is the central one; 0.8 and 2.0 are customary tests.',
    figures: methodsWeightFigures,
  },
  {
    ...optimism,
    proves: 'Optimism bias of capital works, and what managing risks takes off it.',
    part: 'product',
    by: `${SCENARIO}: capital works and their bounds`,
    chosen:
      'A range from upper to lower bound by the share of risks managed. The study’s own lower bound is 0; the Treasury’s ranges, which the program ships, are not. The study rounds 4.08% to 4% before it applies it, and so does this comparison.',
    figures: optimismFigures,
  },
  {
    ...lifeTable,
    proves: 'From chances of death by age to survivors and years of life left.',
    part: 'oracle',
    by: '`tests/oracles/survival.ts`',
    chosen:
      'Those who die live half the year at every age; the table is closed at 100 with the printed years left there.',
    figures: lifeTableFigures,
  },
  {
    ...beta,
    proves: 'A beta distribution from a most likely value and a bound.',
    part: 'oracle',
    by: '`tests/oracles/distributions.ts`, double precision',
    chosen: 'The shapes are solved for, not searched in steps of 0.001 as the source does.',
    figures: modeAndBoundFigures,
  },
  {
    ...closedForm,
    proves: 'PERT from three values, and a log-normal from an interval.',
    part: 'oracle',
    by: '`tests/oracles/distributions.ts`',
    chosen:
      'The variance of a PERT is (mean − low)(high − mean)/7, not ((high − low)/6)². Only the centre of the interval is a printed number; the textbook’s standard error of 0.173 does not follow from its printed interval, which gives 0.1697.',
    figures: closedFormFigures,
  },
  {
    ...moments,
    proves: 'Gamma and log-normal distributions from a mean and a standard deviation.',
    part: 'oracle',
    by: '`tests/oracles/distributions.ts`',
    chosen:
      'Method of moments; a log-normal is given the mean and standard deviation of the value, not of its logarithm.',
    figures: momentsFigures,
  },
  {
    id: 'methods_distributions',
    title: 'Beta, gamma, PERT and log-normal from round figures',
    source: SHEET,
    expected: METHODS_CHECKS,
    proves: 'The same functions on other figures.',
    part: 'oracle',
    by: '`tests/oracles/distributions.ts`',
    chosen: 'Method of moments; 1.959964 standard deviations to either side for 95%.',
    figures: methodsFigures,
  },
  {
    ...copula,
    proves: 'Rank correlations as correlations of a Gaussian copula.',
    part: 'product',
    fromOracle: /^kendall_/,
    by: '`core/statistics`, double precision; Kendall’s by `tests/oracles/kendall.ts`',
    chosen: 'People are asked for rank correlations (Spearman); 2 sin(πρ/6) turns them into those of the copula.',
    figures: copulaFigures,
  },
  {
    ...evpi,
    proves: 'What it could be worth at most to know before deciding.',
    part: 'oracle',
    by: '`tests/oracles/value-of-information.ts`',
    chosen:
      'Doing nothing is a decision only where the table has it. One copy of the second table prints a wrong mean for its third option, which is left out.',
    figures: informationFigures,
  },
  {
    id: 'methods_information',
    title: 'Value of perfect information from four draws',
    source: SHEET,
    expected: DRAWS_CHECKS,
    proves: 'Equally likely draws are states of the world.',
    part: 'oracle',
    by: '`tests/oracles/value-of-information.ts`',
    chosen: 'No factor for the number of people: the money is the programme’s already.',
    figures: drawsFigures,
  },
  {
    ...ishigami,
    // Exactly 0 in closed form, hence the case's 0.0000001; an estimate from draws is held to the digits that the others print.
    expected: { ...ishigami.expected, S3: { ...ishigami.expected.S3, tolerance: '0.00005' } },
    proves: 'Where the spread of a result comes from, alone and together with others; the points it is drawn from.',
    part: 'oracle',
    by: '`tests/oracles/sobol-indices.ts` on the program’s own points: 1,048,576 Sobol points in 8 scrambles, seed 2026',
    chosen:
      'First order after Saltelli (2010), total after Jansen (1999), each taken both ways round. S3 is exactly 0 in closed form; from draws it is held to 0.00005 like the others. S13 is the index of the pair less those of its two.',
    figures: ishigamiFigures,
  },
  {
    ...wilson,
    proves: 'The interval of a share that was counted, at its ends too.',
    part: 'product',
    by: '`core/analysis/survey`',
    chosen: 'Wilson’s score interval without continuity correction.',
    figures: wilsonFigures,
  },
  {
    ...sizes,
    proves: 'How many people a survey needs.',
    part: 'product',
    fromOracle: /^(clinics|smoking_one_sample)/,
    by: '`core/analysis/survey`; a mean and a known share by `tests/oracles/sample-size.ts`',
    chosen:
      'Two shares: variance pooled where there is no difference, no continuity correction, rounded up once after the design effect. A margin: rounded up to people first, then multiplied by the design effect and rounded up again. The one-sample example is 4,567 here (4,566.9 rounded up); the source halves and rounds each half up.',
    figures: sampleSizeFigures,
  },
];

/** Every case that the program is held to, in the order of the document. */
export const VALIDATION_CASES: readonly ValidationCase[] = CASES.map((one) => ({ ...one, figures: once(one.figures) }));
