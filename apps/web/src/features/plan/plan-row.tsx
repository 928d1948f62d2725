import { ArrowDown, ArrowUp, IconButton, classNames, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import styles from './plan-page.module.css'
import type { RowDragging } from './use-row-drag.ts'

export interface PlanRowProps {
  readonly title: ReactNode
  readonly name: string
  readonly index: number
  readonly count: number
  readonly dragging: RowDragging
  readonly onMove: (to: number) => void
  readonly info: ReactNode
  /** What else may be done with it. */
  readonly children: ReactNode
}

/** One step or session of the plan: what it is, how it moves among the others, what else may be done with it. */
export function PlanRow({ title, name, index, count, dragging, onMove, info, children }: PlanRowProps): ReactNode {
  const { t } = useWords()
  const { drag, handle } = dragging
  const state = drag?.from === index ? 'held' : drag?.to === index && drag.from !== index ? 'there' : undefined
  return (
    <li className={styles.row} data-drag={state} data-after={drag && drag.to > drag.from ? '' : undefined}>
      <span className={styles.grip} aria-hidden="true" title={t('plan.drag', { title: name })} {...handle(index)}>
        ⠿
      </span>
      <div className={styles.body}>
        <div className={styles.top}>
          <div>
            <h3>{title}</h3>
            <div className={classNames(looks.soft, styles.info)}>{info}</div>
          </div>
          <div className={styles.arrows}>
            <IconButton
              label={t('plan.up', { title: name })}
              icon={<ArrowUp />}
              aria-disabled={index === 0}
              onClick={() => index > 0 && onMove(index - 1)}
            />
            <IconButton
              label={t('plan.down', { title: name })}
              icon={<ArrowDown />}
              aria-disabled={index === count - 1}
              onClick={() => index < count - 1 && onMove(index + 1)}
            />
          </div>
        </div>
        <div className={styles.buttons} role="group" aria-label={t('plan.actions', { title: name })}>
          {children}
        </div>
      </div>
    </li>
  )
}
