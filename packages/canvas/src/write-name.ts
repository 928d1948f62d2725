/** A name in lines; `w` and `h` are what it takes at most (px). */
export interface WrittenName {
  /** Size of its letters (px). */
  readonly size: number
  readonly lines: readonly string[]
  readonly w: number
  readonly h: number
}

/** What is written: `tail` stays with the last word, and is kept where a name is cut. */
export interface Name {
  readonly words: string
  readonly tail: string
}

export interface Room {
  readonly w: number
  readonly h: number
  /** Lines that may be taken. */
  readonly most: number
}

/** Of the height of a letter. */
export const LINE_HEIGHT = 1.2
/** Of bold letters, spaces included: wider than most. */
const LETTER_WIDTH = 0.55
/** Beside and above the letters, both sides counted (px). */
const [AIR, HEADROOM] = [10, 4]
/** Nobody reads more of a name from afar. */
const LONGEST = 160
/** With fewer letters the beginning of a name says nothing. */
const ENOUGH = 6

/** A name in lines of whole words; null where it does not fit. */
export function writeName({ words, tail }: Name, size: number, room: Room): WrittenName | null {
  const [letters, most] = linesIn(room, size)
  const lines = words.length > LONGEST ? null : linesOf(words.trim() + tail, letters)
  return lines && lines.length <= most ? written(lines, size) : null
}

/** The beginning of a name that does not fit; null where that would say nothing. */
export function cutName({ words, tail }: Name, size: number, room: Room): WrittenName | null {
  const [letters, most] = linesIn(room, size)
  if (letters < ENOUGH || most < 1) return null
  const kept = letters >= tail.length + ENOUGH ? tail : ''
  const pieces = begin(words.trim(), LONGEST).replaceAll(new RegExp(`[^ -]{${letters}}`, 'gu'), '$& ')
  const whole = linesOf(pieces + kept, letters)
  if (whole && whole.length <= most && words.length <= LONGEST) return written(whole, size)
  const lines = (linesOf(pieces, letters) ?? [begin(pieces, letters)]).slice(0, most)
  const last = `${begin(lines.at(-1) ?? '', letters - 1 - kept.length).trimEnd()}…${kept}`
  return written([...lines.slice(0, -1), last], size)
}

/** These words one after the other, in lines of so many letters, parted at a hyphen only where that must be; null where one is longer. */
function linesOf(words: string, letters: number): readonly string[] | null {
  const even = words.replaceAll(/[ \t\n\r]+/gu, ' ')
  return inLines(even.split(/(?<= )/u), letters) ?? inLines(even.split(/(?<=[ -])/u), letters)
}

function inLines(parts: readonly string[], letters: number): readonly string[] | null {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (part.trimEnd().length > letters) return null
    if ((line + part).trimEnd().length > letters) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return [...lines, line.trimEnd()]
}

function linesIn({ w, h, most }: Room, size: number): readonly [letters: number, lines: number] {
  return [
    Math.floor((w - AIR) / (size * LETTER_WIDTH)),
    Math.min(most, Math.floor((h - HEADROOM) / (size * LINE_HEIGHT))),
  ]
}

function written(lines: readonly string[], size: number): WrittenName {
  const letters = Math.max(...lines.map((line) => line.length))
  return { size, lines, w: letters * size * LETTER_WIDTH + AIR, h: lines.length * size * LINE_HEIGHT + HEADROOM }
}

/** Never half of a letter that takes two places. */
function begin(words: string, letters: number): string {
  return words.slice(0, Math.max(0, letters)).replace(/[\uD800-\uDBFF]$/u, '')
}
