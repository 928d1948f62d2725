/** The size of a card on a board, in page coordinates; a long title makes it taller (`cardHeight`). */
export const CARD_SIZE = { w: 200, h: 120 } as const

/** How a title is set on a card: what `cardHeight` counts with and the interface draws with. */
export const CARD_TEXT = { size: 16, line: 20, padding: 12, around: 80 } as const

/**
 * The height of a card with `title`, the same in every browser: its words are laid out with rounded-up widths,
 * never measured on a screen.
 */
export function cardHeight(title: string): number {
  return Math.max(CARD_SIZE.h, CARD_TEXT.around + lines(title) * CARD_TEXT.line)
}

function lines(text: string): number {
  const room = CARD_SIZE.w - 2 * CARD_TEXT.padding
  return text.split('\n').reduce((count, line) => count + wrapped(line, room), 0)
}

function wrapped(line: string, room: number): number {
  let count = 1
  let filled = 0
  for (const word of line.split(' ')) {
    const width = widthOf(word)
    if (filled > 0 && filled + SPACE + width > room) {
      count += 1
      filled = 0
    }
    const broken = Math.ceil(width / room) - 1
    count += Math.max(0, broken)
    filled = (filled > 0 ? filled + SPACE : 0) + (broken > 0 ? width - broken * room : width)
  }
  return count
}

const NARROW = new Set("iljtfr.,;:!'’()[]|·- ")
const WIDE = new Set('mwMWŒœ…—@%')
const LOWER_CASE = /\p{Ll}/u
const SPACE = CARD_TEXT.size * 0.28

/** Widths in ems, rounded up from those of Atkinson Hyperlegible Next. */
function widthOf(word: string): number {
  let ems = 0
  for (const character of word) {
    if (NARROW.has(character)) ems += 0.38
    else if (WIDE.has(character) || (character.codePointAt(0) ?? 0) > 0x2fff) ems += 1
    else ems += LOWER_CASE.test(character) ? 0.58 : 0.72
  }
  return ems * CARD_TEXT.size
}
