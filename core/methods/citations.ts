import type { Citation } from '../graph';

/** Where the methods are published. */
export const GREEN_BOOK: Citation = {
  title: 'HM Treasury, The Green Book: appraisal and evaluation in central government (2026)',
  section: 'chapter 6, discounting and inflation; net present social value and benefit-cost ratio',
  address:
    'https://www.gov.uk/government/publications/the-green-book-appraisal-and-evaluation-in-central-government/the-green-book-2026',
};

export const LOCAL_PARTNERSHIPS: Citation = {
  title:
    'HM Treasury and partners, Supporting public service transformation: cost benefit analysis guidance for local partnerships (2014)',
  section: 'costs (chapter 6), benefits (chapter 7), fiscal and public value, optimism bias, cashability',
  address:
    'https://www.gov.uk/government/publications/supporting-public-service-transformation-cost-benefit-analysis-guidance-for-local-partnerships',
};
