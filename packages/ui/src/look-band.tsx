import type { CSSProperties, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './look-band.module.css'

/** The colour and pattern of a zone: the `ZoneLook` of @tablee/model. */
export interface Look {
  /** A slot of the palette of questions, 1 to 8. */
  readonly slot: number
  readonly pattern: 'plain' | 'stripes' | 'dots' | 'grid'
}

/** A stretch of colour and pattern, said by nobody: the words beside it say what it marks. */
export function LookBand({ look, className = '' }: { readonly look: Look; readonly className?: string }): ReactNode {
  return (
    <span
      aria-hidden="true"
      className={classNames(styles.band, styles[look.pattern], className)}
      style={{ '--look': `var(--question-${look.slot})` } as CSSProperties}
    />
  )
}
