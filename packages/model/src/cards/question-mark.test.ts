import { describe, expect, test } from 'vitest'
import type { QuestionMark } from './question-mark.ts'
import { MOST_QUESTIONS, questionMark } from './question-mark.ts'

const marks = Array.from({ length: MOST_QUESTIONS }, (_, index) => questionMark(index + 1))
const pairs = marks.flatMap((left, index) => marks.slice(index + 1).map((right) => [left, right] as const))

describe.each(marks)('question $number', (mark) => {
  test('reads in white on its colour, and in its colour on white: 4.5:1 at least (WCAG 1.4.3)', () => {
    expect(contrastWithWhite(mark.color)).toBeGreaterThanOrEqual(4.5)
  })

  test('has the slot of its number', () => {
    expect(mark.slot).toBe(mark.number)
  })
})

test('no two questions share a colour', () => {
  expect(new Set(marks.map((mark) => mark.color)).size).toBe(MOST_QUESTIONS)
})

test('without colour, number and pattern tell any two questions apart', () => {
  expect(pairs.filter(([left, right]) => left.number === right.number && left.pattern === right.pattern)).toEqual([])
  expect(new Set(marks.slice(0, 4).map((mark) => mark.pattern)).size).toBe(4)
})

test.each<readonly [string, Matrix]>([
  ['full colour', [1, 0, 0, 0, 1, 0, 0, 0, 1]],
  // Viénot, Brettel and Mollon, 1999, in linear RGB
  ['deuteranopia', [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1]],
  ['protanopia', [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1]],
])('two questions of one pattern differ in colour too, seen with %s', (_sight, matrix) => {
  const close = pairs.filter(([left, right]) => left.pattern === right.pattern && distance(left, right, matrix) < 0.05)
  expect(close).toEqual([])
})

test('beyond the palette the marks begin again', () => {
  expect(questionMark(9)).toEqual({ ...questionMark(1), number: 9 })
  expect(questionMark(0)).toMatchObject({ color: questionMark(1).color, pattern: 'plain' })
})

type Matrix = readonly [number, number, number, number, number, number, number, number, number]

function contrastWithWhite(color: string): number {
  const [red, green, blue] = linear(color)
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function linear(color: string): readonly [number, number, number] {
  const channel = (start: number): number => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** How far apart two colours are for an eye that sees through `matrix`, in linear RGB. */
function distance(left: QuestionMark, right: QuestionMark, matrix: Matrix): number {
  const [a, b, c, d, e, f, g, h, i] = matrix
  const seen = ({ color }: QuestionMark): readonly [number, number, number] => {
    const [red, green, blue] = linear(color)
    return [a * red + b * green + c * blue, d * red + e * green + f * blue, g * red + h * green + i * blue]
  }
  const [red, green, blue] = seen(left)
  const [otherRed, otherGreen, otherBlue] = seen(right)
  return Math.hypot(red - otherRed, green - otherGreen, blue - otherBlue)
}
