import type { Graph } from '../../core/graph';
import { buildModel } from '../../core/model';
import { resolveScenario, type ResolvedScenario } from '../../core/scenario';
import { TEMPLATES, workbookFrom } from '../../core/scenario/templates';

export type LargestTemplate = {
  readonly name: string;
  readonly scenario: ResolvedScenario;
  readonly graph: Graph;
};

/** The template with most lines and totals. */
export function largestTemplate(): LargestTemplate {
  const all = TEMPLATES.map((template) => {
    const workbook = workbookFrom(template);
    const scenario = resolveScenario(workbook, workbook.currentScenario);
    return { name: template.name, scenario, graph: buildModel(scenario) };
  });
  return all.reduce((largest, one) => (one.graph.definitions.size > largest.graph.definitions.size ? one : largest));
}
