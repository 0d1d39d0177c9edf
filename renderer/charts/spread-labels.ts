/**
 * Places for labels beside a line of points, so that none stands on another: as near to its own point as that leaves it.
 *
 * Takes    values: ascending; gap: the least distance between two labels, in the same unit
 * Gives    places, ascending, at least the gap apart
 */
export function spreadLabels(values: readonly number[], gap: number): readonly number[] {
  type Group = { readonly wanted: readonly number[]; readonly from: number };
  const centred = (wanted: readonly number[]): Group => {
    const middle = wanted.reduce((sum, value) => sum + value, 0) / wanted.length;
    return { wanted, from: middle - (gap * (wanted.length - 1)) / 2 };
  };
  const groups = values.reduce<readonly Group[]>((before, value) => {
    const groups = [...before];
    let group = centred([value]);
    for (let last = groups.at(-1); last !== undefined; last = groups.at(-1)) {
      if (group.from >= last.from + gap * last.wanted.length) break;
      group = centred([...last.wanted, ...group.wanted]);
      groups.pop();
    }
    return [...groups, group];
  }, []);
  return groups.flatMap(({ wanted, from }) => wanted.map((_, at) => from + at * gap));
}
