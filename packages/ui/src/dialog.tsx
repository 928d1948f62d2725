import type { ReactNode } from 'react'
import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from './button.tsx'
import { isOnTop, layOver } from './dialog-layers.ts'
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
export function Dialog({ open, ...props }: DialogProps): ReactNode {
  return open ? createPortal(<OpenDialog {...props} />, document.body) : null
}

function OpenDialog({ onOpenChange, title, description, actions, children }: Omit<DialogProps, 'open'>): ReactNode {
  const { t } = useWords()
  const id = useId()
  const layer = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const close = (): void => onOpenChange(false)
  useLayer(layer, content)
  useEscape(layer, close)
  return (
    <div ref={layer}>
      {/* oxlint-disable-next-line click-events-have-key-events -- reason: Escape does the same */}
      <div className={styles.veil} onClick={close} />
      <div
        ref={content}
        className={styles.dialog}
        role="dialog"
        tabIndex={-1}
        aria-labelledby={`${id}-title`}
        aria-describedby={description ? `${id}-description` : undefined}
      >
        {/* neither a header nor a footer, which would be landmarks of the page */}
        <div className={styles.head} data-head="">
          <h2 id={`${id}-title`} className={styles.title}>
            {title}
          </h2>
          <IconButton label={t('common.close')} icon={<X />} onClick={close} />
        </div>
        {description ? (
          <p id={`${id}-description`} className={styles.description}>
            {description}
          </p>
        ) : null}
        {children}
        {actions ? (
          <div className={styles.actions} data-foot="">
            {actions}
          </div>
        ) : null}
      </div>
    </div>
  )
}

type Place = Readonly<{ current: HTMLDivElement | null }>

/** Lays the dialog over the page with the focus in it, where it stays, and gives the focus back in the end. */
function useLayer(layer: Place, content: Place): void {
  // before anything is painted, and before the page around it becomes inert and loses the focus
  useLayoutEffect(() => {
    if (!layer.current || !content.current) return undefined
    const [around, dialog] = [layer.current, content.current]
    const entered = dialog.contains(document.activeElement)
    if (!entered && document.activeElement !== document.body) formerOpener = document.activeElement
    const opener = entered ? null : formerOpener
    const liftOff = layOver(around)
    if (!entered) enter(dialog)
    const release = holdFocus(around, dialog)
    return () => {
      release()
      liftOff()
      // whoever has moved the focus on meanwhile keeps it
      setTimeout(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
      })
    }
  }, [layer, content])
}

function enter(dialog: HTMLElement): void {
  const first = dialog.querySelector<HTMLElement>(CONTROLS)
  const control = first && !first.matches(WRITTEN_IN) ? first : dialog.querySelector('button')
  control?.focus()
}

/** Brings the focus back into `dialog` when it goes to what is around, or when what held it is gone. */
function holdFocus(layer: HTMLElement, dialog: HTMLElement): () => void {
  const bringBack = (): void => {
    if (isOnTop(layer) && !dialog.contains(document.activeElement)) dialog.focus()
  }
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body) bringBack()
  })
  observer.observe(dialog, { childList: true, subtree: true })
  document.addEventListener('focusin', bringBack)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', bringBack)
  }
}

/** Closes the dialog that is on top with Escape, wherever the focus is, before anything else that the key closes. */
function useEscape(layer: Place, close: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !layer.current || !isOnTop(layer.current)) return
      event.preventDefault()
      close()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  })
}
