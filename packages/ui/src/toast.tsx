import type { ReactNode } from 'react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button, IconButton } from './button.tsx'
import { giveFocusBack } from './give-focus-back.ts'
import { X } from './icons.ts'
import styles from './toast.module.css'
import { useWords } from './words-context.tsx'

export interface ToastMessage {
  readonly words: string
  /** What can be done about it, such as taking it back. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** How long (ms) a message stays; it waits while it is pointed at or holds the focus. */
const STAYS = 10_000

/** A short message at the foot of the page, spoken politely; it never takes the focus, and gives back what it was given. Null shows nothing. */
export function Toast({
  message,
  onClose,
}: {
  readonly message: ToastMessage | null
  readonly onClose: () => void
}): ReactNode {
  const { t } = useWords()
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const held = pointed || focused
  const byFinger = useRef(false)
  const before = useRef<HTMLElement | null>(null)
  const live = useRef<HTMLDivElement>(null)
  const hasFocus = useRef(false)
  const giveBack = (): void => {
    // some browsers focus no button that is pressed by hand
    if (!live.current?.contains(document.activeElement)) return
    giveFocusBack(before.current, mainContent)
  }
  useEffect(() => {
    const note = ({ pointerType }: PointerEvent): void => {
      byFinger.current = pointerType === 'touch'
    }
    document.addEventListener('pointerover', note)
    return () => document.removeEventListener('pointerover', note)
  }, [])
  useLayoutEffect(() => {
    const isInside = live.current?.contains(document.activeElement) ?? false
    // what had the focus has gone with the former message, without a word
    if (hasFocus.current && !isInside) giveFocusBack(before.current, mainContent)
    hasFocus.current = isInside
    // so may what held it; what has come in its place may hold this one, but a finger that was lifted points at nothing any more
    setFocused(isInside)
    setPointed(!byFinger.current && (live.current?.matches(':hover') ?? false))
  }, [message])
  useEffect(() => {
    if (!message || held) return undefined
    const timer = setTimeout(onClose, STAYS)
    return () => clearTimeout(timer)
  }, [message, held, onClose])

  return (
    <div className={styles.place}>
      {/* by name, since a dialog hides what is around it but for live regions so marked */}
      <div
        ref={live}
        role="status"
        aria-live="polite"
        onPointerEnter={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
        onFocus={({ relatedTarget }) => {
          // it is there already: from one button to the other, or the window is back
          if (hasFocus.current) return
          setFocused(true)
          hasFocus.current = true
          before.current = relatedTarget instanceof HTMLElement ? relatedTarget : null
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          // a window that loses the focus takes nothing from what has it within
          if (currentTarget.contains(relatedTarget) || currentTarget.contains(document.activeElement)) return
          setFocused(false)
          hasFocus.current = false
        }}
      >
        {message ? (
          <div className={styles.toast}>
            <p className={styles.words}>{message.words}</p>
            {message.action ? (
              <Button
                look="quiet"
                className={styles.action}
                onClick={() => {
                  onClose()
                  // last: what it has to say takes the place of this message
                  giveBack()
                  message.action?.run()
                }}
              >
                {message.action.label}
              </Button>
            ) : null}
            <IconButton
              label={t('common.close')}
              icon={<X />}
              onClick={() => {
                giveBack()
                onClose()
              }}
            />
          </div>
        ) : null}
      </div>
    </div>
  )
}

function mainContent(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main')
}
