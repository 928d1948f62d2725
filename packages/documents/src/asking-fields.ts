import type { Ask, CardId, FieldValue } from '@tablee/model'
import { ASKED_BY, Kind, askingOf, asksAfter } from '@tablee/model'
import * as Y from 'yjs'
import { cardCell, fieldCell } from './card-cells.ts'
import { asksIn } from './card-codec.ts'
import { fieldsThatFit } from './fields.ts'
import type { WriteCell } from './history.ts'
import { cardsOf } from './roots.ts'

/** Fields of one card that are cells, about to be written by whoever `ask` says. */
interface AskingFields {
  readonly content: Y.Doc
  readonly card: CardId
  readonly changes: Readonly<Record<string, FieldValue>>
  readonly ask: Ask
}

/** Writes fields of a card and, with them, what they newly ask of those whom it names: undone together. */
export function writeAskingFields(write: WriteCell, { content, card, changes, ask }: AskingFields): void {
  const asks = newlyAsked({ content, card, changes, ask })
  for (const [name, value] of Object.entries(changes)) {
    const cell = fieldCell(content, card, name)
    if (cell) write(cell, value)
  }
  if (asks) write(cardCell(content, card, 'asks'), asks)
}

/** As the card is now: others may have written it since it was looked at. */
function newlyAsked({ content, card, changes, ask }: AskingFields): ReturnType<typeof asksAfter> {
  const shared = cardsOf(content).get(card)
  const { data: kind } = Kind.safeParse(shared?.get('kind'))
  const asking = kind ? askingOf(kind) : null
  const fields = shared?.get('fields')
  if (!kind || !asking || !(fields instanceof Y.Map)) return null
  const present = new Map<string, unknown>()
  for (const name of [asking.names, asking.state, ASKED_BY]) if (fields.has(name)) present.set(name, fields.get(name))
  return asksAfter(
    { kind, fields: fieldsThatFit(kind, Object.fromEntries(present)), ...asksIn(shared?.get('asks')) },
    changes,
    ask,
  )
}
