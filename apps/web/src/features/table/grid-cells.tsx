import type { RowChange } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import { dialogOnDemand } from '../../app/dialog-on-demand.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { contactsErased } from './contacts-erased.ts'
import type { PastedBlock } from './paste-block.ts'
import type { RowGridProps } from './row-grid-props.ts'
import { putCells, takeCells } from './sheet-clipboard.ts'
import { cellAround } from './use-grid-focus.ts'
import { useRowGestures } from './use-row-gestures.ts'

const PasteDialog = dialogOnDemand(async () => (await import('./paste-dialog.tsx')).PasteDialog, 'imports')

type GivenByTable = Pick<RowGridProps, 'home' | 'kind' | 'scope' | 'columns' | 'items' | 'picked' | 'onMessage'>

export interface GridCellsProps extends GivenByTable {
  readonly grid: RefObject<HTMLElement | null>
  /** The places of the rows, the header's being 0. */
  readonly rows: ReadonlyMap<string, number>
}

/**
 * Empties the cell of a grid that has the focus, copies it or the ticked rows, and pastes a block from it on. A block that is
 * understood whole and fits is written at once; of any other, what would become of it is asked first.
 */
export function GridCells(props: GridCellsProps): ReactNode {
  const { t, language } = useWords()
  const { home, kind, scope, onMessage } = props
  const { me } = useCycle()
  const announce = useAnnounce()
  const { writeRows } = useRowGestures(home, scope.content)
  const [asked, ask] = useState<PastedBlock | 'too-many-rows' | null>(null)
  const write = (changes: readonly RowChange[]): void => {
    const erased = contactsErased(changes)
    const { added, changed } = writeRows(changes, kind)
    const words = t('rows.changed', { count: added.length + changed.length })
    onMessage({ words: erased > 0 ? `${words} ${t('rows.contactsErased', { count: erased })}` : words })
  }
  const empty = (card: Card, name: string): void => {
    const change = { card, values: { [name]: '' } }
    const erased = contactsErased([change])
    if (writeRows([change], kind).changed.length === 0) return
    if (erased > 0) onMessage({ words: t('rows.contactsErased', { count: erased }) })
    else announce(t('rows.cleared'))
  }
  const barred = t(me.role === 'observer' ? 'list.observing' : 'list.closed')
  const latest = useRef({ props, write, empty, barred, reader: { ...scope, t, language } })
  useEffect(() => {
    latest.current = { props, write, empty, barred, reader: { ...scope, t, language } }
  })
  useEffect(() => {
    const clear = (event: KeyboardEvent): void => {
      const { props: now, empty: emptyCell } = latest.current
      const isMeant = event.key === 'Delete' || event.key === 'Backspace'
      if (!isMeant || event.isComposing || !now.scope.writable) return
      const at = cellWithFocus(now)
      const [card] = at?.cards ?? []
      if (!at || !card || !now.columns.some(({ name }) => name === at.column)) return
      event.preventDefault()
      emptyCell(card, at.column)
    }
    // a browser tells these to the page where nothing is selected, not to the cell that has the focus
    const copy = (event: ClipboardEvent): void => {
      const { props: now, reader } = latest.current
      const at = cellWithFocus(now)
      // words that are chosen on the page are copied as words
      if (!at || !event.clipboardData || getSelection()?.isCollapsed === false) return
      const picked = now.items.flatMap((item) => (item.is === 'row' && now.picked.has(item.card.id) ? [item.card] : []))
      const cards = picked.length > 0 ? [...new Set(picked)] : at.cards.slice(0, 1)
      const columns = picked.length > 0 ? now.columns : now.columns.filter(({ name }) => name === at.column)
      if (cards.length === 0 || columns.length === 0) return
      event.preventDefault()
      putCells(event.clipboardData, cards, columns, reader)
    }
    const paste = (event: ClipboardEvent): void => {
      const { props: now, write: writeBlock, barred: why } = latest.current
      const at = cellWithFocus(now)
      const from = now.columns.findIndex(({ name }) => name === at?.column)
      if (!at || from < 0 || !event.clipboardData) return
      event.preventDefault()
      if (!now.scope.writable) return now.onMessage({ words: why })
      const block = takeCells(event.clipboardData, at.cards, now.columns.slice(from), now.kind, now.scope, now.columns)
      if (!block) return
      if (block !== 'too-many-rows' && isPlain(block)) writeBlock(block.rows)
      else ask(block)
    }
    document.addEventListener('copy', copy)
    document.addEventListener('keydown', clear)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('keydown', clear)
      document.removeEventListener('paste', paste)
    }
  }, [])
  // a step that closes meanwhile takes nothing any more
  return asked && scope.writable ? (
    <PasteDialog block={asked} kind={kind} onPaste={write} onClose={() => ask(null)} />
  ) : null
}

function isPlain({ added, refused, named, columnsLeft }: PastedBlock): boolean {
  return added + refused.length + named.length + columnsLeft === 0
}

/** The cell that has the focus, and the cards from its row on; null where a control of it has the focus. */
function cellWithFocus({ grid, items, rows }: GridCellsProps): {
  readonly column: string
  readonly cards: readonly Card[]
} | null {
  const { activeElement } = document
  const at = activeElement && grid.current?.contains(activeElement) ? cellAround(activeElement) : null
  const row = at?.cell === activeElement && at ? (rows.get(at.row) ?? 0) : 0
  if (!at || items[row - 1]?.is !== 'row') return null
  const below = items.slice(row - 1).flatMap((item) => (item.is === 'row' ? [item.card] : []))
  return { column: at.column, cards: [...new Set(below)] }
}
