/** Where in `sorted`, a list in the order of its clocks, the last item that starts at `clock` or before lies; -1: none. */
export function lastBefore<T>(sorted: readonly T[], clock: number, clockOf: (item: T) => number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (clockOf(sorted[middle] as T) <= clock) from = middle + 1
    else to = middle
  }
  return from - 1
}
