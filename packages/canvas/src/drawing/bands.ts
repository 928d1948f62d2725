import type { IndexKey } from '@tldraw/tldraw'

/** What lies over what on a board, from the back to the front. */
export type Band = 'zones' | 'base' | 'cards' | 'board'

const FIRST: Readonly<Record<Band, string>> = { zones: 'a1', base: 'a2', cards: 'a3', board: 'a4' }
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The index of the shape that is the `order`-th of its band: the same in every browser and at every drawing. */
export function indexIn(band: Band, order: number): IndexKey {
  const base = DIGITS.length
  const digits = [Math.floor(order / base / base) % base, Math.floor(order / base) % base, order % base]
  // reason: a key of tldraw's must not end with its lowest digit
  return `${FIRST[band]}${digits.map((digit) => DIGITS[digit]).join('')}V` as IndexKey
}

/**
 * The index in `band` of a shape whose record says `index`, and is the `rank`-th of those that say so. It depends on no
 * other shape, so that a stroke that goes away leaves all others as they are.
 */
export function indexAs(band: Band, index: string, rank: number): IndexKey {
  // each letter is led by 1 and the end by 0: what goes on comes after what ends, as it does without
  const letters = [...index].map((letter) => `1${letter}`).join('')
  return `${FIRST[band]}${letters}0${DIGITS[Math.min(rank, DIGITS.length - 1)]}V` as IndexKey
}
