import { amountUnit } from '../catalogue';
import {
  along,
  compare,
  constant,
  difference,
  inUnit,
  isFirstStep,
  ONE,
  onePlus,
  previous,
  product,
  quotient,
  stepIndex,
  sum,
  where,
  ZERO,
  type Expression,
  type Line,
} from '../graph';
import type { CouncilInputStructure, Payer } from '../schema';
import { LOCAL_PARTNERSHIPS, modelNote, OPTIMISM_BIAS } from './citations';
import { ONE_YEAR, type ModelContext } from './model-context';

/** What stage A leaves to the others. */
export type CouncilInputs = {
  readonly costs: readonly {
    readonly input: CouncilInputStructure;
    readonly payer: Payer;
    readonly line: Line<'year', '£'>;
  }[];
  /** £ spent in the year on an input, before the margin for optimism. */
  readonly spentOn: (inputId: string) => Line<'year', '£'>;
  /** How much dearer an input is in the year than in its first, above inflation: 1 where nothing is said. */
  readonly growthOf: (inputId: string) => Expression<'year' | 'scalar', 'share'>;
  /** £ spent on inviting in the year, for each resident reached. */
  readonly invitingPerResident: Expression<'year', '£/person'>;
  /** 1 in a year in which the council puts anything in, else 0. */
  readonly isActive: Expression<'year', 'share'>;
  readonly residents: Expression<'scalar', 'person'>;
};

/**
 * Stage A: what the council puts in, year by year, and what it costs.
 *
 * Takes    the scenario's inputs: amounts by site, resident or whole; once or for some years; real growth; price year
 * Gives    £ each year, real, in the price base, raised by the optimism bias of the grade (works: the Treasury's range)
 * Source   guidance for local partnerships (2014), chapter 6; Green Book supplementary guidance: optimism bias
 */
export function addCouncilInputs(context: ModelContext): CouncilInputs {
  const { graph, structure, year } = context;
  const sites = context.quantity('programme.sites', 'site');
  const residents = graph.total({
    id: 'programme.residents',
    label: 'Residents reached',
    stage: 'council-inputs',
    unit: 'person',
    source: modelNote('A. Council inputs'),
    value: product(sites, context.quantity('programme.residents-per-site', 'person/site')),
  });
  const growth = new Map<string, Growth>();
  const spent = new Map(
    structure.inputs.map((input) => {
      growth.set(input.id, addGrowth(context, input));
      return [input.id, addSpent(context, input, { sites, residents, growth: growth.get(input.id) ?? ONE })];
    }),
  );
  const costs = structure.inputs.map((input) => ({
    input,
    payer: input.payer,
    line: graph.line({
      id: `input.${input.id}.cost`,
      label: `${input.label}: cost`,
      stage: 'council-inputs',
      axis: year,
      unit: '£',
      source: input.works === null ? LOCAL_PARTNERSHIPS : OPTIMISM_BIAS,
      value: product(lineOf(spent, input.id), onePlus(upliftOf(context, input))),
    }),
  }));
  return {
    costs,
    spentOn: (id) => lineOf(spent, id),
    growthOf: (id) => growth.get(id) ?? ONE,
    residents,
    invitingPerResident: addInviting(context, spent, residents),
    isActive: addIsActive(context, spent),
  };
}

/** Whether anything is put in this year: what makes people willing lasts as long as that. Nobody asks where nobody helps. */
function addIsActive(
  context: ModelContext,
  spent: ReadonlyMap<string, Line<'year', '£'>>,
): Expression<'year', 'share'> {
  if (context.structure.channels.length === 0) return along('year', inUnit(ZERO, 'share'));
  return context.graph.line({
    id: 'inputs.is-active',
    label: 'The council puts something in this year',
    stage: 'council-inputs',
    axis: context.year,
    unit: 'share',
    source: modelNote('A. Council inputs'),
    value: compare('<', ZERO, sum(...spent.values())),
  });
}

type Growth = Expression<'year' | 'scalar', 'share'>;

function addSpent(
  context: ModelContext,
  input: CouncilInputStructure,
  {
    sites,
    residents,
    growth,
  }: {
    readonly sites: Expression<'scalar', 'site'>;
    readonly residents: Expression<'scalar', 'person'>;
    readonly growth: Growth;
  },
): Line<'year', '£'> {
  const { graph, year } = context;
  const amount = context.price(`input.${input.id}.amount`, amountUnit(input));
  const scale = { 'per-site': sites, 'per-resident': residents, 'whole-programme': ONE }[input.basis];
  const length = input.timing.kind === 'once' ? ONE : ONE_YEAR;
  return graph.line({
    id: `input.${input.id}.spent`,
    label: `${input.label}: spent`,
    stage: 'council-inputs',
    axis: year,
    unit: '£',
    source: LOCAL_PARTNERSHIPS,
    value: along('year', product(amount, scale, length, runs(input), growth)),
  });
}

/** 1 while the input runs, else 0. */
function runs({ timing }: CouncilInputStructure): Expression<'year', 'share'> {
  const step = stepIndex<'year'>();
  if (timing.kind === 'once') return compare('=', step, constant(String(timing.startOffset)));
  const started = compare('<=', constant(String(timing.startOffset)), step);
  const notEnded = compare('<', step, constant(String(timing.startOffset + timing.years)));
  return inUnit(product(started, notEnded), 'share');
}

function addGrowth(context: ModelContext, input: CouncilInputStructure): Growth {
  if (input.timing.kind === 'once') return ONE;
  const rate = context.share(`input.${input.id}.growth`);
  return context.graph.line({
    id: `input.${input.id}.growth-index`,
    label: `${input.label}: growth above inflation since the first year`,
    stage: 'council-inputs',
    axis: context.year,
    unit: 'share',
    source: modelNote('A. Council inputs'),
    value: (self) => where(isFirstStep<'year'>(), ONE, product(previous(self, ONE), onePlus(rate))),
  });
}

function upliftOf(context: ModelContext, input: CouncilInputStructure): Expression<'scalar', 'share'> {
  if (input.works === null) return context.costUplift(context.gradeOf(`input.${input.id}.amount`));
  const [upper, lower] = [context.worksBound(input.works, 'upper'), context.worksBound(input.works, 'lower')];
  const mitigation = context.share(`input.${input.id}.mitigation`);
  return sum(lower, inUnit(product(difference(upper, lower), difference(ONE, mitigation)), 'share'));
}

function addInviting(
  context: ModelContext,
  spent: ReadonlyMap<string, Line<'year', '£'>>,
  residents: Expression<'scalar', 'person'>,
): Expression<'year', '£/person'> {
  if (context.structure.channels.length === 0) return along('year', inUnit(ZERO, '£/person'));
  const inviting = context.structure.inputs.filter((input) => input.invites).map((input) => lineOf(spent, input.id));
  return context.graph.line({
    id: 'inputs.inviting-per-resident',
    label: 'Spent on inviting, for each resident reached',
    stage: 'council-inputs',
    axis: context.year,
    unit: '£/person',
    source: modelNote('B. Participation'),
    value:
      inviting.length === 0 ? ZERO : where(compare('<', ZERO, residents), quotient(sum(...inviting), residents), ZERO),
  });
}

function lineOf(lines: ReadonlyMap<string, Line<'year', '£'>>, id: string): Line<'year', '£'> {
  const line = lines.get(id);
  if (line === undefined) throw new Error(`No line for input "${id}".`);
  return line;
}
