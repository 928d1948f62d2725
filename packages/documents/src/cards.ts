import type { Card, CardHead, CardId, FieldValue, HomeId, Kind, Live, ParticipantId } from '@tablee/model'
import { KINDS, Kind as KindSchema, fits } from '@tablee/model'
import * as Y from 'yjs'
import type { CardDraft, CardTexts } from './card-codec.ts'
import { decodeCard, encodeCard } from './card-codec.ts'
import { isCell, specOf } from './fields.ts'
import type { Origin } from './origin.ts'
import { cardsOf } from './roots.ts'
import { addText, gatherTexts, lieApart, textsByField } from './shared-texts.ts'
import { asQuestion, questionsOf } from './told-questions.ts'

/** Adds a card, with `texts` in the place of its plain ones. Its id must be new: what is under a sealed key is never replaced. */
export function addCard(doc: Y.Doc, draft: CardDraft, origin: Origin, texts?: CardTexts): void {
  doc.transact(() => {
    const cards = cardsOf(doc)
    if (!cards.has(draft.id)) cards.set(draft.id, encodeCard(draft, texts))
  }, origin)
}

/** Every well-formed card of the document, removed ones included, in the order they were made; those that are among `questions` as such. */
export function readCards(doc: Y.Doc, home: HomeId, questions: Live['questions'] = []): readonly Card[] {
  const cards: Card[] = []
  const validated = questionsOf(questions)
  for (const [id, shared] of cardsOf(doc)) {
    const card = decodeCard(id, home, shared)
    if (card) cards.push(asQuestion(card, validated))
  }
  return inOrder(cards)
}

/** The order in which cards were made, the same in every browser. */
export function inOrder<Head extends CardHead>(cards: readonly Head[]): readonly Head[] {
  return cards.toSorted((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1))
}

/** One card, or null when it is missing or malformed. */
export function readCard(doc: Y.Doc, home: HomeId, id: CardId): Card | null {
  return decodeCard(id, home, cardsOf(doc).get(id))
}

/** Sets a field that is one cell; a value that does not fit the field's spec, or an unknown field, changes nothing and gives false. */
export function setField(doc: Y.Doc, id: CardId, name: string, value: FieldValue, origin: Origin): boolean {
  const shared = cardsOf(doc).get(id)
  const fields = shared?.get('fields')
  const kind = KindSchema.safeParse(shared?.get('kind'))
  if (!(fields instanceof Y.Map) || !kind.success) return false
  const spec = specOf(kind.data, name)
  if (!spec || !isCell(spec) || !fits(spec, value)) return false
  doc.transact(() => fields.set(name, value), origin)
  return true
}

/** Marks a card as removed, or brings it back (`removed` null). It is never deleted. */
export function setRemoved(
  doc: Y.Doc,
  id: CardId,
  removed: { readonly by: ParticipantId; readonly at: number } | null,
  origin: Origin,
): void {
  doc.transact(() => cardsOf(doc).get(id)?.set('removed', removed), origin)
}

/** Whether a card is marked as removed. */
export function isRemoved(doc: Y.Doc, id: CardId): boolean {
  return Boolean(cardsOf(doc).get(id)?.get('removed'))
}

/**
 * Gives a card the shared texts that `kind` asks for and that it lacks: it was of another kind, or was made before they were
 * asked for. What two people wrote apart, each having turned the card, becomes one text.
 */
export function addTextFields(doc: Y.Doc, id: CardId, kind: Kind, origin: Origin): void {
  const fields = cardsOf(doc).get(id)?.get('fields')
  if (!(fields instanceof Y.Map)) return
  const texts = textsByField(fields)
  doc.transact(() => {
    for (const [name, spec] of Object.entries(KINDS[kind].fields)) {
      if (spec.type !== 'text') continue
      const present = texts.get(name)
      if (present) gatherTexts(present, spec)
      else addText(fields, name, doc.clientID)
    }
  }, origin)
}

/** The shared title of a card, to be bound to an editor. */
export function titleOf(doc: Y.Doc, id: CardId): Y.Text | null {
  const title = cardsOf(doc).get(id)?.get('title')
  return title instanceof Y.Text ? title : null
}

/** The shared rich text of a card, to be bound to an editor. */
export function detailOf(doc: Y.Doc, id: CardId): Y.XmlFragment | null {
  const detail = cardsOf(doc).get(id)?.get('detail')
  return detail instanceof Y.XmlFragment ? detail : null
}

/** The shared text of a text field of a card, to be bound to an editor; null where it must be made first (`addTextFields`). */
export function textFieldOf(doc: Y.Doc, id: CardId, name: string): Y.Text | null {
  const fields = cardsOf(doc).get(id)?.get('fields')
  const texts = fields instanceof Y.Map ? (textsByField(fields).get(name) ?? []) : []
  return lieApart(texts) ? null : (texts.find(({ length }) => length > 0) ?? texts[0] ?? null)
}
