import type { Cell } from '../../core/engines/explain';
import { resultView } from './whole-result';
import { type FigureView, type ResultView } from '../../core/report/views';
import type { ResolvedScenario } from '../../core/scenario';
import { workedOut, type Worked } from './eileen';

/** A scenario with what screens show of it. */
export function shown(scenario: ResolvedScenario): Worked & { readonly view: ResultView } {
  const worked = workedOut(scenario);
  return { ...worked, view: resultView(worked, { many: null }) };
}

/** Every figure of a view, wherever it stands. */
export function figuresIn(value: unknown): readonly FigureView[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('notDefined' in value) return [value as FigureView];
  return Object.values(value).flatMap(figuresIn);
}

/** Every sentence of a view: texts with a space in them. */
export function sentencesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
}

/** The figure that an id opens. */
export function cellOf(id: string): Cell {
  const [kind, ...rest] = id.split(':');
  if (kind === 'line') return { kind, id: rest.slice(0, -1).join(':'), step: Number(rest.at(-1)) };
  if (kind === 'total' || kind === 'quantity') return { kind, id: rest.join(':') };
  throw new Error(`"${id}" opens nothing.`);
}
