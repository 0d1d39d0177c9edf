import { requiredQuantities } from '../catalogue';
import { cited, gapQuantities, sharesInCare } from '../defaults';
import { Defect } from '../errors';
import { resolveScenario, type ResolvedScenario } from '../scenario';
import {
  FORMAT_VERSION,
  USUAL_SIMULATION,
  type QuantityInput,
  type Scenario,
  type StreamStructure,
  type Structure,
  type Workbook,
} from '../schema';
import inEveryTemplate from './in-every-template.json';
import { movingTogether } from './moving-together';
import type { CitedQuantity, InEveryTemplate, TemplateFile, TemplateQuantity } from './template-file';

/** Scenarios to start from: real figures with their sources, and guesses that say so. */
export type Template = Omit<TemplateFile, 'scenarios'> & {
  readonly scenarios: readonly Scenario[];
  /** The one that is on the table when a workbook is begun. */
  readonly opening: ResolvedScenario;
};

type Quantities = Readonly<Record<string, QuantityInput>>;

const SHARED = inEveryTemplate as unknown as InEveryTemplate;
const SHARED_QUANTITIES = quantitiesOf(SHARED.quantities);

/**
 * A template as its data file states it, filled with what every template says alike.
 *
 * Takes    a data file of the form `TemplateFile`
 * Gives    its scenarios as a .gritbin file holds them: figures of the reference data with their values, sources and price years;
 *          streams that were named by their ids; and, of what the structure asks for and the file does not state, the quantities
 *          of every template, the shares of people in care by age and the gap of an average council
 */
export function templateFrom({ scenarios, ...about }: TemplateFile): Template {
  const made = { ...about, scenarios: scenarios.map(scenarioOf) };
  const workbook = workbookFrom(made);
  return { ...made, opening: resolveScenario(workbook, workbook.currentScenario) };
}

/** A new workbook that holds the template's scenarios. */
export function workbookFrom(template: Omit<Template, 'opening'>): Workbook {
  return {
    format: 'gritbin',
    formatVersion: FORMAT_VERSION,
    name: template.name,
    templateId: template.id,
    place: template.place,
    council: null,
    simulation: USUAL_SIMULATION,
    currentScenario: template.scenarios[0]?.id ?? '',
    scenarios: [...template.scenarios],
    stories: [...template.stories],
  };
}

function scenarioOf({ structure, quantities, correlations, ...about }: TemplateFile['scenarios'][number]): Scenario {
  const stated = quantitiesOf(quantities);
  // One that is based on another says only what differs.
  if (structure === null) return { ...about, structure, quantities: stated, correlations };
  const whole: Structure = { ...structure, streams: structure.streams.map(streamOf) };
  const filled = { ...stated, ...notStated(whole, stated) };
  return {
    ...about,
    structure: whole,
    quantities: filled,
    correlations: [...(correlations ?? []), ...movingTogether(whole, filled)],
  };
}

function notStated(structure: Structure, stated: Quantities): Quantities {
  const asked = new Set(requiredQuantities(structure).map(({ id }) => id));
  const usual = { ...SHARED_QUANTITIES, ...sharesInCare(structure.groups), ...gapQuantities() };
  return Object.fromEntries(Object.entries(usual).filter(([id]) => asked.has(id) && stated[id] === undefined));
}

function quantitiesOf(rows: Readonly<Record<string, TemplateQuantity>>): Quantities {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, quantityOf(row)]));
}

function quantityOf(row: TemplateQuantity): QuantityInput {
  return isCited(row) ? cited(row.source.figureId, row.unit, row.grade, row) : { ...row, note: row.note ?? '' };
}

/** A source that is stated whole stands as it is. */
function isCited(row: TemplateQuantity): row is CitedQuantity {
  return row.source.kind === 'reference' && !('title' in row.source);
}

function streamOf(stream: StreamStructure | string): StreamStructure {
  if (typeof stream !== 'string') return stream;
  const shared = SHARED.streams.find(({ id }) => id === stream);
  if (shared === undefined) throw new Defect(`No stream that every template may take has the id "${stream}".`);
  return shared;
}
