import type { Language, Plan } from '@tablee/model'
import { dayFormat } from '@tablee/model'
import type { Version } from '@tablee/model/versions'
import type { Translate } from '@tablee/words'

/** What a version is called: by its name, else by why it was kept. */
export function versionTitle(version: Version, plan: Plan | null, t: Translate): string {
  if (version.name !== null) return version.name
  if (version.reason !== 'session') return t(`versions.reason.${version.reason}`)
  const sessions = [...(plan?.sessions ?? []), ...(plan?.aside.sessions ?? [])]
  const session = sessions.find(({ id }) => id === version.session)
  return session ? t('versions.reason.sessionOf', { session: session.title }) : t('versions.reason.session')
}

/** « jeudi 14 janvier 2027 à 17:30 », where the reader is, from ms of the relay's clock. */
export function momentWords(at: number, language: Language): string {
  return dayFormat(language, { dateStyle: 'full', timeStyle: 'short' })(at)
}
