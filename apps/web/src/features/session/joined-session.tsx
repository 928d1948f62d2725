import type { PlannedSession } from '@tablee/model'
import { Notice, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { sessionPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CalendarButton } from './calendar-button.tsx'
import { PutAsideSession } from './put-aside-session.tsx'
import { whenWords } from './session-words.ts'
import { joiningOf } from './texts-of-session.ts'

interface JoinedSessionProps {
  readonly session: PlannedSession
  /** The one that goes on for both. */
  readonly kept: PlannedSession
}

/** A session that was joined to another: the way there, what brings calendars up to date, the text that says so. */
export function JoinedSession({ session, kept }: JoinedSessionProps): ReactNode {
  const { t, language } = useWords()
  const { cycle, me } = useCycle()
  const title = { title: kept.title }
  return (
    <PutAsideSession
      session={session}
      notice={
        <Notice kind="info">
          <p>{t('session.joined.title', title)}</p>
          {session.day ? <p>{t('session.cancelled.was', { when: whenWords(session, t, language) })}</p> : null}
          <p>{t('session.joined.now', { when: whenWords(kept, t, language) })}</p>
          {me.role === 'observer' ? null : <p>{t('session.joined.answers')}</p>}
        </Notice>
      }
      calendars={{
        hint: t('session.joined.hint'),
        buttons: (
          <>
            <CalendarButton session={session} label={t('session.joined.calendar')} />
            {kept.day ? <CalendarButton session={kept} label={t('session.joined.kept', title)} /> : null}
          </>
        ),
      }}
      text={(inCycle) => joiningOf({ ...inCycle, kept }, t, language)}
      onward={{ href: sessionPath(cycle, kept.id), label: t('session.joined.open', title) }}
    />
  )
}
