import type { Coming, Template } from '@tablee/model'
import { handedWithin } from '../collective-impact/handed-within.ts'
import { nineSessions } from '../collective-impact/nine-sessions.ts'
import type { PersonKey } from './people.ts'

/** The steps that the demonstration shows, and its sessions, as of the whole method. */
const STEPS = [
  'launch',
  'essential-questions',
  'actors-actions',
  'charter-writing',
  'charter-adoption',
  'value-chains',
  'roadmap',
]
const REVIEW = { fr: 'Revue de la feuille de route', en: 'Review of the roadmap' }

const shown = nineSessions.steps.filter(({ key }) => STEPS.includes(key))
const whole = nineSessions.sessions.filter(({ steps }) => steps.every((key) => STEPS.includes(key)))

/** The template of the demonstration: the method, less the steps that have no template of their own yet. */
export const demonstrated: Template = {
  ...nineSessions,
  steps: handedWithin(shown),
  sessions: [
    ...whole.slice(0, 3),
    { title: { fr: 'Charte : adoption', en: 'Charter: adoption' }, steps: ['charter-adoption'], minutes: 180 },
    ...whole.slice(3),
    { title: REVIEW, steps: ['roadmap'], minutes: 180 },
  ],
}

/** Days from now of the sessions; the last is to come. */
export const SESSION_DAYS = [-84, -63, -49, -35, -28, -14, 9] as const

/** Who could not come to each of the sessions that are past; everybody else who takes part came. */
export const ABSENT: readonly (readonly PersonKey[])[] = [
  ['claire'],
  ['olivier', 'sylvie'],
  ['karim'],
  ['sylvie'],
  ['olivier', 'mehdi'],
  ['julien', 'claire'],
]

/** What people said of coming to the session that is to come. */
export const COMING = {
  nadia: 'yes',
  thomas: 'yes',
  helene: 'yes',
  bruno: 'maybe',
  karim: 'yes',
  fatou: 'yes',
  julien: 'yes',
  lucie: 'yes',
  mehdi: 'maybe',
  rosa: 'yes',
  sylvie: 'no',
  claire: 'yes',
  samira: 'yes',
} as const satisfies Readonly<Partial<Record<PersonKey, Coming>>>
