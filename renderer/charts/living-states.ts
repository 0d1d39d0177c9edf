import { type LegendEntry } from '../components';

/** Where a person may be, from the ground up. */
export type LivingState = 'home' | 'package' | 'kept' | 'residential' | 'nursing' | 'died';

export type StateLook = LegendEntry & {
  readonly id: LivingState;
  /** Words printed on the fill. */
  readonly onFill: string;
};

/** In the order in which they are stacked. */
export const livingStates: readonly StateLook[] = [
  { id: 'home', name: 'Home, no formal care', fill: 'var(--gb-state-home)', onFill: 'var(--gb-on-fill)' },
  { id: 'package', name: 'Home, care package', fill: 'var(--gb-state-package)', onFill: 'var(--gb-on-state)' },
  { id: 'kept', name: 'Kept at home, high need', fill: 'var(--gb-fill-kept)', onFill: 'var(--gb-ink)' },
  { id: 'residential', name: 'Residential care', fill: 'var(--gb-state-residential)', onFill: 'var(--gb-on-state)' },
  { id: 'nursing', name: 'Nursing care', fill: 'var(--gb-state-nursing)', onFill: 'var(--gb-on-fill)' },
  { id: 'died', name: 'Died', fill: 'var(--gb-state-died)', onFill: 'var(--gb-ink)' },
];
