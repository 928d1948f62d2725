import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const idea: KindHelp = {
  title: say(
    'Une idée par carte, en quelques mots.',
    'One idea per card, in a few words.',
    'Appeler la famille avant le conseil de discipline',
    'Call the family before the disciplinary board',
  ),
}

export const decision: KindHelp = {
  title: say(
    'Ce qui est décidé, tel qu’on pourra le relire dans un an.',
    'What is decided, as one will read it in a year.',
    'Nous nous retrouvons chaque premier jeudi du mois',
    'We meet every first Thursday of the month',
  ),
  why: say(
    'Ce qui a fait choisir, en une phrase.',
    'What made us choose, in a sentence.',
    'C’est le seul soir où toutes les structures sont libres.',
    'It is the only evening when every organisation is free.',
  ),
  concerned: say(
    'Les personnes ou les structures que cela engage.',
    'The people or organisations that this commits.',
    'Toutes les structures membres',
    'All member organisations',
  ),
}

export const todo: KindHelp = {
  title: say(
    'Commencez par un verbe : appeler, écrire, réserver…',
    'Begin with a verb: call, write, book…',
    'Réserver la salle pour la prochaine séance',
    'Book the room for the next session',
  ),
  who: say('Une ou deux personnes, présentes et d’accord.', 'One or two people, present and willing.'),
  due: say('Avant la prochaine séance, de préférence.', 'Before the next session, if possible.'),
  state: say(
    'Passez à « Fait » quand c’est fait : tout le monde le voit.',
    'Set it to “Done” when it is: everyone sees it.',
  ),
}

export const parking: KindHelp = {
  title: say(
    'Ce qui mérite du temps, mais pas aujourd’hui.',
    'What deserves time, but not today.',
    'La question des transports le mercredi',
    'The question of transport on Wednesdays',
  ),
  when: say(
    'Une séance, une date ou une occasion.',
    'A session, a date or an occasion.',
    'À la séance sur la feuille de route',
    'At the session on the roadmap',
  ),
}
