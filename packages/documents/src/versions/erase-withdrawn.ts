import { AGREED, Kind, consentsOf, heldWith } from '@tablee/model'
import * as Y from 'yjs'
import { cardsOf } from '../roots.ts'
import { textsByField } from '../shared-texts.ts'

/** What is written of somebody with their agreement, by the field of that agreement. */
const AGREEMENTS: ReadonlyMap<string, readonly string[]> = new Map(
  Kind.options.flatMap((kind) => consentsOf(kind).map((consent) => [consent, heldWith(kind, consent)] as const)),
)

/** The fields that tell of somebody: a state in whose bytes none of these names stands holds nothing to be erased. */
export const PERSONAL_FIELDS: readonly string[] = [...new Set([...AGREEMENTS.values()].flat())]

/** Which cards hold which agreements: a mark of each, the same for as long as it is not taken back. */
export function agreementsIn(doc: Y.Doc): ReadonlySet<string> {
  const marks = new Set<string>()
  cardsOf(doc).forEach((card, id) => {
    const fields = card.get('fields')
    if (!(fields instanceof Y.Map)) return
    for (const consent of AGREEMENTS.keys()) if (fields.get(consent) === AGREED) marks.add(markOf(id, consent))
  })
  return marks
}

/**
 * Erases from `then`, cards as a version holds them, what was written with an agreement that is not among the `agreements` of now: what
 * is encoded of it afterwards holds none of those words. Tells whether there were any.
 */
export function eraseWithdrawn(then: Y.Doc, agreements: ReadonlySet<string>): boolean {
  const erasing: (() => void)[] = []
  cardsOf(then).forEach((card, id) => {
    const fields = card.get('fields')
    if (!(fields instanceof Y.Map)) return
    const texts = textsByField(fields)
    for (const [consent, names] of AGREEMENTS) {
      if (agreements.has(markOf(id, consent))) continue
      for (const name of names) {
        for (const text of texts.get(name) ?? []) if (text.length > 0) erasing.push(() => text.delete(0, text.length))
        // cards of the first format hold words alone
        if (typeof fields.get(name) === 'string') erasing.push(() => fields.delete(name))
      }
    }
  })
  then.transact(() => {
    for (const erase of erasing) erase()
  })
  return erasing.length > 0
}

const markOf = (card: string, consent: string): string => `${card} ${consent}`
