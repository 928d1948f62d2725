import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'
import { X } from './icons.ts'
import { useWords } from './words-context.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  /** A sentence read with the title. */
  readonly description?: ReactNode
  /** The dialog's buttons, the one that does what the title says first. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** The controls between the title and the buttons that conclude. */
const CONTROLS = '[data-head] ~ :not([data-foot]) :is(input, select, textarea, button):not(:disabled)'
/** To enter one of these would open the keyboard of a phone, which nobody asked for but to search. */
const WRITTEN_IN = 'textarea, input:not([type="checkbox"], [type="radio"], [role="search"] *)'

/** What opened the dialog before: one that takes the place of another gives the focus back there. */
let formerOpener: Element | null = null

/** A modal dialog: takes the focus, closes with Escape or beside it, and gives the focus back. */
export function Dialog({ open, onOpenChange, title, description, actions, children }: DialogProps): ReactNode {
  const { t } = useWords()
  const content = useRef<HTMLDivElement>(null)
  const opener = useRef<Element | null>(null)
  const enter = (event: Event): void => {
    if (document.activeElement !== document.body) formerOpener = document.activeElement
    opener.current = formerOpener
    const first = content.current?.querySelector<HTMLElement>(CONTROLS)
    if (!first || first.matches(WRITTEN_IN)) return
    event.preventDefault()
    first.focus()
  }
  // Radix gives the focus back to a trigger of its own only; whoever has moved it on meanwhile keeps it
  const leave = (event: Event): void => {
    event.preventDefault()
    if (document.activeElement === document.body && opener.current instanceof HTMLElement) opener.current.focus()
  }
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.veil} />
        <Radix.Content
          ref={content}
          className={styles.dialog}
          onOpenAutoFocus={enter}
          onCloseAutoFocus={leave}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          {/* neither a header nor a footer, which would be landmarks of the page */}
          <div className={styles.head} data-head="">
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={t('common.close')} icon={<X />} />
            </Radix.Close>
          </div>
          {description ? <Radix.Description className={styles.description}>{description}</Radix.Description> : null}
          {children}
          {actions ? (
            <div className={styles.actions} data-foot="">
              {actions}
            </div>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
