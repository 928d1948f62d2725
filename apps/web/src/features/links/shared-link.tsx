import { Button, Check, Copy, QrCode, TextInput, UnloadedNotice, onDemand, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import styles from './shared-link.module.css'

const QrPicture = onDemand(async () => (await import('./qr-picture.tsx')).QrPicture, {
  waiting: () => <Waiting />,
  failed: (_, again) => <UnloadedNotice {...again} />,
})

export interface SharedLinkProps {
  readonly link: string
  readonly label: string
  /** Takes the focus when it appears: in the place of the button that asked for it. */
  readonly focused?: boolean
}

/** A link to pass on: to read, to copy, and to show to a telephone's camera. */
export function SharedLink({ link, label, focused = false }: SharedLinkProps): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const box = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState(false)
  const [qr, setQr] = useState(false)
  const address = new URL(link, location.origin).href

  const copy = async (): Promise<void> => {
    const input = box.current?.querySelector('input')
    input?.select()
    const done = await writeToClipboard(address)
    setCopied(done)
    announce(t(done ? 'common.copied' : 'common.copyFailed'))
  }
  return (
    <div ref={box} className={styles.link}>
      <TextInput
        label={label}
        labelHidden
        readOnly
        autoFocus={focused}
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.actions}>
        <Button
          look="plain"
          icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          onClick={() => void copy()}
        >
          {t(copied ? 'common.copied' : 'common.copy')}
        </Button>
        <Button look="quiet" icon={<QrCode aria-hidden="true" />} aria-expanded={qr} onClick={() => setQr(!qr)}>
          {t(qr ? 'access.hideQr' : 'access.showQr')}
        </Button>
      </div>
      {qr ? (
        <div className={styles.qr}>
          <QrPicture text={address} label={t('access.qr', { label })} />
        </div>
      ) : null}
    </div>
  )
}

function Waiting(): ReactNode {
  return <p>{useWords().t('common.loading')}</p>
}

/** False where the browser forbids it (plain http, refused permission): the link is selected for the reader to copy. */
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
