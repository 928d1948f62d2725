import type { Card } from './card.ts'
import type { FieldValue } from './field.ts'
import { fits } from './field.ts'
import type { Kind } from './kind.ts'
import { KINDS } from './kinds.ts'

/** Fields that say the same under another name: of which kind, to which, and how each is called there. */
const CALLED: Partial<Record<Kind, Partial<Record<Kind, Readonly<Record<string, string>>>>>> = {
  action: { 'chain-link': { structure: 'carrier' }, 'roadmap-line': { structure: 'lead' } },
  'chain-link': { 'roadmap-line': { carrier: 'lead' } },
}

/** What the fields of `card` say in a card of `kind`: what that kind has no field for, or holds otherwise, is left out. */
export function fieldsAs(card: Pick<Card, 'kind' | 'fields'>, kind: Kind): Readonly<Record<string, FieldValue>> {
  const specs = KINDS[kind].fields
  const called = CALLED[card.kind]?.[kind] ?? {}
  return Object.fromEntries(
    Object.entries(card.fields).flatMap(([name, value]) => {
      const own = called[name] ?? name
      const spec = Object.hasOwn(specs, own) ? specs[own] : undefined
      return spec && fits(spec, value) ? [[own, value]] : []
    }),
  )
}
