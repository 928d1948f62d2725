import type { Template } from '@tablee/model'
import { actorsActions } from './actors-actions.ts'
import { essentialQuestions } from './essential-questions.ts'
import { jointAgenda } from './joint-agenda.ts'
import { roadmap } from './roadmap.ts'

/** The collective-impact cycle: shared questions, the map of actors and actions, the roadmap. */
export const collectiveImpact: Template = {
  id: 'collective-impact',
  schema: 1,
  title: { fr: 'Impact collectif', en: 'Collective impact' },
  summary: {
    fr: 'Des questions communes à la feuille de route : qui fait quoi, avec qui et pour quand.',
    en: 'From common questions to a roadmap: who does what, with whom and by when.',
  },
  steps: [essentialQuestions, actorsActions, roadmap],
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
