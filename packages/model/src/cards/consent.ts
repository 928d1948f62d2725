import type { FieldSpec, FieldValue } from './field.ts'
import type { Kind } from './kind.ts'
import { KINDS } from './kinds.ts'
import { saysNothing } from './saying.ts'

type Fields = Readonly<Record<string, FieldValue>>

/** What the field of an agreement holds once it is given; nothing, a no, and whatever else are none. */
export const AGREED = 'yes'

/** The field of the same kind whose yes is needed before this one is written or shown; null where it says nothing of a person. */
export function consentFor(spec: FieldSpec): string | null {
  return spec.type === 'text' ? (spec.consent ?? null) : null
}

/** Whether `spec` may be written and shown in a card that holds `fields`: whoever it tells of agrees, or it tells of nobody. */
export function isConsented(spec: FieldSpec, fields: Fields): boolean {
  const consent = consentFor(spec)
  return consent === null || fields[consent] === AGREED
}

/** What of `fields` may be shown, to anyone: all but what somebody has not agreed to share. */
export function shownFields(kind: Kind, fields: Fields): Fields {
  const hidden =
    PERSONAL.get(kind)?.filter(({ name, spec }) => !saysNothing(fields[name] ?? '') && !isConsented(spec, fields)) ?? []
  if (hidden.length === 0) return fields
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !hidden.some((one) => one.name === name)))
}

/** The fields of `kind` that are written with the yes of `consent`, and emptied when it is taken back. */
export function heldWith(kind: Kind, consent: string): readonly string[] {
  return (PERSONAL.get(kind) ?? []).filter(({ spec }) => consentFor(spec) === consent).map(({ name }) => name)
}

/** The fields of `kind` that hold an agreement, which others are written with. */
export function consentsOf(kind: Kind): readonly string[] {
  return [...new Set((PERSONAL.get(kind) ?? []).flatMap(({ spec }) => consentFor(spec) ?? []))]
}

/** The fields of a card that say something and are emptied by writing `values`, which take an agreement back. */
export function takenBackBy(
  values: Fields,
  { kind, fields }: { readonly kind: Kind; readonly fields: Fields },
): readonly string[] {
  const taken = Object.entries(values).flatMap(([name, value]) => (value === AGREED ? [] : heldWith(kind, name)))
  return taken.filter((name) => !saysNothing(fields[name] ?? ''))
}

/** The fields of each kind that tell of somebody: few kinds have one, and thousands of cards are read at once. */
const PERSONAL: ReadonlyMap<Kind, readonly { readonly name: string; readonly spec: FieldSpec }[]> = new Map(
  Object.values(KINDS).flatMap(({ kind, fields }) => {
    const own = Object.entries(fields).flatMap(([name, spec]) => (consentFor(spec) === null ? [] : [{ name, spec }]))
    return own.length > 0 ? [[kind, own] as const] : []
  }),
)
