import type { Card, Language, QuestionMark } from '@tablee/model'
import { textsIn } from '@tablee/model'
import type { CardScope } from '../card/card-scope.ts'
import { fieldOptions, optionName } from '../card-fields/field-options.ts'
import type { Column } from './column.ts'
import { NOTHING } from './table-view.ts'

/** One value that rows can have in a column: they are filtered by it and gathered under it. */
export interface ColumnValue {
  readonly value: string
  readonly label: string
  readonly mark?: QuestionMark
}

/** Whether rows can be filtered by `column`, and gathered under its values. */
export function hasValues({ spec }: Column): boolean {
  return spec.type === 'choice' || spec.type === 'scale' || (spec.type === 'ref' && spec.to !== 'participant')
}

/** The values of a column in the order that people know them by, with those of `cards` that can be chosen no more. */
export function valuesOf(
  { name, spec }: Column,
  cards: readonly Card[],
  scope: CardScope,
  language: Language,
): readonly ColumnValue[] {
  const offered: readonly ColumnValue[] =
    spec.type === 'ref' && spec.to === 'question'
      ? scope.questions.map(({ card, mark, title }) => ({ value: card, label: title ?? '', mark }))
      : fieldOptions(spec, scope, language)
  const known = new Set(offered.map(({ value }) => value))
  const gone = new Set(
    cards.flatMap((card) => valuesIn(card, name, scope.keptStructure)).filter((value) => !known.has(value)),
  )
  return [
    ...offered,
    ...[...gone].flatMap((value) => {
      const label = optionName(value, spec, scope, language)
      return label === null ? [] : [{ value, label }]
    }),
  ]
}

/** The values that a card has in a column, each once; `kept` gives what stands for one that was merged. */
export function valuesIn(
  card: Pick<Card, 'fields'>,
  column: string,
  kept: CardScope['keptStructure'],
): readonly string[] {
  const value = card.fields[column]
  return typeof value === 'number' ? [String(value)] : [...new Set(textsIn(value).map(kept))]
}

/** The groups of a column in which `card` is: one for each of its values that are among `values`, else that of the rows without any. */
export function groupsOf(
  card: Pick<Card, 'fields'>,
  column: string,
  values: readonly ColumnValue[],
  kept: CardScope['keptStructure'],
): readonly string[] {
  const own = valuesIn(card, column, kept).filter((value) => values.some((known) => known.value === value))
  return own.length > 0 ? own : [NOTHING]
}
