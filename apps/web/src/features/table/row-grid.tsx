import { TITLE } from '@tablee/documents'
import { useWords } from '@tablee/ui'
import type { CSSProperties, FocusEvent, MouseEvent, ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { isChosenInDialog } from './column.ts'
import { columnTracks, walkedColumns } from './grid-columns.ts'
import { GridCellsOnDemand } from './grid-cells-on-demand.tsx'
import { GridGroup } from './grid-group.tsx'
import { GridHead, HEAD } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import type { RowGridProps } from './row-grid-props.ts'
import styles from './row-grid.module.css'
import { useCellEditing } from './use-cell-editing.ts'
import { cellAround, useGridFocus } from './use-grid-focus.ts'
import { useGridActs } from './use-grid-acts.ts'
import type { Revealed } from './use-row-acts.ts'
import { useRowWindow } from './use-row-window.ts'

/** Rows and columns walked by arrows and edited in place (ARIA practices, « Grid »); only the rows in sight are drawn. */
export function RowGrid(props: RowGridProps): ReactNode {
  const { title, scope, columns, items, sort, group, picked, reveal, onHold, onSort, onPick } = props
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [inside, setInside] = useState(false)
  const seen = useRowWindow(box, items.length)
  const rows = useMemo(() => new Map([HEAD, ...items.map(({ key }) => key)].map((key, index) => [key, index])), [items])
  const walked = useMemo(() => walkedColumns(columns, scope.writable), [columns, scope.writable])
  const focus = useGridFocus(box, rows, walked, { row: items[0]?.key ?? HEAD, column: TITLE })
  const editing = useCellEditing()
  const { acts, keyDown, begin } = useGridActs({ ...props, rows, walked, page: seen.page, focus, editing })
  const { reached } = focus

  const shownRow = useRef<Revealed | null>(null)
  useEffect(() => {
    if (!reveal || shownRow.current === reveal) return
    const item = items.find((each) => each.is === 'row' && each.card.id === reveal.card)
    if (!item) return
    shownRow.current = reveal
    const cell = { row: item.key, column: TITLE }
    // the control that this opens takes the focus by itself
    if (reveal.edit) begin(cell)
    else focus.go(cell)
  }, [reveal, items, focus, begin])

  const isBusy = editing.rows.length > 0
  const around = isBusy || inside ? reached.row : null
  const held = useRef<string | null>(null)
  useEffect(() => {
    if (isBusy) held.current = editing.rows.at(-1) ?? null
    else if (held.current !== null && held.current !== around) {
      held.current = null
      onHold(null)
    }
  }, [isBusy, editing.rows, around, onHold])

  const wasThere = useRef<Element | null>(null)
  const pressed = (event: MouseEvent): void => {
    wasThere.current = document.activeElement
    // a second press on a cell edits it: its words are not selected; those of a control are
    const isOnWords = event.target instanceof Element && event.target.closest('[data-words]') !== null
    if (event.detail > 1 && isOnWords) event.preventDefault()
  }
  const clicked = (event: MouseEvent): void => {
    const at = cellAround(event.target)
    if (at && wasThere.current === at.cell && at.cell.contains(event.target as Node)) begin(at) // reason: a target of a click is a node
  }
  const cards = useMemo(() => items.flatMap((item) => (item.is === 'row' ? [item.card] : [])), [items])
  const drawn = items
    .map((item, index) => ({ item, index }))
    .filter(
      ({ item, index }) =>
        (index >= seen.first && index < seen.end) || item.key === reached.row || editing.rows.includes(item.key),
    )
  const named = t('table.caption', { title })
  return (
    <div
      ref={box}
      className={styles.box}
      onFocus={(event: FocusEvent) => {
        const at = cellAround(event.target)
        if (!at) return
        setInside(true)
        focus.came(at)
        // the dialog of its values is closed again
        const isEdited = editing.columnsIn(at.row).split(' ').includes(at.column)
        const column = columns.find(({ name }) => name === at.column)
        if (event.target === at.cell && isEdited && column && isChosenInDialog(column)) acts.left(at.row, at.column)
      }}
      onBlur={(event: FocusEvent) => {
        if (!box.current?.contains(event.relatedTarget)) setInside(false)
      }}
    >
      {/* reason: the keys and presses of a grid are those of its cells, which take the focus */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events */}
      <div
        role="grid"
        aria-label={named}
        aria-rowcount={items.length + 1}
        aria-colcount={walked.length}
        aria-multiselectable={scope.writable || undefined}
        aria-readonly={!scope.writable}
        className={styles.grid}
        style={{ '--tracks': columnTracks(columns, scope.writable) } as CSSProperties} // reason: React's type knows no custom properties
        onKeyDown={keyDown}
        onMouseDown={pressed}
        onClick={clicked}
      >
        <GridHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          writable={scope.writable}
          allPicked={cards.length > 0 && cards.every(({ id }) => picked.has(id))}
          onPickAll={(isPicked) =>
            onPick(
              cards.map(({ id }) => id),
              isPicked,
            )
          }
          reached={reached.row === HEAD ? reached.column : null}
        />
        <div role="rowgroup" className={styles.body} style={{ height: `calc(${items.length} * var(--row))` }}>
          {drawn.map(({ item, index }) =>
            item.is === 'row' ? (
              <GridRow
                key={item.key}
                rowKey={item.key}
                card={item.card}
                index={index}
                mirror={item.mirror}
                scope={scope}
                columns={columns}
                picked={picked.has(item.card.id)}
                reached={item.key === reached.row ? reached.column : null}
                edited={editing.columnsIn(item.key)}
                acts={acts}
              />
            ) : group ? (
              <GridGroup
                key={item.key}
                rowKey={item.key}
                index={index}
                span={walked.length}
                reached={item.key === reached.row}
                column={group}
                value={item.value}
                count={item.count}
              />
            ) : null,
          )}
        </div>
      </div>
      <GridCellsOnDemand {...props} grid={box} rows={rows} />
    </div>
  )
}
