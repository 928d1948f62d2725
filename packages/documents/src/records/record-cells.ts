/** A record of a drawing as plain JSON: `props` and `meta` hold values of their own. */
export type RecordValue = Readonly<Record<string, unknown>>

/** What of a record was changed, cell by cell. Undefined: the property is gone. */
export type RecordCells = ReadonlyMap<string, unknown>

/** Those whose properties are cells of their own: two people may change two of them at once. */
const NESTED = ['props', 'meta'] as const
/** Where a record lies is one cell: nobody ever sees half of a move. */
const PLACE = 'xy'

/** The cells in which `after` is not what `before` is. */
export function cellsBetween(before: RecordValue, after: RecordValue): RecordCells {
  const cells = new Map<string, unknown>()
  for (const name of namesOf(before, after)) {
    if (name === 'x' || name === 'y' || isNested(name) || isSameJson(before[name], after[name])) continue
    cells.set(name, after[name])
  }
  for (const nest of NESTED) {
    const [left, right] = [plainObject(before[nest]) ?? {}, plainObject(after[nest]) ?? {}]
    for (const name of namesOf(left, right))
      if (!isSameJson(left[name], right[name])) cells.set(`${nest}.${name}`, right[name])
  }
  if (before['x'] !== after['x'] || before['y'] !== after['y']) cells.set(PLACE, [after['x'], after['y']])
  return cells
}

/** `base` as `cells` changed it. Whatever they hold is taken as it is: who reads the record checks it. */
export function withCells(base: RecordValue, cells: Iterable<readonly [string, unknown]>): RecordValue {
  const own = new Map(Object.entries(base))
  const nested = new Map(NESTED.map((nest) => [nest as string, new Map(Object.entries(plainObject(base[nest]) ?? {}))]))
  for (const [key, value] of cells) {
    if (key === PLACE) {
      const [x, y] = Array.isArray(value) ? (value as readonly unknown[]) : []
      own.set('x', x).set('y', y)
      continue
    }
    const dot = key.indexOf('.')
    const into = dot < 0 ? own : nested.get(key.slice(0, dot))
    const name = key.slice(dot + 1)
    if (value === undefined) into?.delete(name)
    else into?.set(name, value)
  }
  for (const [nest, values] of nested) if (values.size > 0) own.set(nest, Object.fromEntries(values))
  return Object.fromEntries(own)
}

/** `value` where it is an object of plain JSON, else null. */
export function plainObject(value: unknown): RecordValue | null {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return null
  return value as RecordValue
}

/** Whether two values are the same as JSON. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => isSameJson(item, right[index]))
  const [one, other] = [plainObject(left), plainObject(right)]
  return one !== null && other !== null && namesOf(one, other).every((name) => isSameJson(one[name], other[name]))
}

function namesOf(left: RecordValue, right: RecordValue): readonly string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
}

function isNested(name: string): boolean {
  return (NESTED as readonly string[]).includes(name)
}
