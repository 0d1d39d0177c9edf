import type { Decimal } from 'decimal.js';
import type { Evaluation } from '../../core/engines/exact';
import { STATES, type State } from '../../core/model';
import { ReferenceDecimal } from '../../core/reference';

type Row = Record<State | 'dead', Decimal>;

const ZERO = new ReferenceDecimal(0);
const ONE = new ReferenceDecimal(1);
const HELPED: readonly State[] = ['home-helped', 'package-helped'];

/**
 * A group's years worked out the slow and obvious way, a whole transition matrix a year, from the hazards of the model:
 * what the model's flows between states are held to. Everybody is somewhere or dead.
 */
export function obviousCohort(
  evaluation: Evaluation,
  group: string,
  profile: 'helped' | 'unhelped',
): { readonly years: readonly Row[]; readonly rows: readonly Row[] } {
  const years: Row[] = [];
  const rows: Row[] = [];
  let now = startOf(evaluation);
  const steps = evaluation.line(`pathway.${group}.death.home`).length;
  for (let year = 0; year < steps; year += 1) {
    const next = emptyRow();
    next.dead = now.dead;
    for (const from of STATES) {
      const row = transitions(evaluation, group, profile, from, year);
      rows.push(row);
      for (const to of [...STATES, 'dead'] as const) next[to] = next[to].plus(now[from].times(row[to]));
    }
    years.push(next);
    now = next;
  }
  return { years, rows };
}

function startOf(evaluation: Evaluation): Row {
  const packaged = evaluation.quantity('pathway.package-at-start');
  return { ...emptyRow(), 'home-helped': ONE.minus(packaged), 'package-helped': ONE.times(packaged) };
}

function emptyRow(): Row {
  return Object.fromEntries([...STATES, 'dead'].map((state) => [state, ZERO])) as Row;
}

/** P_ij = e^(-d_i/2)·M_ij·e^(-d_j/2), M_ii = e^-R, M_ij = r_ij·(1 - e^-R)/R; who is nowhere else is dead. */
function transitions(
  evaluation: Evaluation,
  group: string,
  profile: 'helped' | 'unhelped',
  from: State,
  year: number,
): Row {
  const rates = movesFrom(evaluation, group, profile, from, year);
  const out = [...rates.values()].reduce((sum, rate) => sum.plus(rate), ZERO);
  const halfYear = (state: State) => deathRate(evaluation, group, profile, state, year).dividedBy(-2).exp();
  const factor = out.isZero() ? ONE : ONE.minus(out.negated().exp()).dividedBy(out);
  const row = emptyRow();
  const isLast = year === evaluation.line(`pathway.${group}.death.home`).length - 1 - stepsBeyond(evaluation, group);
  if (!isLast) {
    row[from] = halfYear(from).pow(2).times(out.negated().exp());
    for (const [to, rate] of rates) {
      const moved = halfYear(from).times(rate).times(halfYear(to));
      if (!to.startsWith('kept-')) {
        row[to] = row[to].plus(moved.times(factor));
        continue;
      }
      // Put off at a steady rate through the year; those put off move after all at their own hazard until it ends.
      const after = afterAll(evaluation);
      const still = after
        .negated()
        .exp()
        .times(share(out.minus(after)));
      const care = to.replace('kept-', '') as State;
      row[to] = row[to].plus(moved.times(still));
      row[care] = row[care].plus(moved.times(factor.minus(still)));
    }
  }
  row.dead = STATES.reduce((left, state) => left.minus(row[state]), ONE);
  return row;
}

/** (1 - e^-x)/x, and 1 at 0. */
function share(x: Decimal): Decimal {
  return x.isZero() ? ONE : ONE.minus(x.negated().exp()).div(x);
}

function afterAll(evaluation: Evaluation): Decimal {
  return new ReferenceDecimal(total(evaluation, 'pathway.hazard-move-after-all'));
}

/** The axis runs from the youngest group's age; an older group ends that many years before it does. */
function stepsBeyond(evaluation: Evaluation, group: string): number {
  const survives = evaluation.line(`pathway.${group}.helped.survive-half.home`);
  return survives.length - 1 - survives.findIndex((share) => share.isZero());
}

function deathRate(evaluation: Evaluation, group: string, profile: string, state: State, year: number): Decimal {
  const at = (id: string) => new ReferenceDecimal(evaluation.line(id)[year] ?? 0);
  if (!state.startsWith('home') && !state.startsWith('package')) return at(`pathway.${group}.death.care`);
  const atHome = at(`pathway.${group}.death.home-frail`);
  if (profile === 'unhelped' || !HELPED.includes(state)) return atHome;
  return atHome.times(total(evaluation, 'pathway.death-hazard-ratio.corrected'));
}

function total(evaluation: Evaluation, id: string): Decimal {
  const value = evaluation.total(id);
  if ('notDefined' in value) throw new Error(value.notDefined);
  return value;
}

function movesFrom(
  evaluation: Evaluation,
  group: string,
  profile: string,
  from: State,
  year: number,
): ReadonlyMap<State, Decimal> {
  const into = (care: string) => new ReferenceDecimal(evaluation.line(`pathway.${group}.into-${care}`)[year] ?? 0);
  const stops = new ReferenceDecimal(total(evaluation, 'pathway.hazard-help-stops'));
  const later = afterAll(evaluation);
  const begins = new ReferenceDecimal(evaluation.quantity('pathway.package-rate'));
  const ratio =
    profile === 'unhelped' ? ONE : new ReferenceDecimal(evaluation.line('pathway.hazard-ratio-now')[year] ?? 1);
  const [home, need = 'helped'] = from.split('-');
  const multiple = home === 'package' ? evaluation.quantity('pathway.package-multiple') : ONE;
  const isHelped = need === 'helped';
  const moves = new Map<State, Decimal>();
  if (home === 'kept') return moves.set(need as State, later);
  if (home !== 'home' && home !== 'package') return moves;
  for (const care of ['residential', 'nursing'] as const) {
    const rate = into(care).times(multiple);
    moves.set(care, isHelped ? rate.times(ratio) : rate);
    if (isHelped) moves.set(`kept-${care}`, rate.times(ONE.minus(ratio)));
  }
  if (isHelped) moves.set(home === 'home' ? 'home-unhelped' : 'package-unhelped', stops);
  if (home === 'home') moves.set(isHelped ? 'package-helped' : 'package-unhelped', begins);
  return moves;
}
