import type { Card } from '@tablee/model'
import { KINDS, consentFor, heldWith, partsIn } from '@tablee/model'
import * as Y from 'yjs'
import { cardCell, fieldCell } from '../card-cells.ts'
import { addTextFields, detailOf, readCard, textFieldOf, titleOf } from '../cards.ts'
import { isCell } from '../fields.ts'
import { RELAY } from '../origin.ts'
import { encodeParts, partKey } from '../part-cells.ts'
import { rewriteText } from '../rewrite-text.ts'
import { writeCellOver } from './write-cell-over.ts'

/**
 * Makes a card of `doc` say what it said `then`, in `former`. Shared texts keep what they have in common with their former words; who
 * wrote it, what each person answered of its tests, what somebody agrees to share or not, and what is told of them, stay as they are. A validated question that was of another kind then is left as it is.
 */
export function sayAgain(doc: Y.Doc, former: Y.Doc, then: Card, isValidated: boolean): void {
  const { id, home } = then
  const now = readCard(doc, home, id)
  if (!now || (isValidated && now.kind !== then.kind)) return
  writeCellOver(cardCell(doc, id, 'kind'), then.kind)
  addTextFields(doc, id, then.kind, RELAY)
  sayText(titleOf(doc, id), then.title)
  for (const [name, spec] of Object.entries(KINDS[then.kind].fields)) {
    const value = then.fields[name]
    // what somebody agrees to share is said by them since, not by a version
    if (heldWith(then.kind, name).length > 0 || consentFor(spec) !== null) continue
    if (spec.type === 'text') sayText(textFieldOf(doc, id, name), typeof value === 'string' ? value : '')
    else if (isCell(spec)) writeCellOver(fieldCell(doc, id, name), value)
    else if (spec.type === 'parts') sayParts(doc, now, then, name)
  }
  if (now.detail !== then.detail) sayDetail(detailOf(doc, id), detailOf(former, id))
  for (const key of ['group', 'rank'] as const) writeCellOver(cardCell(doc, id, key), then[key])
  writeCellOver(cardCell(doc, id, 'from'), [...then.from])
}

function sayText(text: Y.Text | null, words: string): void {
  if (text && text.toString() !== words) rewriteText(text, words)
}

/** The parts as they were, under the ids that they had; those made since go away with their places alone, and keep what they held. */
function sayParts(doc: Y.Doc, now: Card, then: Card, name: string): void {
  const cells = new Map(encodeParts(then.kind, { [name]: then.fields[name] ?? '' }))
  const present = partsIn(now.fields[name]).map(({ id }) => partKey(name, String(id)))
  for (const key of new Set([...present, ...cells.keys()])) writeCellOver(fieldCell(doc, then.id, key), cells.get(key))
}

function sayDetail(own: Y.XmlFragment | null, former: Y.XmlFragment | null): void {
  if (!own || !former) return
  const blocks = former.toArray().filter((block) => block instanceof Y.XmlElement || block instanceof Y.XmlText)
  own.delete(0, own.length)
  own.insert(
    0,
    blocks.map((block) => block.clone()),
  )
}
