import type { ReactNode } from 'react'
import { PICK } from './grid-columns.ts'
import type { GroupHeadingProps } from './group-heading.tsx'
import { GroupHeading } from './group-heading.tsx'
import styles from './row-grid.module.css'

export interface GridGroupProps extends GroupHeadingProps {
  /** Names the row among those of the grid. */
  readonly rowKey: string
  /** Its place among all rows, from 0 on. */
  readonly index: number
  /** How many columns the grid has. */
  readonly span: number
  /** The Tab key leads there. */
  readonly reached: boolean
}

/** The heading of a group as a row of a grid. */
export function GridGroup({ rowKey, index, span, reached, ...heading }: GridGroupProps): ReactNode {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`${styles.row} ${styles.group}`}
      style={{ top: `calc(${index} * var(--row))` }}
      data-row={rowKey}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={span}
        tabIndex={reached ? 0 : -1}
        className={styles.heading}
        data-column={PICK}
      >
        <GroupHeading {...heading} />
      </div>
    </div>
  )
}
