/** Each validated question has a colour and a pattern of its own: there are this many. */
export const MOST_QUESTIONS = 8

/** How a validated question is told apart: its number, a colour slot and a pattern, never colour alone. */
export interface QuestionMark {
  readonly number: number
  /** 1 to 8: a slot of the palette that the interface and the exports share. */
  readonly slot: number
  /** `#rrggbb`, at least 4.5:1 against white. */
  readonly color: string
  readonly pattern: 'plain' | 'stripes' | 'dots' | 'grid'
}

// from the palettes safe for colour-blind eyes of Okabe and Ito, darkened until white text reads on each
const COLORS = ['#0a6b63', '#a34a00', '#3d4fa8', '#96236a', '#5b6400', '#00628f', '#8a2d2d', '#57407f'] as const
const PATTERNS = ['plain', 'stripes', 'dots', 'grid'] as const

/** The mark of question `number` (1 and up). */
export function questionMark(number: number): QuestionMark {
  const index = (number - 1) % MOST_QUESTIONS
  return {
    number,
    slot: index + 1,
    color: COLORS[index] ?? COLORS[0],
    pattern: PATTERNS[index % PATTERNS.length] ?? 'plain',
  }
}
