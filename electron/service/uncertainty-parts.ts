import type { SimulationPool } from './simulation/pool';
import type { Simulations } from './simulations';
import type { WorkedOut } from './worked';

/** What the operations on doubt work with. */
export type UncertaintyParts = {
  readonly workedOut: WorkedOut;
  readonly pool: SimulationPool;
  readonly simulations: Simulations;
};
