import { Button, Check, Copy, TextArea, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import styles from './session-page.module.css'

/** A text to send, closed until it is asked for, and the button that copies it. */
export function CopiedText({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const box = useRef<HTMLDetailsElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = async (): Promise<void> => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (!copied) box.current?.querySelector('textarea')?.select()
    setOutcome(copied ? 'copied' : 'copyFailed')
    announce(t(copied ? 'session.texts.copied' : 'session.texts.copyFailed'))
  }
  return (
    <details ref={box} className={styles.details}>
      <summary>{label}</summary>
      <TextArea label={label} labelHidden readOnly rows={12} value={text} />
      <Button
        icon={outcome === 'copied' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {t(outcome === 'copied' ? 'session.texts.copied' : 'session.texts.copy')}
      </Button>
      {outcome === 'copyFailed' ? <p>{t('session.texts.copyFailed')}</p> : null}
    </details>
  )
}
