import type { FieldSpec, FieldValue } from '@tablee/model'
import { Day, MOST_OF_LINE, MOST_OF_LINES, readMoney } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok, unreachable } from '@tablee/std'
import type { Named, Names } from './names.ts'
import { sameName } from './names.ts'
import { readDay } from './read-day.ts'

/** Why a cell was not understood; the sentence is `imports.problems.<code>` of the catalogue. */
export type CellProblem =
  | 'title-missing'
  | 'too-long'
  | 'no-such-choice'
  | 'not-a-number'
  | 'not-a-day'
  | 'not-an-amount'
  | 'one-only'
  | 'unknown-structure'
  | 'unknown-person'
  | 'unknown-territory'
  | 'unknown-question'
  | 'several-of-that-name'
  | 'not-agreed'

/** A cell that was not understood: why, and the words of it that are meant. */
export interface CellRefusal {
  readonly problem: CellProblem
  readonly words: string
}

/** Whether the cells of a table can say what `spec` asks. */
export function isReadable(spec: FieldSpec): boolean {
  if (spec.type === 'parts') return false
  return spec.type !== 'ref' || LISTS.has(spec.to)
}

/** The value that a cell gives to a field, in either language; empty for an empty cell. */
export function readCell(text: string, spec: FieldSpec, names: Names): Result<FieldValue, CellRefusal> {
  if (text === '') return ok('')
  switch (spec.type) {
    case 'text':
      return spec.long ? shortEnough(text, MOST_OF_LINES) : shortEnough(text.replaceAll(/\s+/g, ' '), MOST_OF_LINE)
    case 'choice':
      return chosen(text, spec.many, (words) => optionOf(words, spec.of))
    case 'scale': {
      const number = Number(/^(\d)(?=$|[\s/(])/.exec(text)?.[1])
      return number >= 1 && number <= spec.max ? ok(number) : err({ problem: 'not-a-number', words: text })
    }
    case 'date': {
      const day = readDay(text)
      return day !== null && Day.safeParse(day).success ? ok(day) : err({ problem: 'not-a-day', words: text })
    }
    case 'money': {
      const amount = readMoney(text)
      return amount === null ? err({ problem: 'not-an-amount', words: text }) : ok(amount)
    }
    case 'ref':
      return chosen(text, spec.many, (words) => refOf(words, spec.to, names))
    case 'parts':
      return ok('')
    default:
      return unreachable(spec)
  }
}

type Found = Result<string, CellProblem>
type Target = Extract<FieldSpec, { readonly type: 'ref' }>['to']

const LISTS = new Map<Target, { readonly list: keyof Names; readonly unknown: CellProblem }>([
  ['structure', { list: 'structures', unknown: 'unknown-structure' }],
  ['participant', { list: 'people', unknown: 'unknown-person' }],
  ['territory', { list: 'territories', unknown: 'unknown-territory' }],
  ['question', { list: 'questions', unknown: 'unknown-question' }],
])

function shortEnough(text: string, most: number): Result<string, CellRefusal> {
  return text.length <= most ? ok(text) : err({ problem: 'too-long', words: text })
}

/** What the whole cell names, else what each of its parts does: apart by semicolons or lines, else by commas. */
function chosen(text: string, many: boolean, find: (words: string) => Found): Result<FieldValue, CellRefusal> {
  const whole = find(text)
  if (whole.ok) return ok(many ? [whole.value] : whole.value)
  const parts = piecesOf(text)
  if (parts.length === 1 || whole.error === 'several-of-that-name') return err({ problem: whole.error, words: text })
  const found = parts.map((words) => ({ words, found: find(words) }))
  const missed = found.find((each) => !each.found.ok)
  if (missed && !missed.found.ok) return err({ problem: missed.found.error, words: many ? missed.words : text })
  if (!many) return err({ problem: 'one-only', words: text })
  return ok([...new Set(found.flatMap((each) => (each.found.ok ? [each.found.value] : [])))])
}

function piecesOf(text: string): readonly string[] {
  const cut = (by: RegExp): readonly string[] =>
    text
      .split(by)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
  const pieces = cut(/[;\n]/)
  return pieces.length > 1 ? pieces : cut(/[;\n,/|·]/)
}

const YES = new Set(['oui', 'yes', 'x', 'vrai', 'true', '1'])
const NO = new Set(['non', 'no', 'faux', 'false', '0'])

function optionOf(words: string, of: Extract<FieldSpec, { readonly type: 'choice' }>['of']): Found {
  const wanted = sameName(words)
  const values = of.map(({ value }) => value)
  if (values.includes('yes') && YES.has(wanted)) return ok('yes')
  if (values.includes('no') && NO.has(wanted)) return ok('no')
  const option = of.find(({ label }) => sameName(label.fr) === wanted || sameName(label.en ?? '') === wanted)
  return option ? ok(option.value) : err('no-such-choice')
}

function refOf(words: string, to: Target, names: Names): Found {
  const known = LISTS.get(to)
  if (!known) return err('no-such-choice')
  const wanted = sameName(words)
  const number = to === 'question' ? /^(?:q|question|n)?\s*(\d+)$/.exec(wanted)?.[1] : undefined
  const all: readonly (Named & { readonly number?: number })[] = names[known.list]
  const found = all.filter((each) =>
    number === undefined ? sameName(each.name) === wanted : each.number === Number(number),
  )
  const [only] = found
  if (!only || wanted === '') return err(known.unknown)
  return found.some(({ id }) => id !== only.id) ? err('several-of-that-name') : ok(only.id)
}
