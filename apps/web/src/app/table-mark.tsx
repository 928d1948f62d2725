import type { ReactNode } from 'react'

/** The product's mark: a table seen from above, its seats taken, three cards on it. */
export function TableMark({ size = 36 }: { readonly size?: number }): ReactNode {
  return (
    <svg viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false">
      <rect x="9.5" y="2.5" width="9" height="5" rx="2.5" fill="var(--question-1)" />
      <rect x="21.5" y="2.5" width="9" height="5" rx="2.5" fill="var(--question-2)" />
      <rect x="9.5" y="32.5" width="9" height="5" rx="2.5" fill="var(--question-3)" />
      <rect x="21.5" y="32.5" width="9" height="5" rx="2.5" fill="var(--question-1)" />
      <rect x="1.5" y="15.5" width="5" height="9" rx="2.5" fill="var(--question-1)" />
      <rect x="33.5" y="15.5" width="5" height="9" rx="2.5" fill="var(--question-4)" />
      <rect x="8.5" y="9.5" width="23" height="21" rx="6" fill="var(--accent)" />
      <rect x="13" y="14" width="6" height="5" rx="1.2" fill="#fff" />
      <rect x="21" y="17" width="6" height="5" rx="1.2" fill="#fff" opacity="0.75" />
      <rect x="14.5" y="21.5" width="5" height="4.5" rx="1.2" fill="#fff" opacity="0.6" />
    </svg>
  )
}
