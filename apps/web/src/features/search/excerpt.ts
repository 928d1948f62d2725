import type { Stretch } from '@tablee/std'
import { stretchesOf } from '@tablee/std'

/** A piece of an excerpt; `found` where it is one of the words that were looked for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** Characters kept before the first word that was found. */
const BEFORE = 40

/** `text` in pieces, around the first of the folded `words` where it is longer than `most` characters. */
export function excerptOf(text: string, words: readonly string[], most: number): readonly Piece[] {
  const stretches = stretchesOf(text, words)
  const from = text.length <= most ? 0 : wordStart(text, Math.max(0, (stretches[0]?.start ?? 0) - BEFORE))
  const to = text.length - from <= most ? text.length : wordEnd(text, from + most)
  const pieces: Piece[] = []
  const add = (piece: string, found: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, found })
  }
  add(from > 0 ? '… ' : '', false)
  let at = from
  for (const { start, end } of stretches.filter(within(from, to))) {
    add(text.slice(at, start), false)
    add(text.slice(start, Math.min(end, to)), true)
    at = Math.min(end, to)
  }
  add(text.slice(at, to), false)
  add(to < text.length ? ' …' : '', false)
  return pieces
}

const within =
  (from: number, to: number) =>
  ({ start }: Stretch): boolean =>
    start >= from && start < to

/** The beginning of the word after `offset`, unless that word is endless; never within a character. */
function wordStart(text: string, offset: number): number {
  const space = text.slice(offset, offset + BEFORE).search(/\s/u)
  return offset === 0 || space < 0 ? wholeCharacter(text, offset) : offset + space + 1
}

function wordEnd(text: string, offset: number): number {
  const space = text.slice(offset - BEFORE, offset).search(/\s\S*$/u)
  return space < 0 ? wholeCharacter(text, offset) : offset - BEFORE + space
}

/** `offset`, or one less where it would cut a surrogate pair in two. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}
