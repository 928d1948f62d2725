import type { FieldSpec, FieldValue, Kind } from '@tablee/model'
import { FieldValue as FieldValueSchema, KINDS, fits } from '@tablee/model'

/** The title of a card among the values of its fields; no field is called so. */
export const TITLE = 'title'

/** What `kind` asks in the field `name`, or null when it has none of that name. */
export function specOf(kind: Kind, name: string): FieldSpec | null {
  const specs = KINDS[kind].fields
  return Object.hasOwn(specs, name) ? (specs[name] ?? null) : null
}

/** Whether such a field is one cell, written whole: texts are shared, and repeated parts have cells of their own. */
export function isCell({ type }: FieldSpec): boolean {
  return type !== 'text' && type !== 'parts'
}

/** The values that are of the fields of `kind` and fit them; the rest is what a peer got wrong, or left from another kind. */
export function fieldsThatFit(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, FieldValue>> {
  const fitting: [string, FieldValue][] = []
  for (const [name, value] of Object.entries(values)) {
    const spec = specOf(kind, name)
    const read = spec && fieldValueIn(value)
    if (spec && read !== null && fits(spec, read)) fitting.push([name, read])
  }
  return Object.fromEntries(fitting)
}

/** `value` where a field can hold such a one. Texts are most of them: thousands of cards are read before a page is shown. */
function fieldValueIn(value: unknown): FieldValue | null {
  if (typeof value === 'string') return value
  const parsed = FieldValueSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}
