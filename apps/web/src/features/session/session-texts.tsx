import type { PlannedSession } from '@tablee/model'
import { sessionAgenda } from '@tablee/templates'
import { Button, Check, Copy, TextArea, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { accessPath, sessionPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { knownLinks } from '../links/known-links.ts'
import styles from './session-page.module.css'
import { textsOfSession } from './texts-of-session.ts'

/** The invitation and the reminder of a session, to copy. */
export function SessionTexts({ session }: { readonly session: PlannedSession }): ReactNode {
  const { t, language } = useWords()
  const { cycle, me, plan } = useCycle()
  const planned = useStore(plan)
  const link = knownLinks(cycle).participant ?? null
  const texts = textsOfSession(
    {
      session,
      agenda: sessionAgenda(session, planned?.steps ?? [], me.cycle.language),
      cycle: planned?.title ?? me.cycle.title,
      page: new URL(sessionPath(cycle, session.id), location.origin).href,
      link: link && new URL(link, location.origin).href,
    },
    t,
    language,
  )
  return (
    <section aria-labelledby="texts" className={styles.section}>
      <h2 id="texts">{t('session.texts.title')}</h2>
      <p className={styles.soft}>{t('session.texts.hint')}</p>
      {link ? null : (
        <p className={styles.soft}>
          {t('session.texts.noLink')} <Link href={accessPath(cycle)}>{t('session.texts.toAccess')}</Link>.
        </p>
      )}
      <CopiedText label={t('session.texts.invitation')} text={texts.invitation} />
      <CopiedText label={t('session.texts.reminder')} text={texts.reminder} />
    </section>
  )
}

function CopiedText({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
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
