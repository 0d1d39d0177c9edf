import type { PartialInformation } from '../../../core/analysis';
import { requiredQuantities } from '../../../core/catalogue';
import { isNotDefined, type Evaluation } from '../../../core/engines/exact';
import type { Total } from '../../../core/graph';
import type { Lens } from '../../../core/model';
import {
  chanceView,
  drawnText,
  findOutRows,
  questionAbout,
  whatCanBeAsked,
  worthWords,
  type WhoThereIs,
} from '../../../core/report/views';
import type { ResolvedScenario } from '../../../core/scenario';
import type { Workbook } from '../../../core/schema';
import { uncertaintyOf } from '../../../core/uncertainty';
import type { Output } from '../contract';
import type { Evaluated } from '../worked';
import { drawnTogether } from '../simulation/drawn-together';
import { fullPlan } from '../simulation/plans';
import type { SimulationPool } from '../simulation/pool';
import { DRAWING, each, tellingDraws, type Call } from './progress';

/** What it could be worth at most to know each number, or what a study would answer, before deciding among all scenarios. */
export async function findOut(
  pool: SimulationPool,
  workbook: Workbook,
  current: Evaluated,
  scenarios: readonly ResolvedScenario[],
  lens: Lens,
  call: Call,
): Promise<Output<'scenario.what-to-find-out'>> {
  const total = current.outline.lens[lens].net;
  const plan = fullPlan(workbook);
  const drawn = await drawnTogether(
    pool,
    { scenarios, totals: [total], plan, withColumns: true },
    tellingDraws(workbook, call, 0, DRAWING),
  );
  const options = scenarios.map((_, place) => drawn.output(place, total));
  const decision = { options, annuityFactor: totalOf(current.evaluation, current.outline.annuityFactor) };
  const all = await pool.task('worth-of-knowing-all', decision);
  const definitions = scenarios.flatMap(({ structure }) => requiredQuantities(structure));
  const rows = definitions.filter(
    ({ id }, at) => drawn.columns.has(id) && definitions.findIndex((row) => row.id === id) === at,
  );
  const askables = all.value === 0 ? [] : whatCanBeAsked(rows);
  const found = await each(
    pool,
    askables,
    { ...call, doing: (done) => `${done} of ${askables.length} numbers and studies` },
    ({ quantities }): Promise<PartialInformation> =>
      pool.task('worth-of-knowing', {
        columns: new Map(quantities.map((id) => [id, drawn.columns.get(id) as Float64Array])),
        decision,
      }),
  );
  const who = whoThereIs(current);
  const uncertain = scenarios.flatMap((scenario) => uncertaintyOf(scenario).quantities);
  const candidates = askables.map((askable, at) => ({
    ...askable,
    worth: found[at] as PartialInformation,
    questions: askable.quantities.flatMap((id) => {
      const quantity = uncertain.find((one) => one.id === id);
      const value = Number(current.scenario.quantities[id]?.value ?? '0');
      return quantity === undefined ? [] : (questionAbout(id, quantity.distribution, value, who) ?? []);
    }),
  }));
  return {
    all: {
      worth: drawnText(all.value),
      worthPerYear: drawnText(all.perYear),
      worthWords: worthWords(all.value),
      perYearWords: worthWords(all.perYear),
      errorWords: all.standardError === null ? null : `give or take ${worthWords(all.standardError)}`,
      chanceWrong: chanceView({ share: all.chanceWrong, standardError: null }),
    },
    decision: decisionWords(scenarios, all.best, lens),
    rows: findOutRows(candidates.filter(({ worth }) => worth.value > 0)),
    draws: plan.draws,
  };
}

/** "Between funding nothing, “One street” and “Forty streets”: on average “Forty streets” brings most to the public purse." */
function decisionWords(scenarios: readonly ResolvedScenario[], best: string | null, lens: Lens): string {
  const names = scenarios.map(({ name }) => `“${name}”`);
  const last = names.at(-1) ?? '';
  const between = [`funding nothing`, ...names.slice(0, -1)].join(', ');
  const winner = scenarios.find(({ id }) => id === best)?.name;
  const comes = winner === undefined ? 'funding nothing comes out best' : `“${winner}” comes out best`;
  return `Between ${between} and ${last}, on average ${comes} for ${WHOSE[lens]}.`;
}

const WHOSE: Readonly<Record<Lens, string>> = {
  council: 'the council',
  public: 'the public purse',
  society: 'society',
};

/** How many people there are to ask, from the result. */
function whoThereIs({ scenario, graph, evaluation }: Evaluated): WhoThereIs {
  const value = (id: string) => Number(scenario.quantities[id]?.value ?? '0');
  const residents = value('programme.sites') * value('programme.residents-per-site');
  const helpers = scenario.structure.channels.map(({ id }) => {
    const line = `participation.${id}.with.helpers`;
    return [id, graph.lines.has(line) ? Math.max(...evaluation.line(line).map(Number)) : 0] as const;
  });
  const entries = Object.keys(scenario.quantities).filter((id) => id.startsWith('pathway.entry.'));
  return {
    residents,
    helpers: Object.fromEntries(helpers),
    atRisk: residents * value('programme.at-risk-share'),
    moves: entries.reduce((sum, id) => sum + value(id), 0) / Math.max(1, entries.length),
  };
}

/** A total of a result, as a double. */
export function totalOf(evaluation: Evaluation, { id }: Total<string>): number {
  const value = evaluation.total(id);
  return isNotDefined(value) ? Number.NaN : value.toNumber();
}
