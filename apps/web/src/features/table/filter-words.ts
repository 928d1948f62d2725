import type { Card, Kind, Language } from '@tablee/model'
import { KINDS } from '@tablee/model'
import type { Translate } from '@tablee/words'
import type { CardScope } from '../card/card-scope.ts'
import { allColumns } from './column.ts'
import { hasValues, valuesOf } from './row-groups.ts'
import type { TableView } from './table-view.ts'
import { NOTHING } from './table-view.ts'

export interface FilterReader {
  readonly kind: Kind
  readonly cards: readonly Card[]
  readonly scope: CardScope
  readonly language: Language
  readonly t: Translate
}

/** What leaves rows out, in words: one sentence for each column, and the words looked for. */
export function filterWords({ filters, words }: TableView, reader: FilterReader): readonly string[] {
  const { kind, cards, scope, language, t } = reader
  const said = allColumns(KINDS[kind], language).flatMap((column) => {
    const wanted = filters.get(column.name)
    if (!wanted || !hasValues(column)) return []
    const labels = valuesOf(column, cards, scope, language)
      .filter(({ value }) => wanted.includes(value))
      .map(({ label, mark }) => (mark ? t('common.question', { number: mark.number }) : label))
    const without = wanted.includes(NOTHING)
      ? [t('rows.without', { column: column.label.toLocaleLowerCase(language) })]
      : []
    return labels.length > 0
      ? [t('rows.filter', { column: column.label, values: inList([...labels, ...without], language) })]
      : without
  })
  return words.trim() === '' ? said : [...said, t('rows.filterWords', { words: words.trim() })]
}

function inList(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(words)
}
