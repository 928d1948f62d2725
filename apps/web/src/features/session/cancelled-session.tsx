import type { PlannedSession } from '@tablee/model'
import { Notice, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { cyclePath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CalendarButton } from './calendar-button.tsx'
import { PutAsideSession } from './put-aside-session.tsx'
import { whenWords } from './session-words.ts'
import { cancellationOf } from './texts-of-session.ts'

/** A session that was put aside: what takes it out of calendars, and for the facilitation the text that says so. */
export function CancelledSession({ session }: { readonly session: PlannedSession }): ReactNode {
  const { t, language } = useWords()
  const { cycle } = useCycle()
  return (
    <PutAsideSession
      session={session}
      notice={
        <Notice kind="warning">
          <p>{t('session.cancelled.title')}</p>
          {session.day ? <p>{t('session.cancelled.was', { when: whenWords(session, t, language) })}</p> : null}
        </Notice>
      }
      calendars={{
        hint: t('session.cancelled.hint'),
        buttons: <CalendarButton session={session} label={t('session.cancelled.calendar')} />,
      }}
      text={(inCycle) => cancellationOf(inCycle, t, language)}
      onward={{ href: cyclePath(cycle), label: t('session.back') }}
    />
  )
}
