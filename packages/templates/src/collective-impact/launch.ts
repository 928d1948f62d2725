import type { ActivitySpec, StepSpec } from '@tablee/model'
import { launchZones } from './launch-zones.ts'
import { activitiesOn, words } from './makers.ts'

const activity = activitiesOn('launch')

const agenda: readonly ActivitySpec[] = [
  activity(
    'welcome',
    ['Accueil', 'Welcome'],
    10,
    'plenary',
    'presence',
    ['Bonjour ! Qui est là, et au nom de qui ?', 'Hello! Who is here, and for whom?'],
    ['add', 'undo', 'help'],
  ),
  activity('frame', ['Cadre', 'Frame'], 10, 'sharing', 'frame', [
    'Relisons nos règles d’échange. En manque-t-il une ?',
    'Let us read how we talk together. Is something missing?',
  ]),
  activity('portraits', ['Portraits croisés', 'Portraits of each other'], 25, 'breakout', 'presence', [
    'Par deux : présentez-vous, puis présentez l’autre en une phrase.',
    'In pairs: introduce yourselves, then introduce the other in a sentence.',
  ]),
  activity('existing-map', ['La carte existante', 'The map as it is'], 20, 'plenary', 'map-spotting', [
    'Voici les acteurs déjà connus. Qu’est-ce qui vous étonne ?',
    'Here are the actors that are known. What surprises you?',
  ]),
  activity('my-structure', ['Je place ma structure', 'I place my organisation'], 25, 'sharing', 'map-spotting', [
    'Ajoutez votre structure là où elle agit : un champ, ou plusieurs.',
    'Add your organisation where it works: one field, or several.',
  ]),
  activity('break', ['Pause', 'Break'], 10, 'break', null, [
    'Pause. On se retrouve dans dix minutes.',
    'Break. See you in ten minutes.',
  ]),
  activity('issues-writing', ['Enjeux : écriture masquée', 'Issues: hidden writing'], 10, 'hidden-writing', 'issues', [
    'Quel problème ne pouvez-vous pas résoudre seul·e ? Personne ne vous lit pour l’instant.',
    'Which problem can you not solve alone? Nobody reads you for now.',
  ]),
  activity('issues-reveal', ['Enjeux : dévoilement', 'Issues: reveal'], 15, 'sharing', 'issues', [
    'Lisons tout. Qu’est-ce qui revient souvent ?',
    'Let us read everything. What comes back often?',
  ]),
  activity('groups', ['En sous-groupes', 'In small groups'], 20, 'breakout', 'issues', [
    'Rapprochez ce qui se ressemble, et donnez un nom à chaque groupe.',
    'Bring together what is alike, and name each group.',
  ]),
  activity('vote', ['Vote à trois voix', 'Vote with three voices'], 15, 'vote', 'issues', [
    'Trois voix chacun·e : qu’est-ce qui compte en premier ?',
    'Three voices each: what comes first?',
  ]),
  activity('missing', ['Les absents', 'Those who are missing'], 10, 'sharing', 'missing', [
    'Qui manque ? Qui l’invite, et avant quand ?',
    'Who is missing? Who invites them, and by when?',
  ]),
  activity('closing', ['Clôture', 'Closing'], 10, 'plenary', null, [
    'Un mot chacun·e : avec quoi repartez-vous ? Notez la prochaine date.',
    'One word each: what do you leave with? Note the next date.',
  ]),
]

/** Step É1: who is here, who acts on the territory, what comes first. */
export const launch: StepSpec = {
  key: 'launch',
  title: words(['Lancement', 'Launch']),
  aim: words([
    'Se connaître, voir qui agit sur le territoire, et dire ce qui compte en premier.',
    'Get to know each other, see who acts on the territory, and say what comes first.',
  ]),
  boards: [{ key: 'launch', title: words(['Lancement', 'Launch']), per: 'plenary', zones: launchZones }],
  tables: [],
  agenda,
  handsOn: [
    { kinds: ['actor'], to: 'actors-actions', as: 'copy', into: 'directory' },
    { kinds: ['issue'], to: 'essential-questions', as: 'copy', into: 'issues' },
  ],
  note: {
    fr: `But : que chaque personne ait parlé avant la pause, et que le groupe voie qui agit déjà et qui manque.
À préparer : invitez deux semaines avant, et demandez à chacun·e une phrase sur sa structure. Si une liste d’acteurs existe, placez-la sur la carte avant la séance. Affichez trois règles d’échange, pas dix : on parle en son nom, on ne nomme personne, on a le droit de se taire.
À surveiller : les présentations qui durent ; une phrase suffit, le portrait croisé aide. Les grandes structures parlent en premier : commencez par les autres. Un enjeu n’est pas une solution : « il faut une plateforme » devient « les familles ne savent pas à qui s’adresser ». Ne partez pas sans un nom et une date pour chaque absent à inviter. Gardez cinq minutes pour demander à quoi l’on saura que ce cycle a été utile.`,
    en: `Aim: that everyone has spoken before the break, and that the group sees who already acts and who is missing.
To prepare: invite two weeks before, and ask everyone for a sentence on their organisation. If a list of actors exists, put it on the map before the session. Show three rules, not ten: one speaks for oneself, one names nobody, one may keep silent.
To watch: introductions that last; a sentence is enough, portraits of each other help. Large organisations speak first: begin with the others. An issue is not a solution: “we need a platform” becomes “families do not know whom to turn to”. Do not leave without a name and a date for each absent organisation to invite. Keep five minutes to ask how we shall know that this cycle was of use.`,
  },
}
