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
