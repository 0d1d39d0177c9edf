import { Decimal } from 'decimal.js';
import { costEffectivenessFrontier, type FrontierRow, type FrontierStatus } from '../../oracles/frontier';
import herc from '../cases/icer_frontier_va_herc.json';

/** The codes of the case: on the frontier, extendedly dominated, strongly dominated. */
const CODES: Readonly<Record<FrontierStatus, number>> = {
  'on-frontier': 0,
  'extendedly-dominated': 1,
  'strongly-dominated': 2,
  repeats: 2,
};

export function hercFrontier(): readonly FrontierRow[] {
  return costEffectivenessFrontier(
    Object.entries(herc.inputs.strategies).map(([id, { cost, effect }]) => ({
      id,
      cost: new Decimal(cost),
      effect: new Decimal(effect),
    })),
  );
}

/** Our figures for what the case prints. */
export function hercFigures(): Readonly<Record<string, Decimal>> {
  return Object.fromEntries(
    hercFrontier().flatMap(({ id, status, icer }) => [
      [`status_${id}`, new Decimal(CODES[status])] as const,
      ...(icer === null ? [] : [[`icer_${id}`, icer] as const]),
    ]),
  );
}

/** The screening strategies of Paltiel and others (2006), whose ratios the case recomputes. */
export function screeningFrontier(): readonly FrontierRow[] {
  return costEffectivenessFrontier(
    Object.entries(herc.also_recomputed_hiv_screening_paltiel_2006.inputs).map(([id, [cost, effect]]) => ({
      id,
      cost: new Decimal(cost ?? 0),
      effect: new Decimal(effect ?? 0),
    })),
  );
}
