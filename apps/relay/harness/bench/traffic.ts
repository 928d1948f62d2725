import { encodeFrame, encodeStates } from '@tablee/protocol'
import { present } from '@tablee/std'
import * as Y from 'yjs'
import type { BoardState } from './board-state.ts'

/** What one active person does, made before the clock runs: messages of y-websocket and when they are due (ms). */
export interface Acts {
  readonly edits: readonly Act[]
  readonly cursors: readonly Act[]
}

export interface Act {
  readonly at: number
  readonly message: Uint8Array
}

export interface Pace {
  /** Per second. */
  readonly edits: number
  readonly cursors: number
}

/** As people were seen to work: everything that is measured without another pace is at this one. */
export const USUAL: Pace = { edits: 2, cursors: 10 }

/** An edit carries its number behind a mark that stands nowhere else, so that it is found inside whatever carries it. */
const MARK = 0x40
const DIGITS = 9

/**
 * `duration` ms of work by the Yjs client `client`, who moves cards of `board` (of which those numbered by `index` modulo
 * `people` are theirs). `number` numbers the edits; `filling` bytes of text make an edit larger.
 */
export function actsOf(
  board: BoardState,
  who: { readonly client: number; readonly index: number; readonly people: number },
  pace: Pace,
  duration: number,
  number: () => number,
  filling = 0,
): Acts {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, board.update)
  doc.clientID = who.client
  const cards = doc.getMap<Y.Map<unknown>>('cards')
  let made: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    made = update
  })
  const mine = board.cards.filter((_, card) => card % who.people === who.index)
  const edits = times(pace.edits, duration).map((at, index) => {
    const card = present(cards.get(present(mine[index % mine.length], 'a card for everyone')), 'a card of the board')
    card.set('xy', `@${String(number()).padStart(DIGITS, '0')}${'x'.repeat(filling)}`)
    return { at, message: encodeFrame({ type: 'update', update: made }) }
  })
  const cursors = times(pace.cursors, duration).map((at, clock) => {
    const state = { cursor: { x: round(Math.random() * 4000), y: round(Math.random() * 3000) }, editing: null }
    return {
      at,
      message: encodeFrame({
        type: 'awareness',
        states: encodeStates([{ client: who.client, clock: clock + 1, state }]),
      }),
    }
  })
  doc.destroy()
  return { edits, cursors }
}

/** Calls `found` with the number of each edit inside the bytes of an update. */
export function findEdits(bytes: Buffer, start: number, end: number, found: (number: number) => void): void {
  const update = bytes.subarray(start, end)
  for (let at = update.indexOf(MARK); at >= 0; at = update.indexOf(MARK, at + 1)) {
    let number = 0
    let digits = 0
    for (; digits < DIGITS; digits += 1) {
      const digit = (update[at + 1 + digits] ?? 0) - 0x30
      if (digit < 0 || digit > 9) break
      number = number * 10 + digit
    }
    if (digits === DIGITS) found(number)
  }
}

/** Evenly spaced, from a moment of their own: people do not act in step. */
function times(perSecond: number, duration: number): readonly number[] {
  const every = 1000 / perSecond
  const first = Math.random() * every
  return Array.from(
    { length: Math.max(0, Math.floor((duration - first) / every) + 1) },
    (_, index) => first + index * every,
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
