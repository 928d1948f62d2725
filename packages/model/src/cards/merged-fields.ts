import type { Card } from './card.ts'
import { AGREED, consentsOf, heldWith, shownFields } from './consent.ts'
import type { FieldSpec, FieldValue } from './field.ts'
import { fits, partsIn, textsIn } from './field.ts'
import type { Kind } from './kind.ts'
import { KINDS } from './kinds.ts'
import { saysNothing } from './saying.ts'

/** What the fields of a merged card hold, and what is still to be chosen. */
export interface MergedFields {
  /** What all sources say, or what joins what they say; of what is to be chosen, the first. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** The fields that hold one value and for which the sources have several, each once. */
  readonly choices: Readonly<Record<string, readonly FieldValue[]>>
}

/** The kinds of `cards`, each once: what a card merged from them may be. */
export function kindsOf(cards: readonly Pick<Card, 'kind'>[]): readonly Kind[] {
  return [...new Set(cards.map(({ kind }) => kind))]
}

/**
 * The fields of a card of `kind` merged from `cards`: lists are united, texts are put one after the other, the rest is chosen. What
 * somebody has not agreed to share is left where it is; what others agreed to share keeps their yes, unless one of the cards says no: nobody's
 * no is made a yes, and what was told with the others' stays where it is too.
 */
export function mergedFields(cards: readonly Pick<Card, 'fields'>[], kind: Kind): MergedFields {
  const fields: Record<string, FieldValue> = {}
  const choices: Record<string, readonly FieldValue[]> = {}
  const said = cards.map((card) => shownFields(kind, card.fields))
  for (const [name, spec] of Object.entries(KINDS[kind].fields)) {
    const values = distinct(
      said.flatMap((own) => {
        const value = own[name]
        return value === undefined || saysNothing(value) || !fits(spec, value) ? [] : [value]
      }),
    )
    const [first] = values
    if (first === undefined) continue
    const joined = joinedValue(spec, values)
    fields[name] = joined ?? first
    if (joined === null && values.length > 1) choices[name] = values
  }
  for (const consent of consentsOf(kind)) {
    delete choices[consent]
    const spec = KINDS[kind].fields[consent]
    const answers = cards.map((card) => card.fields[consent] ?? '')
    const refusal = answers.find((each) => spec && fits(spec, each) && each !== AGREED && !saysNothing(each))
    if (refusal === undefined) continue
    fields[consent] = refusal
    for (const name of heldWith(kind, consent)) delete fields[name]
  }
  return { fields, choices }
}

/** What says all of `values` at once, or null where one must be chosen. */
function joinedValue(spec: FieldSpec, values: readonly FieldValue[]): FieldValue | null {
  switch (spec.type) {
    case 'text':
      return values.join(spec.long ? '\n' : ' · ')
    case 'choice':
    case 'ref':
      return spec.many ? [...new Set(values.flatMap((value) => textsIn(value)))] : null
    case 'parts':
      return values.flatMap((value) => partsIn(value))
    case 'scale':
    case 'date':
    case 'money':
      return null
    default:
      return spec satisfies never
  }
}

function distinct(values: readonly FieldValue[]): readonly FieldValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
