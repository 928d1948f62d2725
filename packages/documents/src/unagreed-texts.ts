import { AGREED, Kind, consentsOf, heldWith } from '@tablee/model'
import * as Y from 'yjs'
import type { Deed } from './history-entry.ts'
import { HISTORY } from './origin.ts'
import { textsByField } from './shared-texts.ts'

/**
 * Empties what an undo or a redo has left written of somebody who does not agree to it, or who agrees no more: others may have taken
 * the agreement back since. Only where it wrote the agreement, or those words.
 */
export function emptyUnagreed({ changes, typed }: Deed): void {
  const written = typed.flatMap((piece) => piece.texts())
  const touched = new Map<Y.Map<unknown>, Set<string | Y.Text>>()
  const touch = (fields: unknown, what: string | Y.Text): void => {
    if (!(fields instanceof Y.Map)) return
    touched.set(fields, (touched.get(fields) ?? new Set()).add(what))
  }
  for (const { cell } of changes) touch(cell.map, cell.key)
  for (const text of written) touch(text.parent, text)
  const unagreed = [...touched].flatMap(([fields, what]) => unagreedIn(fields, what))
  for (const doc of new Set(unagreed.map((text) => text.doc))) {
    doc?.transact(() => {
      for (const text of unagreed) if (text.doc === doc) text.delete(0, text.length)
    }, HISTORY)
  }
}

/** The texts of `fields` that say something without agreement, of those that are in `touched` or are written with a cell that is. */
function unagreedIn(fields: Y.Map<unknown>, touched: ReadonlySet<string | Y.Text>): readonly Y.Text[] {
  const kind = kindOf(fields)
  if (!kind) return []
  const texts = textsByField(fields)
  return consentsOf(kind).flatMap((consent) => {
    if (fields.get(consent) === AGREED) return []
    const told = heldWith(kind, consent).flatMap((name) => texts.get(name) ?? [])
    return told.filter((text) => text.length > 0 && (touched.has(consent) || touched.has(text)))
  })
}

/** The kind of the card whose fields these are; null for any other map. */
function kindOf(fields: Y.Map<unknown>): Kind | null {
  const card = fields.parent
  if (!(card instanceof Y.Map) || card.get('fields') !== fields) return null
  return Kind.safeParse(card.get('kind')).data ?? null
}
