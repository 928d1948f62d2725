import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { Button, IconButton } from './button.tsx'
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

/** A short message at the foot of the page, spoken politely; it never takes the focus. Null shows nothing. */
export function Toast({
  message,
  onClose,
}: {
  readonly message: ToastMessage | null
  readonly onClose: () => void
}): ReactNode {
  const { t } = useWords()
  const [held, setHeld] = useState(false)
  // what held the former message may be gone without a word
  useEffect(() => setHeld(false), [message])
  useEffect(() => {
    if (!message || held) return undefined
    const timer = setTimeout(onClose, STAYS)
    return () => clearTimeout(timer)
  }, [message, held, onClose])

  return (
    <div className={styles.place}>
      {/* by name, since a dialog hides what is around it but for live regions so marked */}
      <div
        role="status"
        aria-live="polite"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
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
                  message.action?.run()
                }}
              >
                {message.action.label}
              </Button>
            ) : null}
            <IconButton label={t('common.close')} icon={<X />} onClick={onClose} />
          </div>
        ) : null}
      </div>
    </div>
  )
}
