/** A measurement beside its aim. Never a pass or a fail: machines differ, and this one drifts. */
export type Row = {
  readonly what: string;
  readonly unit: 'ms' | 'µs' | 'MB' | '×' | '';
  /** One figure a round; the median is quoted, and the range. */
  readonly figures: readonly number[];
  /** The share of the rounds' figures that is quoted, where it is not the median. */
  readonly quoted?: number;
  /** At least, or at most: what is due first, and what comes after that. */
  readonly aim?: { readonly atLeast?: readonly number[]; readonly atMost?: readonly number[] };
};

/** A row that could not be measured here, and why. */
export type SkippedRow = { readonly what: string; readonly skipped: string };

export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The same work some times over, and its median time. */
export function timedMedian(times: number, work: () => void): number {
  return median(Array.from({ length: times }, () => timed(work)));
}

export function print(title: string, rows: readonly (Row | SkippedRow)[]): void {
  console.log(`\n${title}`);
  const widest = Math.max(...rows.map(({ what }) => what.length));
  for (const row of rows) {
    const text = 'skipped' in row ? `  skipped: ${row.skipped}` : measured(row);
    console.log(`  ${row.what.padEnd(widest)}${text}`);
  }
}

function measured({ unit, figures, quoted = 0.5, aim }: Row): string {
  const value = quantile(figures, quoted);
  const digits = unit === '×' ? 2 : 1;
  const range = `(${Math.min(...figures).toFixed(digits)} to ${Math.max(...figures).toFixed(digits)})`;
  const shown = `${value.toFixed(digits).padStart(9)} ${unit.padEnd(2)} ${range.padEnd(20)}`;
  return `${shown} ${aimText(aim, unit).padEnd(24)} ${verdict(value, aim)}`.trimEnd();
}

function aimText(aim: Row['aim'], unit: string): string {
  const { atLeast = [], atMost = [] } = aim ?? {};
  return [...atLeast.map((bound) => `≥ ${bound}`), ...atMost.map((bound) => `≤ ${bound}`)]
    .map((bound) => `${bound} ${unit}`.trim())
    .join(', then ');
}

function verdict(value: number, aim: Row['aim']): string {
  const { atLeast = [], atMost = [] } = aim ?? {};
  const reached = [...atLeast.map((bound) => value >= bound), ...atMost.map((bound) => value <= bound)];
  const [first, next] = reached;
  if (first === undefined) return '';
  if (!first) return 'not reached';
  if (next === undefined) return 'reached';
  return next ? 'reached, the further aim too' : 'reached; the further aim not';
}
