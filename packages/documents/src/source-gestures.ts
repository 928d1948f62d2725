import type { Ask, Card, CardId, FieldValue, HomeId, Kind, Me, Origin, Structure, Zone } from '@tablee/model'
import {
  asksAfter,
  changesOf,
  copyOfSource,
  digestOf,
  fieldsAs,
  fieldsToEnter,
  newId,
  partsIn,
  shownFields,
} from '@tablee/model'
import type { Clock, Random, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import * as Y from 'yjs'
import { writeAskingFields } from './asking-fields.ts'
import { place } from './boards.ts'
import { cardCell, fieldCell } from './card-cells.ts'
import type { CardDraft } from './card-codec.ts'
import { addCard, addTextFields, detailOf, readCard, textFieldOf, titleOf } from './cards.ts'
import type { CopiedCard } from './copied-card.ts'
import { specOf } from './fields.ts'
import { freePlaceIn } from './free-place-in.ts'
import type { History, WriteCell } from './history.ts'
import { PERSON, TYPING } from './origin.ts'
import { encodeParts, partKey } from './part-cells.ts'
import { rewriteText } from './rewrite-text.ts'
import { cardsStore } from './stores.ts'
import { emptyWithdrawn, withdrawFromMerges } from './withdrawn-texts.ts'
import type { MoveRefusal } from './zone-writing.ts'
import { refusalOf } from './zone-writing.ts'

/** Why a card is not taken in: the zone does not take it, or it is there already. */
export type TakeRefusal = MoveRefusal | { readonly code: 'taken-already' }

/** A source where it is now: its card, and the document that holds it. */
export interface SourceNow {
  readonly card: Card
  readonly content: Y.Doc
}

/** What one person does with cards that come from another step. Each gesture is one entry of their history. */
export interface SourceGestures {
  /** Makes a copy that knows its source and keeps its author, as a card of `kind`; once for each source. */
  takeCopy(copied: CopiedCard, kind: Kind, zone: Zone | null): Result<CardId, TakeRefusal>
  /** What the copy says otherwise is its own: its source, as it is now, has been seen. */
  keepOwn(card: Card, source: Card): void
  /** Takes what the source says now under each of `names` (`changesOf`); the rest stays, and the source has been seen. */
  followSource(card: Card, source: SourceNow, names: readonly string[]): void
}

export interface SourceGestureOptions {
  readonly home: HomeId
  readonly content: Y.Doc
  readonly me: Pick<Me, 'participant' | 'role'>
  readonly clock: Clock
  readonly random: Random
  readonly history: History
  /** The document that holds the placements, where the cards are seen on a board. */
  readonly board: Y.Doc | null
  /** The structures as they are now: those that were merged have one sheet. */
  readonly structures: () => readonly Structure[]
}

/** The gestures of one person on the cards of one home that come from elsewhere. */
export function createSourceGestures(options: SourceGestureOptions): SourceGestures {
  const { home, content, board, me, clock, random, history } = options
  const ask = (): Ask => ({ by: me.participant, at: clock.now() })
  const seen = (write: WriteCell, card: Card, source: Card): void => {
    const from = card.from.map((origin) =>
      origin.card === source.id ? { ...origin, digest: digestOf(source) } : origin,
    )
    write(cardCell(content, card.id, 'from'), from)
  }
  const writeParts = (write: WriteCell, card: Card, name: string, value: FieldValue): void => {
    const cells = new Map(encodeParts(card.kind, { [name]: value }))
    const gone = partsIn(card.fields[name]).map(({ id }) => partKey(name, String(id)))
    for (const key of [...gone, ...cells.keys()]) {
      const cell = fieldCell(content, card.id, key)
      if (cell) write(cell, cells.get(key))
    }
  }
  const takeText = (text: Y.Text | null, value: FieldValue): void => {
    if (text && typeof value === 'string') content.transact(() => rewriteText(text, value), TYPING)
  }
  const takeDetail = (card: Card, source: SourceNow): void => {
    const [own, theirs] = [detailOf(content, card.id), detailOf(source.content, source.card.id)]
    if (!own || !theirs) return
    const blocks = theirs.toArray().filter((block) => block instanceof Y.XmlElement || block instanceof Y.XmlText)
    content.transact(() => {
      own.delete(0, own.length)
      own.insert(
        0,
        blocks.map((block) => block.clone()),
      )
    }, TYPING)
  }
  const take = (write: WriteCell, card: Card, name: string, value: FieldValue): void => {
    const type = specOf(card.kind, name)?.type
    if (name === 'title') takeText(titleOf(content, card.id), value)
    else if (type === 'text') takeText(textFieldOf(content, card.id, name), value)
    else if (type === 'parts') writeParts(write, card, name, value)
    else if (type) writeAskingFields(write, { content, card: card.id, changes: { [name]: value }, ask: ask() })
  }

  return {
    takeCopy: (copied, kind, zone) => {
      const { card: source } = copied
      const refusal = zone && refusalOf(zone, kind, me.role)
      if (refusal) return err(refusal)
      const present = cardsStore(content, home).get()
      if (copyOfSource(present, source, kind, options.structures())) return err({ code: 'taken-already' })
      const id = newId<CardId>(random)
      const { title, detail, by, for: structure } = source
      const plain: CardDraft = {
        id,
        kind,
        title,
        detail,
        by,
        for: structure,
        ...(by !== null && by !== me.participant ? { handedOnBy: me.participant } : {}),
        at: clock.now(),
        fields: fieldsAs(source, kind),
      }
      const asIs = { ...source, ...plain, fields: plain.fields ?? {} }
      const fields = { ...plain.fields, ...(zone ? fieldsToEnter(asIs, zone) : {}) }
      // its author is the source’s: who hands it on asks
      const asks = asksAfter({ kind, fields: {} }, fields, ask())
      const draft = { ...plain, fields, ...(asks ? { asks } : {}) }
      history.record((write) => {
        addCard(content, { ...draft, from: [originOf(copied, draft)] }, PERSON, copied.texts())
        // what is made can only be marked as removed, never unmade: others may have written in it meanwhile
        write(cardCell(content, id, 'removed'), undefined, () => ({ by: me.participant, at: clock.now() }))
        if (board && zone)
          place(board, id, { zone: zone.id, ...freePlaceIn(zone, board, content, { id, title }) }, PERSON)
      })
      return ok(id)
    },
    keepOwn: (card, source) => history.record((write) => seen(write, card, source)),
    followSource: (card, source, names) => {
      history.followTyping(content)
      addTextFields(content, card.id, card.kind, PERSON)
      history.record((write) => {
        const taken = changesOf(card, source.card).filter(({ name }) => names.includes(name))
        const changes = Object.fromEntries(taken.map(({ name, there }) => [name, there]))
        const said = shownFields(card.kind, { ...card.fields, ...changes })
        for (const { name, there } of taken) {
          if (name === 'detail') takeDetail(card, source)
          // a contact comes with the agreement to share it, or not at all
          else if (name === 'title' || Object.hasOwn(said, name)) take(write, card, name, there)
        }
        withdrawFromMerges(write, options, card, changes)
        emptyWithdrawn(options, card, changes)
        seen(write, card, source.card)
      })
    },
  }
}

/** What a copy says of its source, and of what it was made as. */
function originOf(copied: CopiedCard, draft: CardDraft): Origin {
  // what a card says can be read only where it lies
  const shelf = new Y.Doc()
  addCard(shelf, draft, PERSON, copied.texts())
  const { card: source } = copied
  const made = readCard(shelf, source.home, draft.id)
  return {
    card: source.id,
    as: 'copy',
    digest: digestOf(source),
    home: source.home,
    ...(made ? { made: digestOf(made) } : {}),
  }
}
