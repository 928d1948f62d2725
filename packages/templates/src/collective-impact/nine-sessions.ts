import type { ActivitySpec, Template } from '@tablee/model'
import { nineSessionsCover } from '../covers.ts'
import { activityOf } from './activity-of.ts'
import { actorsActions } from './actors-actions.ts'
import { charterAdoption } from './charter-adoption.ts'
import { charterWriting } from './charter-writing.ts'
import { essentialQuestions } from './essential-questions.ts'
import { handedWithin } from './handed-within.ts'
import { jointAgenda } from './joint-agenda.ts'
import { launch } from './launch.ts'
import { openWorkshop } from './open-workshop.ts'
import { roadmap } from './roadmap.ts'
import { valueChains } from './value-chains.ts'

const foresight = openWorkshop({
  key: 'open-foresight',
  title: ['Regarder devant nous', 'Looking ahead'],
  aim: [
    'Dire ce qui est en train de changer, et ce que nous voulons voir dans cinq ans.',
    'Say what is changing, and what we want to see in five years.',
  ],
  question: [
    'Qu’observez-vous de plus en plus ? Dans cinq ans, à quoi verra-t-on que nous avons réussi ?',
    'What do you observe more and more? In five years, what will show that we have succeeded?',
  ],
  kinds: ['idea', 'issue'],
  handsOn: [{ kinds: ['issue'], to: 'essential-questions', as: 'copy', into: 'issues' }],
})

const cooperation = openWorkshop({
  key: 'open-cooperation',
  title: ['Ce que coopérer veut dire', 'What cooperating means'],
  aim: [
    'Dire ce que coopérer veut dire pour nous, et ce sur quoi nous ne sommes pas d’accord.',
    'Say what cooperating means to us, and what we do not agree on.',
  ],
  question: [
    'Pour moi, coopérer c’est… Qu’est-ce qui aide, qu’est-ce qui freine ?',
    'To me, cooperating is… What helps, what holds us back?',
  ],
  kinds: ['representation', 'disagreement', 'idea'],
  handsOn: [{ kinds: ['representation', 'disagreement'], to: 'charter-writing', as: 'copy', into: 'material' }],
})

const evaluation = openWorkshop({
  key: 'open-evaluation',
  title: ['Ce que nous voulons voir changer', 'What we want to see change'],
  aim: [
    'Dire ce qui doit changer, pour qui, et à quoi nous le verrons.',
    'Say what must change, for whom, and how we shall see it.',
  ],
  question: [
    'D’ici la fin du cycle, qu’est-ce qui sera passé de quoi à quoi ?',
    'By the end of the cycle, what will have gone from what to what?',
  ],
  kinds: ['change', 'indicator', 'idea'],
  handsOn: [
    { kinds: ['change'], to: 'value-chains', as: 'copy', into: 'change-families' },
    { kinds: ['indicator'], to: 'value-chains', as: 'copy', into: 'indicators' },
  ],
})

/** The sixth half-day: the charter is adopted, then evaluating begins. */
const adoptionAgenda: readonly ActivitySpec[] = [
  ...charterAdoption.agenda,
  activityOf(evaluation, 'break'),
  activityOf(evaluation, 'subject'),
  activityOf(evaluation, 'writing'),
  activityOf(evaluation, 'sharing'),
  activityOf(evaluation, 'keeping'),
  activityOf(evaluation, 'closing', { minutes: 20 }),
]

/** The whole method in nine half-days; steps without a template of their own yet are open workshops. */
export const nineSessions: Template = {
  ...nineSessionsCover,
  schema: 1,
  steps: handedWithin([
    launch,
    foresight,
    essentialQuestions,
    actorsActions,
    cooperation,
    charterWriting,
    charterAdoption,
    evaluation,
    valueChains,
    roadmap,
  ]),
  sessions: [
    { title: launch.title, steps: ['launch'], minutes: 180 },
    { title: foresight.title, steps: ['open-foresight'], minutes: 180 },
    {
      title: { fr: 'Questions, acteurs et actions', en: 'Questions, actors and actions' },
      steps: ['essential-questions', 'actors-actions'],
      minutes: 180,
      agenda: jointAgenda,
    },
    { title: cooperation.title, steps: ['open-cooperation'], minutes: 180 },
    { title: charterWriting.title, steps: ['charter-writing'], minutes: 180 },
    {
      title: { fr: 'Adopter la charte, commencer à évaluer', en: 'Adopt the charter, begin to evaluate' },
      steps: ['charter-adoption', 'open-evaluation'],
      minutes: 180,
      agenda: adoptionAgenda,
    },
    { title: evaluation.title, steps: ['open-evaluation'], minutes: 180 },
    { title: valueChains.title, steps: ['value-chains'], minutes: 180 },
    { title: roadmap.title, steps: ['roadmap'], minutes: 180 },
  ],
}
