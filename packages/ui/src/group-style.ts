import type { CSSProperties } from 'react'

/** The style of what wears the colour of a group, `--group`; its token is of the same name. */
export function groupStyle(color: string): CSSProperties {
  return { '--group': `var(--group-${color})` } as CSSProperties
}
