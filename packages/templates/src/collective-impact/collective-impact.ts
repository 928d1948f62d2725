import type { Template } from '@tablee/model'
import { essentialsCover } from '../covers.ts'
import { actorsActions } from './actors-actions.ts'
import { essentialQuestions } from './essential-questions.ts'
import { handedWithin } from './handed-within.ts'
import { jointAgenda } from './joint-agenda.ts'
import { roadmap } from './roadmap.ts'

/** The shortest way through the method: shared questions, the map of actors and actions, the roadmap. */
export const collectiveImpact: Template = {
  ...essentialsCover,
  schema: 1,
  steps: handedWithin([essentialQuestions, actorsActions, roadmap]),
  sessions: [
    {
      title: { fr: 'Questions, acteurs et actions', en: 'Questions, actors and actions' },
      steps: ['essential-questions', 'actors-actions'],
      minutes: 180,
      agenda: jointAgenda,
    },
    { title: { fr: 'Feuille de route', en: 'Roadmap' }, steps: ['roadmap'], minutes: 180 },
  ],
}
