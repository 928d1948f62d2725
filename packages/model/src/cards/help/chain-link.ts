import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const chainLink: KindHelp = {
  title: say(
    'Une activité, avec un verbe.',
    'An activity, with a verb.',
    'Accompagner les familles au premier rendez-vous',
    'Go with families to the first appointment',
  ),
  questions: say('La chaîne dans laquelle elle se place.', 'The chain in which it takes place.'),
  family: say(
    'Principale : elle change directement quelque chose. Soutien : elle rend les autres possibles.',
    'Main: it changes something directly. Support: it makes the others possible.',
  ),
  carrier: say('La structure qui la fait.', 'The organisation that does it.'),
  inputs: say(
    'Ce qu’elle utilise : personnes, lieux, savoirs, argent.',
    'What it uses: people, places, knowledge, money.',
    'Une médiatrice, une salle, le fichier des absences',
    'A mediator, a room, the list of absences',
  ),
  stakeholders: say('Qui apporte quoi, et ce que chacun y gagne.', 'Who brings what, and what each one gains.'),
  'stakeholders.who': say(
    'Une structure ou un groupe.',
    'An organisation or a group.',
    'Le centre social',
    'The community centre',
  ),
  'stakeholders.brings': say(
    'Du temps, un lieu, un savoir.',
    'Time, a place, knowledge.',
    'Une salle le mercredi',
    'A room on Wednesdays',
  ),
  'stakeholders.gains': say(
    'Ce qui lui donne envie de continuer.',
    'What makes it want to go on.',
    'De nouvelles familles',
    'New families',
  ),
  outputs: say(
    'Ce que l’on peut compter ou montrer.',
    'What can be counted or shown.',
    '40 rendez-vous dans l’année',
    '40 appointments in the year',
  ),
  changes: say('Ce qui change, et pour qui.', 'What changes, and for whom.'),
  'changes.dimension': say('Pour qui, ou pour quoi.', 'For whom, or for what.'),
  'changes.what': say('En une phrase.', 'In a sentence.', 'Les parents osent appeler', 'Parents dare to call'),
  value: say(
    'Ce que tout le monde y gagne.',
    'What everyone gains.',
    'Une confiance qui resservira',
    'Trust that will serve again',
  ),
  renewed: say(
    'Ce qui revient nourrir le territoire.',
    'What comes back and feeds the territory.',
    'Des parents qui en accompagnent d’autres',
    'Parents who help other parents',
  ),
  indicators: say(
    'Un par ligne.',
    'One per line.',
    'Part des familles venues au deuxième rendez-vous',
    'Share of families who come a second time',
  ),
}
