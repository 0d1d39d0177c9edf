import type { ResultView } from '../../core/contract-types';

/** "ten years", of "ten years, 2026‑27 to 2035‑36". */
export function spanOf({ horizon }: Pick<ResultView, 'horizon'>): string {
  return horizon.split(',')[0] ?? horizon;
}
