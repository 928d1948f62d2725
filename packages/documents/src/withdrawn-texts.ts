import type { Card, CardId, FieldValue, HomeId } from '@tablee/model'
import { AGREED, KINDS, heldWith, isConsented, mergeSources } from '@tablee/model'
import * as Y from 'yjs'
import { fieldCell } from './card-cells.ts'
import type { History, WriteCell } from './history.ts'
import { TYPING } from './origin.ts'
import { cardsOf } from './roots.ts'
import { textsByField } from './shared-texts.ts'
import { cardsStore } from './stores.ts'

type Known = Pick<Card, 'id' | 'kind'>
type Changes = Readonly<Record<string, FieldValue>>

interface Written {
  readonly content: Y.Doc
  readonly history: History
}

interface WrittenHome extends Written {
  readonly home: HomeId
}

/**
 * Takes the agreements that `changes` take back in `card` back in what it was merged from too, and in what it was split from: the
 * contact would be there again once it is split, or once that is brought back.
 */
export function withdrawFromMerges(write: WriteCell, where: WrittenHome, card: Known, changes: Changes): void {
  for (const [consent, value] of withdrawnBy(card, changes)) {
    for (const other of mergedWith(where, card.id)) {
      const cell = heldWith(other.kind, consent).length > 0 ? fieldCell(where.content, other.id, consent) : null
      if (cell?.map.get(consent) === AGREED) write(cell, value)
    }
  }
}

/**
 * Empties what was written of somebody who takes their agreement back by `changes`, whoever wrote it, in `card` and in what it was merged
 * or split from. Inside of `history.record`, it is part of that entry.
 */
export function emptyWithdrawn(where: WrittenHome, card: Known, changes: Changes): void {
  for (const [consent] of withdrawnBy(card, changes)) {
    for (const each of [card, ...mergedWith(where, card.id)]) emptyTexts(where, each, heldWith(each.kind, consent))
  }
}

/** Empties the shared texts of the fields `names`; false where they say nothing. */
export function emptyTexts({ content, history }: Written, card: Known, names: readonly string[]): boolean {
  const said = names.flatMap((name) => saidIn(content, card, name))
  if (said.length === 0) return false
  history.followTyping(content)
  content.transact(() => {
    for (const text of said) text.delete(0, text.length)
  }, TYPING)
  return true
}

/** Whether something is written in the field `name` of a card that nobody is shown: it tells of somebody who has not agreed to it. */
export function isHeldBack(doc: Y.Doc, card: Pick<Card, 'id' | 'kind' | 'fields'>, name: string): boolean {
  const spec = KINDS[card.kind].fields[name]
  return spec !== undefined && !isConsented(spec, card.fields) && saidIn(doc, card, name).length > 0
}

function saidIn(doc: Y.Doc, { id }: Pick<Card, 'id'>, name: string): readonly Y.Text[] {
  const fields = cardsOf(doc).get(id)?.get('fields')
  const texts = fields instanceof Y.Map ? (textsByField(fields).get(name) ?? []) : []
  return texts.filter(({ length }) => length > 0)
}

function withdrawnBy({ kind }: Known, changes: Changes): readonly (readonly [consent: string, value: FieldValue])[] {
  return Object.entries(changes).filter(([name, value]) => value !== AGREED && heldWith(kind, name).length > 0)
}

/** The cards that `id` was merged from, through every merge before it, and the removed ones that were merged from it. */
function mergedWith({ content, home }: WrittenHome, id: CardId): readonly Card[] {
  const cards = cardsStore(content, home).get()
  const known = new Map(cards.map((card) => [card.id, card]))
  const sources = reached(id, (each) => mergeSources(known.get(each)))
  const merged = reached(id, (each) =>
    cards.flatMap((card) => (card.removed && mergeSources(card).includes(each) ? [card.id] : [])),
  )
  return [...new Set([...sources, ...merged])].flatMap((each) => known.get(each) ?? [])
}

/** What `next` leads to from `id`, without it; each is met once, however peers have tied them. */
function reached(id: CardId, next: (id: CardId) => readonly CardId[]): readonly CardId[] {
  const met = new Set([id])
  for (const each of met) for (const further of next(each)) met.add(further)
  met.delete(id)
  return [...met]
}
