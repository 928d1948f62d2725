import { Dialog, IconButton, X } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import styles from './side-panel.module.css'
import { useWide } from './use-wide.ts'

export interface SidePanelProps {
  readonly title: string
  readonly closeLabel: string
  /** On which side of the board it stands, where there is room. */
  readonly side: 'left' | 'right'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something to be read or changed beside the board where there is room, over it elsewhere. */
export function SidePanel(props: SidePanelProps): ReactNode {
  const wide = useWide()
  if (wide) return <Beside {...props} />
  return (
    <Dialog open onOpenChange={props.onClose} title={props.title}>
      {props.children}
    </Dialog>
  )
}

/** It takes the focus, closes with Escape, and gives the focus back; the board can be used meanwhile. */
function Beside({ title, closeLabel, side, onClose, children }: SidePanelProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus()
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <aside
      className={styles.panel}
      data-side={side}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <IconButton label={closeLabel} icon={<X />} onClick={onClose} />
      </header>
      {children}
    </aside>
  )
}
