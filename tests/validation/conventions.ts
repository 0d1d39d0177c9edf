/** Where practice differs: what others do, what this program does, why, and the test that holds it to that. */
export type Convention = {
  readonly about: string;
  readonly others: string;
  readonly here: string;
  readonly because: string;
  /** Tests, from the top of the repository. */
  readonly heldBy: readonly string[];
};

/** Every choice between conventions that moves a figure, in the order of an appraisal. */
export const CONVENTIONS: readonly Convention[] = [
  {
    about: 'Price base',
    others: 'Nominal flows at a nominal rate; several price years side by side.',
    here: 'Real, in one price base. Each amount keeps its own year and is rebased once by the GDP deflator; a calendar year is a quarter of the financial year that ends in it and three quarters of the one that begins.',
    because:
      'A real rate on nominal flows discounts inflation twice. Care prices that rise faster are a growth of their own.',
    heldBy: ['tests/published/rebasing.test.ts', 'tests/properties/whatever-is-chosen-money.test.ts'],
  },
  {
    about: 'First year',
    others: 'Discounting from year 1, or at the middle of each year.',
    here: 'Year 0 is not discounted; every later year is, by its whole years. Rates that fall with time are applied year by year.',
    because: 'It is how the Green Book prints its factors.',
    heldBy: ['tests/published/discounting.test.ts', 'tests/reference/discount-schedules.test.ts'],
  },
  {
    about: 'Rate for wellbeing',
    others: '1.5% as for health, or 3.5% with a value that grows with income.',
    here: 'By the schedule that is chosen (1.5% at first); both stand beside the result. A value that grows with income is refused together with 1.5%.',
    because:
      'The paragraph of the Green Book (2026) that was read names health and life; whether a wellbeing-year is one was not read. The lower rate holds the growth already.',
    heldBy: ['tests/model/measures.test.ts', 'tests/scenario/check.test.ts'],
  },
  {
    about: 'Value of a WELLBY in other prices',
    others:
      'Deflator and real income per head to the power 1.3 (£15,338 for 2023 with the data of late 2024, £15,258 with those of May).',
    here: 'The deflator alone (£15,427).',
    because:
      'The answer turns on the vintage of a series that is not held; the size of what is missing is told in the model note.',
    heldBy: ['tests/validation/validation.test.ts', 'tests/reference/deflator.test.ts'],
  },
  {
    about: 'What stands above and below a ratio',
    others: 'Public cost that is avoided taken off the cost.',
    here: 'Costs are what is put in. Public cost that is avoided is a gain, losses are taken off the gains; in RPSC alone what comes back to the public purse is taken off its cost, as its definition says. No ratio without a denominator above 0.',
    because: 'In one place only; a ratio whose denominator shrinks can be made as large as one likes.',
    heldBy: ['tests/model/measures.test.ts', 'tests/properties/nothing-put-in.test.ts'],
  },
  {
    about: 'Equal amount each year',
    others: 'An annuity whose first payment is at the end of year 1: net · r / (1 − (1+r)^−T).',
    here: 'Net over the sum of the discount factors of years 0 to T−1: the first payment is at once. At one rate it is the other over 1 + r. Costs of assets (the two boilers) begin in year 1, as their source has it.',
    because: 'It keeps to the years of the result, and to rates that fall with time.',
    heldBy: ['tests/model/measures.test.ts', 'tests/published/discounting.test.ts'],
  },
  {
    about: 'Payback',
    others: 'The first year in which the running total is above zero.',
    here: 'The first moment from which it stays at or above zero to the end of the horizon, interpolated within the year; plain and discounted.',
    because: 'A total that dips again has not paid back.',
    heldBy: ['tests/model/measures.test.ts'],
  },
  {
    about: 'SROI',
    others: 'Volunteers’ hours among the inputs, at what they would cost to buy.',
    here: 'Inputs are what payers put in and money drawn in from elsewhere. Hours stand beside; each is valued once.',
    because:
      'Valued at replacement cost they would be larger than all else. Whoever publishes the ratio should say so.',
    heldBy: ['tests/published/social-return.test.ts', 'tests/model/measures.test.ts'],
  },
  {
    about: 'Income weights',
    others: 'All lines weighted, public money and wellbeing too.',
    here: 'Only people’s own money, without what changes hands; beside the unweighted net. Elasticity 1.3, with 0.8 and 2 as tests.',
    because: 'Public money has no income, and a WELLBY is one value for everybody.',
    heldBy: ['tests/published/distributional-weight.test.ts', 'tests/model/measures.test.ts'],
  },
  {
    about: 'Margin for optimism',
    others: 'Off every benefit and onto every cost; or in the discount rate.',
    here: 'Once for each risk: onto what is put in by its grade (works: the Treasury’s range), off each effect by its own. What follows from the pathway carries none again. A ratio above 1 is raised, not cut.',
    because:
      'Two margins on one risk are one too many. Where keeping somebody at home costs more than the care home would, a smaller effect is a smaller loss: the margin is on what is claimed, not on the sign of the money.',
    heldBy: [
      'tests/published/optimism-bias.test.ts',
      'tests/properties/money.test.ts',
      'tests/properties/whatever-is-chosen-money.test.ts',
    ],
  },
  {
    about: 'Hazard ratio',
    others: 'Multiplied onto a yearly chance.',
    here: 'On the rate: 1 − (1 − p)^HR. Death and moves compete; the row of the dead is never rescaled.',
    because: 'A ratio of chances may lead above 1, and changes with the length of the step.',
    heldBy: ['tests/published/cohort-models.test.ts', 'tests/model/pathway-as-cohort.test.ts'],
  },
  {
    about: 'Within a cycle',
    others: 'None; half-cycle; Simpson’s rule with 4⁄3 and 2⁄3 the other way round in a widely used package.',
    here: 'Any of them in the general machinery, weights that add to the number of cycles. The pathway takes the mean of the two ends of a year, and people who join through the year have half of each of their years in the next.',
    because: 'Weights that add to something else count years that nobody lived.',
    heldBy: ['tests/published/cohort-models.test.ts', 'tests/properties/where-people-live.test.ts'],
  },
  {
    about: 'Deaths at home and in care',
    others: 'The whole life table for those at home, and a higher rate in care on top.',
    here: 'The rate at home is solved so that the two average to the life table at every age.',
    because: 'The life table contains people in care homes.',
    heldBy: ['tests/properties/mortality.test.ts', 'tests/properties/where-people-live.test.ts'],
  },
  {
    about: 'Delay is not avoidance',
    others: 'Every admission less is an admission avoided.',
    here: 'Moves put off = moves that came after all, later + moves not needed, because somebody died at home first.',
    because: 'A move that comes a year later is not saved.',
    heldBy: ['tests/properties/whatever-is-chosen.test.ts'],
  },
  {
    about: 'Cost of an outcome',
    others: 'Outcomes discounted as the money is.',
    here: 'Present value of costs over outcomes as they are counted. Discounted years at home stand in a total of their own.',
    because: 'A reader takes “a year at home” for a year at home.',
    heldBy: ['tests/model/measures.test.ts'],
  },
  {
    about: 'A number without a range',
    others: 'Held fixed, or a tenth either way.',
    here: 'A spread by the grade of its evidence, the known error of the table as one standard deviation.',
    because: 'A number that nobody looked at twice is not one that is certain (decision 0007).',
    heldBy: ['tests/scenario/uncertainty.test.ts', 'tests/published/distributions.test.ts'],
  },
  {
    about: 'What moves together',
    others: 'Pearson correlations of the draws.',
    here: 'Rank correlations, by a Gaussian copula: 2·sin(πρ/6). Those that cannot all hold are moved to the nearest that can, and it is said how far.',
    because: 'A rank is what a person can be asked for, and it holds for any shape.',
    heldBy: ['tests/analysis/rank-correlation.test.ts', 'tests/engines/simulate-columns.test.ts'],
  },
  {
    about: 'Need and money',
    others: 'The first year in which need is above money.',
    here: 'The moment between two years at which straight lines cross; from the first year on where need is above already. Beyond the last projected year its count is held; before the first the gap is left out, and said to be.',
    because: 'A plan that buys some months shows none in whole years.',
    heldBy: ['tests/model/need-and-money.test.ts', 'tests/report/need-and-money.test.ts'],
  },
];
