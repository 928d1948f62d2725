import type { Card, CardId, Kind } from '@tablee/model'
import { KINDS, standingCards } from '@tablee/model'
import { useWords } from '@tablee/ui'
import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { codeOnDemand } from '../../app/code-on-demand.ts'
import type { CardScope } from '../card/card-scope.ts'
import type { Column } from './column.ts'
import { allColumns, titleColumnOf } from './column.ts'
import type { ColumnValue } from './row-groups.ts'
import type { Arrangement, HeldRow } from './table-items.ts'
import { groupsShowing, plainRows, rowsInOrder } from './table-items.ts'
import type { TableView } from './table-view.ts'
import { NOTHING, isWhole } from './table-view.ts'

export interface TableRowsOptions {
  readonly kind: Kind
  /** Every card of the home, removed ones included. */
  readonly all: readonly Card[]
  readonly loaded: boolean
  readonly scope: CardScope
  readonly view: TableView
  /** Told what became of a row that was held, once it is let go: shown no more, or under other headings. */
  readonly onLetGo: (card: Card, groups: readonly (string | null)[]) => void
}

export interface TableRows extends Arrangement {
  /** Those of the kind that stand, whatever the view lets through. */
  readonly cards: readonly Card[]
  readonly removed: readonly Card[]
  /** The column that rows are gathered by. */
  readonly group: Column | null
  readonly values: readonly ColumnValue[]
  /** What leaves rows out, in words. */
  readonly said: readonly string[]
  /** What arranges the rows: on its way, or out of reach. */
  readonly code: 'here' | 'coming' | 'failed'
  /** Asks for it again. */
  readonly retry: () => void
  /** Keeps the row of a card where it is while someone writes in it, until another is held, or none. */
  readonly hold: (card: CardId | null) => void
}

const useArranging = codeOnDemand(() => import('./arranging.ts'))

/** The cards of one kind as the view of a table asks for them. */
export function useTableRows({ kind, all, loaded, scope, view, onLetGo }: TableRowsOptions): TableRows {
  const { t, language } = useWords()
  const [arranging, retry] = useArranging(!isWhole(view))
  const code = arranging.state === 'here' && !isWhole(view) ? arranging.code : null
  const columns = useMemo(
    () => [titleColumnOf(KINDS[kind], language), ...allColumns(KINDS[kind], language)],
    [kind, language],
  )
  const cards = useMemo(() => standingCards(all).filter((card) => card.kind === kind), [all, kind])
  const removed = useMemo(() => all.filter((card) => card.kind === kind && card.removed), [all, kind])

  // the order is taken once, when it is asked for: rows must not travel while someone writes in them
  const sorted = columns.find(({ name }) => name === view.sort?.column)
  const key = code && loaded && sorted ? `${kind} ${sorted.name} ${view.sort?.descending ?? false}` : ''
  const [order, setOrder] = useState<{ readonly key: string; readonly ids: readonly CardId[] }>({ key: '', ids: [] })
  if (order.key !== key) {
    const ids = sorted && code ? code.sortedIds(cards, sorted, view.sort?.descending ?? false, scope, language) : []
    setOrder({ key, ids })
  }
  const ordered = useMemo(() => rowsInOrder(cards, order.ids), [cards, order.ids])

  const wanted = useDeferredValue(view.words)
  const find = useMemo(() => code?.rowFinder(scope, language, t), [code, scope, language, t])
  const found = useMemo(() => find?.(cards, wanted) ?? null, [find, cards, wanted])
  const group = (code && columns.find((column) => column.name === view.group && code.hasValues(column))) ?? null
  const values = useMemo(
    () => (code && group ? code.valuesOf(group, cards, scope, language) : []),
    [code, group, cards, scope, language],
  )
  const said = useMemo(
    () => code?.filterWords(view, { kind, cards, scope, language, t }) ?? [],
    [code, view, kind, cards, scope, language, t],
  )
  const choosable = useMemo(
    () =>
      new Map(
        columns
          .filter(({ name }) => code && view.filters.has(name))
          .map((column) => [
            column.name,
            new Set(code?.valuesOf(column, cards, scope, language).map(({ value }) => value)),
          ]),
      ),
    [code, columns, cards, scope, language, view.filters],
  )
  const [held, setHeld] = useState<HeldRow | null>(null)
  const [free, items] = useMemo(() => {
    if (!code) return [plainRows(ordered), plainRows(ordered)]
    const asked = {
      view: { group: group?.name ?? null, filters: view.filters },
      found,
      values,
      known: choosable,
      kept: scope.keptStructure,
    }
    const without = code.arrangeRows(ordered, { ...asked, held: null })
    return [without, held ? code.arrangeRows(ordered, { ...asked, held }) : without]
  }, [code, ordered, group, values, choosable, view.filters, found, held, scope.keptStructure])

  const now = { free, items, cards, held, grouped: group !== null, onLetGo }
  const latest = useRef(now)
  useLayoutEffect(() => {
    latest.current = now
  })
  const hold = useCallback((id: CardId | null) => {
    const { held: former, cards: known, free: others, items: shown, grouped, onLetGo: tell } = latest.current
    if ((former?.card ?? null) === id) return
    const before = former && known.find((card) => card.id === former.card)
    if (former && before) {
      const groups = groupsShowing(others.items, before.id)
      if (groups.join() !== former.groups.join()) tell(before, groups)
    }
    if (id === null) return setHeld(null)
    const groups = groupsShowing(shown.items, id)
    setHeld({ card: id, groups: groups.length > 0 ? groups : [grouped ? NOTHING : null] })
  }, [])
  const state = code || isWhole(view) ? 'here' : arranging.state === 'failed' ? 'failed' : 'coming'
  return { ...items, cards, removed, group, values, said, code: state, retry, hold }
}
