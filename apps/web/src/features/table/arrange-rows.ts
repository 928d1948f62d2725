import type { Card, CardId } from '@tablee/model'
import type { CardScope } from '../card/card-scope.ts'
import type { ColumnValue } from './row-groups.ts'
import { groupsOf, valuesIn } from './row-groups.ts'
import { NOTHING } from './table-view.ts'
import type { Arrangement, HeldRow, TableItem } from './table-items.ts'
import { plainRows } from './table-items.ts'
import type { TableView } from './table-view.ts'

export interface Arranging {
  readonly view: Pick<TableView, 'group' | 'filters'>
  /** Those that say the words looked for; null where none are. */
  readonly found: ReadonlySet<CardId> | null
  /** The values of the column that rows are gathered by. */
  readonly values: readonly ColumnValue[]
  /** The values that can be chosen in a column that rows are filtered by: one with none of them is without a value. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>
  readonly held: HeldRow | null
  /** What stands for a structure that was merged. */
  readonly kept: CardScope['keptStructure']
}

/** Groups beyond so many are shown only where they have rows. */
const MOST_EMPTY_GROUPS = 12

/** `cards`, in their order, as the rows that the view lets through, under the headings that it asks for. */
export function arrangeRows(
  cards: readonly Card[],
  { view, found, values, known, held, kept }: Arranging,
): Arrangement {
  const { group, filters } = view
  const isLetThrough = (card: Card): boolean =>
    card.id === held?.card ||
    ((!found || found.has(card.id)) &&
      [...filters].every(([column, wanted]) => hasOneOf(card, column, wanted, { kept, known })))
  const shown = cards.filter(isLetThrough)
  if (!group) return plainRows(shown)
  const byGroup = new Map<string, Card[]>()
  for (const card of shown) {
    const own = card.id === held?.card ? held.groups : groupsOf(card, group, values, kept)
    for (const value of own) {
      const key = value ?? NOTHING
      const rows = byGroup.get(key)
      if (rows) rows.push(card)
      else byGroup.set(key, [card])
    }
  }
  const seen = new Set<CardId>()
  const rowOf = (card: Card, key: string): TableItem => {
    const mirror = seen.has(card.id)
    seen.add(card.id)
    return { is: 'row', key: `${key} ${card.id}`, card, group: key, mirror }
  }
  const isNarrowed = found !== null || filters.size > 0
  const headed = [...values.map((value) => ({ key: value.value, value })), { key: NOTHING, value: null }]
  const items = headed.flatMap(({ key, value }): readonly TableItem[] => {
    const rows = byGroup.get(key) ?? []
    if (rows.length === 0 && (value === null || isNarrowed || values.length > MOST_EMPTY_GROUPS)) return []
    return [{ is: 'group', key: `group ${key}`, value, count: rows.length }, ...rows.map((card) => rowOf(card, key))]
  })
  return { items, shown: shown.length }
}

function hasOneOf(
  card: Card,
  column: string,
  wanted: readonly string[],
  { kept, known }: Pick<Arranging, 'kept' | 'known'>,
): boolean {
  const own = valuesIn(card, column, kept)
  if (own.some((value) => wanted.some((each) => kept(each) === value))) return true
  return wanted.includes(NOTHING) && !own.some((value) => known.get(column)?.has(value) ?? true)
}
