import type { ActivitySpec, StepSpec } from '@tablee/model'
import { activitiesOn, words } from './makers.ts'
import { valueChainZones } from './value-chain-zones.ts'

const activity = activitiesOn('value-chains')

const agenda: readonly ActivitySpec[] = [
  activity('welcome', ['Accueil', 'Welcome'], 10, 'plenary', null, [
    'Bonjour ! Quelle action de votre structure vous rend fier·e ?',
    'Hello! Which action of your organisation makes you proud?',
  ]),
  activity('example', ['Un exemple', 'An example'], 20, 'plenary', 'example', [
    'Suivons une chaîne du début à la fin. Où est la valeur ?',
    'Let us follow a chain from beginning to end. Where is the value?',
  ]),
  activity('my-chain', ['Ma chaîne', 'My chain'], 40, 'breakout', 'main', [
    'Une activité par carte : ce qu’elle utilise, ce qu’elle produit, ce qu’elle change.',
    'One activity per card: what it uses, what it produces, what it changes.',
  ]),
  activity('costs', ['Coûts et bénéfices', 'Costs and benefits'], 25, 'breakout', 'brings', [
    'Qui apporte quoi ? Qui y gagne quoi ? Est-ce équilibré ?',
    'Who brings what? Who gains what? Is it balanced?',
  ]),
  activity('break', ['Pause', 'Break'], 10, 'break', null, [
    'Pause. On se retrouve dans dix minutes.',
    'Break. See you in ten minutes.',
  ]),
  activity('connecting', ['Raccordement', 'Connecting'], 30, 'sharing', 'connections', [
    'Ce que l’un produit, un autre en a besoin : raccordons.',
    'What one produces, another needs: let us connect.',
  ]),
  activity('reading', ['Lecture', 'Reading'], 25, 'sharing', 'missing-links', [
    'Qu’est-ce qui est fort, manquant, redondant ?',
    'What is strong, missing, redundant?',
  ]),
  activity('indicators', ['Indicateurs', 'Indicators'], 15, 'sharing', 'indicators', [
    'Pour chaque chaîne : à quoi verrons-nous que cela marche ?',
    'For each chain: how shall we see that it works?',
  ]),
  activity('closing', ['Clôture', 'Closing'], 5, 'plenary', null, [
    'Un mot chacun·e, et la prochaine date.',
    'One word each, and the next date.',
  ]),
]

/** Step É9: for each question, from what the territory has to what it gets back. */
export const valueChains: StepSpec = {
  key: 'value-chains',
  title: words(['Chaînes de valeur', 'Value chains']),
  aim: words([
    'Voir comment nos activités s’enchaînent, ce qu’elles changent, et où il manque un maillon.',
    'See how our activities follow each other, what they change, and where a link is missing.',
  ]),
  boards: [
    {
      key: 'value-chains',
      title: words(['Chaînes de valeur', 'Value chains']),
      per: 'plenary',
      zones: valueChainZones,
    },
  ],
  tables: [],
  agenda,
  handsOn: [
    { kinds: ['chain-link', 'change', 'idea'], to: 'roadmap', as: 'copy', into: 'inbox' },
    { kinds: ['indicator'], to: 'roadmap', as: 'copy', into: 'inbox' },
  ],
  note: {
    fr: `But : voir, question par question, ce que le territoire met en jeu, ce qui en sort, et ce qui revient le nourrir.
À préparer : choisissez une action que tout le monde connaît et remplissez sa chaîne d’avance, c’est l’exemple. Un groupe par question. Apportez les actions de la carte : ce sont les premiers maillons.
À surveiller : on confond ce que l’on fait, ce que cela produit et ce que cela change ; demandez « et alors ? » deux fois. Les activités de soutien (coordonner, informer, financer) sont souvent oubliées : ce sont elles qui tiennent la chaîne. Ne cherchez pas des chiffres partout, un récit suffit. Notez chaque maillon manquant : il devient une ligne possible de la feuille de route.`,
    en: `Aim: see, question by question, what the territory puts in, what comes out, and what comes back to feed it.
To prepare: choose an action that everyone knows and fill in its chain beforehand, it is the example. One group per question. Bring the actions of the map: they are the first links.
To watch: what we do, what it produces and what it changes are easily confused; ask “so what?” twice. Support activities (coordinating, informing, funding) are often forgotten: they hold the chain. Do not look for figures everywhere, a story is enough. Note each missing link: it becomes a possible line of the roadmap.`,
  },
}
