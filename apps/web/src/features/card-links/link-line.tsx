import type { LinkState } from '@tablee/model'
import type { ReactNode } from 'react'
import styles from './card-links.module.css'

/** How the line of each state is drawn: strokes over one another, from the widest. */
const STROKES: Readonly<Record<LinkState, readonly { readonly stroke: string; readonly width: number }[]>> = {
  exists: [{ stroke: 'var(--accent)', width: 2.5 }],
  strengthen: [
    { stroke: '#8a5200', width: 8 },
    { stroke: 'var(--card)', width: 3 },
  ],
  create: [{ stroke: '#57407f', width: 2.5 }],
}

/** A short piece of the line that a link of this state has on the board. Its words say the same. */
export function LinkLine({ state }: { readonly state: LinkState }): ReactNode {
  return (
    <svg className={styles.line} width={36} height={12} aria-hidden="true">
      {STROKES[state].map(({ stroke, width }) => (
        <line
          key={width}
          x1={1}
          y1={6}
          x2={35}
          y2={6}
          stroke={stroke}
          strokeWidth={width}
          strokeDasharray={state === 'create' ? '8 6' : undefined}
        />
      ))}
    </svg>
  )
}
