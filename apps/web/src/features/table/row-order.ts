import { TITLE } from '@tablee/documents'
import type { Card, CardId, Language } from '@tablee/model'
import { textsIn } from '@tablee/model'
import type { CardScope } from '../card/card-scope.ts'
import { optionName } from '../card-fields/field-options.ts'
import type { Column } from './column.ts'

/** The order of `cards` by `column`; those without a value come last either way. */
export function sortedIds(
  cards: readonly Card[],
  column: Column,
  descending: boolean,
  scope: CardScope,
  language: Language,
): readonly CardId[] {
  const compare = new Intl.Collator(language, { numeric: true }).compare
  const keyed = cards.map((card) => ({ id: card.id, key: sortKey(card, column, scope, language) }))
  const filled = keyed.filter(({ key }) => key !== '').toSorted((left, right) => compare(left.key, right.key))
  const empty = keyed.filter(({ key }) => key === '')
  return [...(descending ? filled.toReversed() : filled), ...empty].map(({ id }) => id)
}

function sortKey(card: Card, { name, spec }: Column, scope: CardScope, language: Language): string {
  if (name === TITLE) return card.title
  const value = card.fields[name]
  const ids = textsIn(value)
  if (spec.type === 'choice') {
    const index = spec.of.findIndex((option) => ids.includes(option.value))
    return index < 0 ? '' : String(index)
  }
  if (spec.type === 'ref' && spec.to === 'question') {
    const numbers = scope.questions.filter(({ card: id }) => ids.includes(id)).map(({ mark }) => mark.number)
    return numbers.length > 0 ? String(Math.min(...numbers)) : ''
  }
  if (spec.type === 'ref') return ids.map((id) => optionName(id, spec, scope, language) ?? '').join(' ')
  return typeof value === 'number' ? String(value) : (ids[0] ?? '')
}
