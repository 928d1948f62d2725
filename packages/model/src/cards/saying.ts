import type { FieldValue, Part } from './field.ts'

/** Whether a field says nothing. */
export function saysNothing(value: FieldValue): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0)
}

/** Whether two fields say the same. The order in which their parts were filled in says nothing, nor what is empty in them. */
export function saysSame(left: FieldValue, right: FieldValue): boolean {
  return JSON.stringify(saying(left)) === JSON.stringify(saying(right))
}

/** What fields say, by name, the same for whoever reads them. */
export function saidIn(fields: Part): readonly unknown[] {
  return Object.entries(fields)
    .filter(([, value]) => !saysNothing(value))
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => [name, saying(value)])
}

function saying(value: FieldValue): unknown {
  if (typeof value === 'string' || typeof value === 'number') return value
  return value.map((each) => (typeof each === 'string' ? each : saidIn(each)))
}
