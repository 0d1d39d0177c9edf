import type { Citation } from '../graph';

export { GREEN_BOOK, LOCAL_PARTNERSHIPS } from '../methods';

/** Where the formulas of the model are published. A rule of our own cites our own model note, which gives the reasons. */
export const SROI_GUIDE: Citation = {
  title: 'The SROI Network, A Guide to Social Return on Investment (2012)',
  section: 'stage 4: establishing impact (deadweight, displacement, attribution, drop-off); stage 5: the social return',
};

export const COHORT_MODELS: Citation = {
  title: 'Briggs, Claxton and Sculpher, Decision Modelling for Health Economic Evaluation (2006)',
  section: 'chapters 2 and 3: cohort models, competing hazards, rates and probabilities',
};

export const WELLBEING_GUIDANCE: Citation = {
  title: 'HM Treasury, Wellbeing guidance for appraisal: supplementary Green Book guidance (2021)',
  section: 'the WELLBY: one point of life satisfaction for one person for one year',
  address: 'https://www.gov.uk/government/publications/green-book-supplementary-guidance-wellbeing',
};

export const DISTRIBUTIONAL_WEIGHTS: Citation = {
  title: 'HM Treasury, The Green Book (2020), annex A3: distributional appraisal',
  section: 'welfare weights: (reference income / own income) to the power of the elasticity',
  address:
    'https://www.gov.uk/government/publications/the-green-book-appraisal-and-evaluation-in-central-government/the-green-book-2020',
};

export const OPTIMISM_BIAS: Citation = {
  title: 'HM Treasury, Supplementary Green Book guidance: optimism bias (2013)',
  section: 'table 1 and the adjustment by mitigation',
  address: 'https://www.gov.uk/government/publications/green-book-supplementary-guidance-optimism-bias',
};

export const CO_PRODUCTION: Citation = {
  title: 'Parrado, van Ryzin, Bovaird and Löffler, Correlates of co-production: five-nation survey (2013)',
  section: 'directions of association with individual and collective co-production',
};

export const VOLUNTEERING_VALUE: Citation = {
  title: 'Office for National Statistics, Household satellite accounts: voluntary activity (2016)',
  section: 'chapter 8: replacement cost of the hour',
  address:
    'https://www.ons.gov.uk/economy/nationalaccounts/satelliteaccounts/compendium/householdsatelliteaccounts/2005to2014/chapter8homeproducedvolunteeringservices',
};

/** A rule of this program's own, with its reasons. */
export function modelNote(section: string): Citation {
  return { title: 'Gritbin model note (docs/model.md)', section };
}
