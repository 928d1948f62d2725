export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length / 2))] ?? Number.NaN
}

/** `1.23 (1.10–1.40)`: the median of some rounds, and the least and the most of them. */
export function spread(values: readonly number[], digits = 1): string {
  const write = (value: number): string => (Number.isFinite(value) ? value.toFixed(digits) : '—')
  if (values.length === 1) return write(values[0] ?? Number.NaN)
  return `${write(median(values))} (${write(Math.min(...values))}–${write(Math.max(...values))})`
}
