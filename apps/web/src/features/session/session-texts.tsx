import type { PlannedSession } from '@tablee/model'
import { USUAL_TIME_ZONE } from '@tablee/model'
import { sessionAgenda } from '@tablee/templates'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { accessPath, sessionPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { isOver } from '../../cycle/session-end.ts'
import { useNow } from '../../cycle/use-now.ts'
import { knownLinks } from '../links/known-links.ts'
import { CopiedText } from './copied-text.tsx'
import styles from './session-page.module.css'
import { textsOfSession } from './texts-of-session.ts'

/** The invitation and the reminder of a session, to copy; nothing once it is over. */
export function SessionTexts({ session }: { readonly session: PlannedSession }): ReactNode {
  const { t, language } = useWords()
  const { cycle, me, plan } = useCycle()
  const planned = useStore(plan)
  const timeZone = planned?.timeZone ?? USUAL_TIME_ZONE
  const now = useNow()
  if (isOver(session, timeZone, now)) return null
  const link = knownLinks(cycle).participant ?? null
  const texts = textsOfSession(
    {
      session,
      timeZone,
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
          {t('session.texts.noLink')} <Link href={accessPath(cycle)}>{t('session.texts.toAccess')}</Link>
        </p>
      )}
      <CopiedText label={t('session.texts.invitation')} text={texts.invitation} />
      {session.day === null ? (
        <p className={styles.soft}>{t('session.texts.reminderWaits')}</p>
      ) : (
        <CopiedText label={t('session.texts.reminder')} text={texts.reminder} />
      )}
    </section>
  )
}
