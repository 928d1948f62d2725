import type { Card, CardId, FieldValue, Kind } from '@tablee/model'
import { fits, isConsented, newId } from '@tablee/model'
import type * as Y from 'yjs'
import { writeAskingFields } from './asking-fields.ts'
import { cardCell } from './card-cells.ts'
import { addCard, addTextFields, readCard, textFieldOf, titleOf } from './cards.ts'
import { TITLE, isCell, specOf } from './fields.ts'
import { removable } from './held-cards.ts'
import type { GestureOptions } from './gestures.ts'
import type { WriteCell } from './history.ts'
import { PERSON, TYPING } from './origin.ts'
import { cardsStore } from './stores.ts'
import { emptyWithdrawn, withdrawFromMerges } from './withdrawn-texts.ts'

/** What is to be written in one row: values by the name of their field, or by `TITLE`. */
export interface RowChange {
  /** Null: a new card. */
  readonly card: Card | null
  readonly values: Readonly<Record<string, FieldValue>>
}

/** Which cards say something else now, and which were made. */
export interface RowsWritten {
  readonly changed: readonly CardId[]
  readonly added: readonly CardId[]
}

/** What one person does to many rows of a table at once. Each gesture is one entry of their history. */
export interface RowGestures {
  /**
   * Writes `rows`, and makes the new ones of `kind`. Shared texts keep what they have in common with their new words,
   * and what others write there meanwhile. A value that does not fit its field, and parts, are left out; so is what is there already, and
   * what tells of somebody who does not agree to it. Where an agreement is taken back, what was told with it goes too.
   */
  writeRows(rows: readonly RowChange[], kind: Kind): RowsWritten
  /** Removes cards, each with those that it stands for; gives those of `cards` that nobody had removed before. */
  removeCards(cards: readonly Card[]): readonly Card[]
}

type RowGestureOptions = Pick<GestureOptions, 'home' | 'content' | 'me' | 'clock' | 'random' | 'history'>

/** Rows written in one transaction, and their characters unless one alone has more: an update of many would be too large to be sent at once. */
const ROWS_AT_ONCE = 20
const TEXT_AT_ONCE = 24_000

/** The gestures of one person on the rows of one home. */
export function createRowGestures({ home, content, me, clock, random, history }: RowGestureOptions): RowGestures {
  const add = (write: WriteCell, kind: Kind, values: RowChange['values']): CardId => {
    const id = newId<CardId>(random)
    const { [TITLE]: title, ...named } = values
    const fields = Object.entries(named).filter(([name, value]) => isWritable(kind, name, value))
    addCard(
      content,
      {
        id,
        kind,
        title: typeof title === 'string' ? title : '',
        fields: Object.fromEntries(fields),
        at: clock.now(),
        by: me.participant,
        for: me.structure,
      },
      PERSON,
    )
    write(cardCell(content, id, 'removed'), undefined, () => ({ by: me.participant, at: clock.now() }))
    return id
  }
  const writeCells = (write: WriteCell, { id, kind, fields }: Card, values: RowChange['values']): boolean => {
    const changed = Object.entries(values).filter(([name, value]) => {
      const spec = specOf(kind, name)
      return spec && isCell(spec) && fits(spec, value) && JSON.stringify(fields[name] ?? '') !== JSON.stringify(value)
    })
    const ask = { by: me.participant, at: clock.now() }
    writeAskingFields(write, { content, card: id, changes: Object.fromEntries(changed), ask })
    withdrawFromMerges(write, { content, home, history }, { id, kind }, Object.fromEntries(changed))
    return changed.length > 0
  }
  const writeTexts = (seen: Card, values: RowChange['values']): boolean => {
    // its cells are written by now
    const { id, kind, fields } = readCard(content, home, seen.id) ?? seen
    let isChanged = false
    for (const [name, value] of Object.entries(values)) {
      const spec = name === TITLE ? null : specOf(kind, name)
      if (typeof value !== 'string' || (name !== TITLE && spec?.type !== 'text')) continue
      // to empty it needs nobody's agreement
      if (spec && value !== '' && !isConsented(spec, fields)) continue
      const text = name === TITLE ? titleOf(content, id) : openedText(content, { id, kind }, name)
      if (text && replaceText(text, value)) isChanged = true
    }
    emptyWithdrawn({ content, home, history }, { id, kind }, cellsOf(kind, values))
    return isChanged
  }

  return {
    writeRows: (rows, kind) =>
      history.record((write) => {
        // the words are part of the same entry
        history.followTyping(content)
        const changed = new Set<CardId>()
        const added: CardId[] = []
        for (const some of slices(rows)) {
          content.transact(() => {
            for (const { card, values } of some) {
              const present = card && readCard(content, home, card.id)
              if (!card) added.push(add(write, kind, values))
              else if (present && writeCells(write, present, values)) changed.add(card.id)
            }
          }, PERSON)
          content.transact(() => {
            for (const { card, values } of some) if (card && writeTexts(card, values)) changed.add(card.id)
          }, TYPING)
        }
        return { changed: [...changed], added }
      }),
    removeCards: (cards) =>
      history.record((write) => {
        const removed = { by: me.participant, at: clock.now() }
        const going = new Set(removable(cardsStore(content, home).get(), cards))
        content.transact(() => {
          for (const id of going) write(cardCell(content, id, 'removed'), removed)
        }, PERSON)
        return cards.filter(({ id }) => going.has(id))
      }),
  }
}

/** Those of `values` that are written whole. */
function cellsOf(kind: Kind, values: RowChange['values']): RowChange['values'] {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => {
      const spec = specOf(kind, name)
      return spec !== null && isCell(spec) && fits(spec, value)
    }),
  )
}

function isWritable(kind: Kind, name: string, value: FieldValue): boolean {
  const spec = specOf(kind, name)
  return spec !== null && spec.type !== 'parts' && fits(spec, value)
}

/** The shared text of a field, made where the card lacks it. */
function openedText(content: Y.Doc, { id, kind }: Pick<Card, 'id' | 'kind'>, name: string): Y.Text | null {
  if (!textFieldOf(content, id, name)) addTextFields(content, id, kind, PERSON)
  return textFieldOf(content, id, name)
}

/** Makes `text` say `words` by changing only what lies between its first and its last difference; false where it says so already. */
function replaceText(text: Y.Text, words: string): boolean {
  const [before, after] = [[...text.toString()], [...words]]
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const gone = before.slice(start, before.length - end).join('')
  const come = after.slice(start, after.length - end).join('')
  const at = before.slice(0, start).join('').length
  if (gone !== '') text.delete(at, gone.length)
  if (come !== '') text.insert(at, come)
  return gone !== '' || come !== ''
}

function slices(rows: readonly RowChange[]): readonly (readonly RowChange[])[] {
  const all: RowChange[][] = []
  let room = 0
  for (const row of rows) {
    const size = JSON.stringify(row.values).length
    const present = all.at(-1)
    if (present && present.length < ROWS_AT_ONCE && size <= room) present.push(row)
    else all.push([row])
    room = (present === all.at(-1) ? room : TEXT_AT_ONCE) - size
  }
  return all
}
