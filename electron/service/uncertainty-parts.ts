import type { Workbook } from '../../core/schema';
import type { Library } from '../storage';
import type { Evaluator } from './evaluator';
import type { SimulationPool } from './simulation/pool';
import type { Simulations } from './simulations';

/** What the operations on doubt work with. */
export type UncertaintyParts = {
  readonly library: Library<Workbook>;
  readonly evaluator: Evaluator;
  readonly pool: SimulationPool;
  readonly simulations: Simulations;
};
