import type { Agenda, Language, PlannedSession, TimeZone } from '@tablee/model'
import { activityTimes } from '@tablee/model'
import type { Translate } from '@tablee/words'
import { weekdayWords } from '../../app/time-words.ts'
import { zoneWords } from './session-clock.ts'
import { hoursWords, timeWords, whenWords } from './session-words.ts'

/** A session, and what a text has to say of its cycle. */
export interface SessionInCycle {
  readonly session: PlannedSession
  readonly timeZone: TimeZone
  /** Title of the cycle. */
  readonly cycle: string
  /** The page of the session. */
  readonly page: string
}

export interface TextsRequest extends SessionInCycle {
  readonly agenda: Agenda
  /** The link for participants, where it is known. */
  readonly link: string | null
}

/** The text that says that a session, which had a day, does not take place. */
export function cancellationOf(
  { session, timeZone, cycle, page }: SessionInCycle,
  t: Translate,
  language: Language,
): string {
  const when = momentOf(session, timeZone, t, language)
  return t('session.cancelled.body', { session: session.title, cycle, when, page })
}

/** The text that says that a session, which had a day, is joined with `kept`. */
export function joiningOf(
  { session, kept, timeZone, cycle, page }: SessionInCycle & { readonly kept: PlannedSession },
  t: Translate,
  language: Language,
): string {
  return t('session.joined.body', {
    session: session.title,
    kept: kept.title,
    cycle,
    when: momentOf(session, timeZone, t, language),
    keptWhen: momentOf(kept, timeZone, t, language),
    where: placeOf(kept, t),
    page,
  })
}

/** The texts that invite to a session and remind of it, ready to be sent. */
export function textsOfSession(
  { session, timeZone, agenda, cycle, page, link }: TextsRequest,
  t: Translate,
  language: Language,
): { readonly invitation: string; readonly reminder: string } {
  const hours = [hoursWords(session, t, language), zoneWords(session, timeZone, t)].filter(Boolean).join(', ')
  const times = session.from === null ? [] : activityTimes(agenda, session.from)
  const values = {
    session: session.title,
    cycle,
    page,
    when: session.day && hours ? `${weekdayWords(session.day, language)}, ${hours}` : whenWords(session, t, language),
    where: placeOf(session, t),
    way: link ? t('session.texts.wayIn', { link }) : t('session.texts.wayBack'),
    agenda: agenda
      .map(({ title, mode }, index) => {
        const time = times[index]
        return mode === 'break' ? null : `- ${time ? `${timeWords(time, language)} : ` : ''}${title}`
      })
      .filter((line) => line !== null)
      .join('\n'),
  }
  return { invitation: t('session.texts.invitationBody', values), reminder: t('session.texts.reminderBody', values) }
}

function momentOf(session: PlannedSession, timeZone: TimeZone, t: Translate, language: Language): string {
  return [whenWords(session, t, language), zoneWords(session, timeZone, t)].filter(Boolean).join(', ')
}

function placeOf({ place, link }: PlannedSession, t: Translate): string {
  const call = link ? t('session.texts.callLink', { link }) : ''
  return [place, call].filter(Boolean).join(', ') || t('session.noPlace')
}
