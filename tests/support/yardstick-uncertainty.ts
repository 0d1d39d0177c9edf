import { onlyValueOf, type Distribution, type OutputRef } from '../../core/engines/simulate';
import { ln } from '../../core/statistics';
import { yardstickGraph } from './yardstick-graph';

const beta = (alpha: number, beta: number): Distribution => ({ kind: 'beta', alpha, beta, low: 0, high: 1 });
const gamma = (shape: number, scale: number): Distribution => ({ kind: 'gamma', shape, scale });
const logNormal = (median: number, sigma: number): Distribution => ({ kind: 'log-normal', mu: ln(median), sigma });
const pert = (low: number, likely: number, high: number): Distribution => ({ kind: 'pert', low, likely, high });

/** The uncertain parameters as tests/bench/yardstick/model.txt states them, in its order. */
const UNCERTAIN: Readonly<Record<string, Distribution>> = {
  i0: beta(14, 6),
  pIH: beta(20, 180),
  pIR: beta(4, 196),
  pIN: beta(2, 198),
  pHI: beta(10, 90),
  pHR: beta(16, 84),
  pHN: beta(8, 92),
  pRH: beta(3, 97),
  pRN: beta(15, 85),
  gomA: logNormal(0.055, 0.1),
  gomB: { kind: 'normal', mean: 0.1, sd: 0.005 },
  mH: logNormal(1.5, 0.1),
  mR: logNormal(2.2, 0.1),
  mN: logNormal(3, 0.1),
  hr: logNormal(0.8, 0.1),
  hrD: logNormal(0.97, 0.02),
  f1: beta(80, 20),
  f2: beta(85, 15),
  f3: beta(90, 10),
  f4: beta(75, 25),
  f5: beta(88, 12),
  vHours: gamma(16, 0.75),
  vValue: pert(10, 12.5, 16),
  oneoff: gamma(25, 6000),
  recur: gamma(30, 13),
  dw: beta(20, 80),
  attr: beta(80, 20),
  disp: beta(5, 95),
  drop: beta(12, 88),
  obCost: pert(0.05, 0.15, 0.4),
  cLAH: gamma(40, 180),
  cLAR: gamma(50, 460),
  cLAN: gamma(50, 420),
  cNHSH: gamma(25, 88),
  cNHSR: gamma(25, 120),
  cNHSN: gamma(30, 330),
  cPrR: gamma(30, 560),
  cFall: gamma(20, 95),
  cAE: gamma(40, 5.5),
  cAdm: gamma(40, 95),
  rFall: gamma(36, 0.012),
  rAE: gamma(40, 0.015),
  rAdm: gamma(40, 0.011),
  wInd: gamma(16, 320),
};

export const YARDSTICK_OUTPUTS: readonly OutputRef[] = [
  'NPSV',
  'BCR',
  'fiscLA',
  'fiscNHS',
  'fiscPr',
  'payback',
  'indYears',
  'lifeYears',
].map((id) => ({ kind: 'total', id }));

/** The uncertain parameters of the yardstick. */
export function yardstickDistributions(): readonly { readonly id: string; readonly distribution: Distribution }[] {
  const { quantities } = yardstickGraph();
  return Object.entries(UNCERTAIN).map(([id, distribution]) => {
    if (!quantities.has(id) || onlyValueOf(distribution) !== null) throw new Error(`"${id}" is not uncertain.`);
    return { id, distribution };
  });
}
