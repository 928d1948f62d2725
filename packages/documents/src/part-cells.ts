import type { FieldSpec, FieldValue, Kind, Part } from '@tablee/model'
import { FieldValue as FieldValueSchema, KINDS, fits, partsIn, textsIn } from '@tablee/model'

/**
 * Repeated parts lie beside the other fields of their card: `<field>.<part>` says that the part is there and where it
 * comes, `<field>.<part>.<name>` holds one of its own fields. So two people who add or change parts both keep theirs.
 */
export const partKey = (field: string, part: string): string => `${field}.${part}`

/** The key of one field of a part. */
export const partFieldKey = (field: string, part: string, name: string): string => `${field}.${part}.${name}`

type PartsSpec = Extract<FieldSpec, { readonly type: 'parts' }>

/** The cells that a new card of `kind` has for the parts in `values`. Parts without an id, or with one met before, get one. */
export function encodeParts(
  kind: Kind,
  values: Readonly<Record<string, FieldValue>>,
): readonly (readonly [key: string, value: FieldValue])[] {
  return partsFields(kind).flatMap(([field, { of }]) => {
    const taken = new Set<string>()
    return partsIn(values[field]).flatMap((part, order) => {
      const id = freeId(textsIn(part['id'])[0] ?? '', order, taken)
      const own = Object.entries(part).filter(([name]) => Object.hasOwn(of, name))
      return [
        [partKey(field, id), order] as const,
        ...own.map(([name, value]) => [partFieldKey(field, id, name), value] as const),
      ]
    })
  })
}

/** The parts of a card of `kind` that `cells` hold, by field; what does not fit is as if it were empty. */
export function decodeParts(
  kind: Kind,
  cells: readonly (readonly [string, unknown])[],
): Readonly<Record<string, FieldValue>> {
  if (cells.length === 0) return {}
  const specs = new Map<string, PartsSpec>(partsFields(kind))
  if (specs.size === 0) return {}
  const orders = new Map<string, Map<string, number>>()
  const held = new Map<string, [name: string, value: FieldValue][]>()
  for (const [key, value] of cells) {
    const [field, id, name, ...rest] = key.split('.')
    const spec = specs.get(field ?? '')
    if (!field || !id || !spec || rest.length > 0 || !PART_ID.test(id)) continue
    if (name === undefined) {
      if (typeof value === 'number') orders.set(field, (orders.get(field) ?? new Map<string, number>()).set(id, value))
      continue
    }
    const own = Object.hasOwn(spec.of, name) ? spec.of[name] : undefined
    const parsed = FieldValueSchema.safeParse(value)
    if (!own || !parsed.success || !fits(own, parsed.data)) continue
    const part = partKey(field, id)
    held.set(part, [...(held.get(part) ?? []), [name, parsed.data]])
  }
  return Object.fromEntries(
    [...orders].map(([field, parts]) => [
      field,
      [...parts]
        .toSorted(([leftId, left], [rightId, right]) => left - right || (leftId < rightId ? -1 : 1))
        .map(([id]): Part => ({ ...Object.fromEntries(held.get(partKey(field, id)) ?? []), id })),
    ]),
  )
}

const PART_ID = /^[\w-]{1,32}$/

function partsFields(kind: Kind): readonly (readonly [string, PartsSpec])[] {
  return Object.entries(KINDS[kind].fields).flatMap(([name, spec]) =>
    spec.type === 'parts' ? [[name, spec] as const] : [],
  )
}

function freeId(wanted: string, order: number, taken: Set<string>): string {
  const id = PART_ID.test(wanted) && !taken.has(wanted) ? wanted : `part-${order}`
  taken.add(id)
  return id
}
