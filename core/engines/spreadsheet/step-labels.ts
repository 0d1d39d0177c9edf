/** A financial year by the year it begins in, as cells and tables hold it: 2026 is "2026-27", with a plain hyphen. */
export function financialYear(beginsIn: number): string {
  return `${beginsIn}-${String((beginsIn + 1) % 100).padStart(2, '0')}`;
}
