export { surveyPlan } from './survey-plan';
export type {
  AskedAbout,
  EstimateView,
  SurveyAnswers,
  SurveyBinding,
  SurveyFound,
  SurveyPlanAsked,
  SurveyPlanView,
  SurveyView,
} from './survey-types';
export { surveyView } from './survey-view';
export type { TypedClustering, TypedCounts } from './typed';
