import {
  FORMAT_VERSION,
  USUAL_SIMULATION,
  type QuantityInput,
  type RankCorrelation,
  type Story,
  type Structure,
  type Workbook,
} from '../schema';
import { movingTogether } from './shared/moving-together';

/** A scenario to start from: real figures with their sources, and guesses that say so. */
export type Template = {
  readonly id: string;
  readonly name: string;
  readonly subtitle: string;
  readonly drawing: 'grit' | 'handy' | 'lunch' | 'car' | 'friend' | 'phone' | 'class' | 'lift';
  readonly place: string;
  readonly scenarioName: string;
  readonly structure: Structure;
  readonly quantities: Readonly<Record<string, QuantityInput>>;
  readonly stories: readonly Story[];
  /** Quantities that move together, besides those that do in every template (`movingTogether`). */
  readonly correlations: readonly RankCorrelation[];
};

/** A new workbook that holds the template's one scenario. */
export function workbookFrom(template: Template): Workbook {
  return {
    format: 'gritbin',
    formatVersion: FORMAT_VERSION,
    name: template.name,
    templateId: template.id,
    place: template.place,
    council: null,
    simulation: USUAL_SIMULATION,
    currentScenario: 'first',
    scenarios: [
      {
        id: 'first',
        name: template.scenarioName,
        basedOn: null,
        structure: template.structure,
        quantities: { ...template.quantities },
        correlations: [...template.correlations, ...movingTogether(template.structure, template.quantities)],
      },
    ],
    stories: [...template.stories],
  };
}
