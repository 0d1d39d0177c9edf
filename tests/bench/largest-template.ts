import type { Graph } from '../../core/graph';
import { buildModel } from '../../core/model';
import { resolveScenario, type ResolvedScenario } from '../../core/scenario';
import { TEMPLATES, workbookFrom } from '../../core/templates';

export type LargestTemplate = {
  readonly name: string;
  readonly scenario: ResolvedScenario;
  readonly graph: Graph;
};

/** The template with most lines and totals. */
export function largestTemplate(): LargestTemplate {
  const all = TEMPLATES.map(({ name }) => {
    const scenario = scenarioOf(name);
    return { name, scenario, graph: buildModel(scenario).graph };
  });
  return all.reduce((largest, one) => (one.graph.definitions.size > largest.graph.definitions.size ? one : largest));
}

export function scenarioOf(name: string): ResolvedScenario {
  const template = TEMPLATES.find((one) => one.name === name);
  if (template === undefined) throw new Error(`There is no template "${name}".`);
  const workbook = workbookFrom(template);
  return resolveScenario(workbook, workbook.currentScenario);
}
