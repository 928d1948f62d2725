import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const disagreement: KindHelp = {
  title: say(
    'Le sujet, sans dire qui a raison.',
    'The subject, without saying who is right.',
    'Prévenir la famille avant, ou après, la réunion',
    'Telling the family before, or after, the meeting',
  ),
  positions: say(
    'Une position par ligne, avec les mots de ceux qui la tiennent.',
    'One position per line, in the words of those who hold it.',
    'Avant, par respect. Après, pour parler librement.',
    'Before, out of respect. After, to speak freely.',
  ),
  stake: say(
    'Ce que chacun protège.',
    'What each one protects.',
    'La confiance des parents, le secret professionnel',
    'The trust of parents, professional secrecy',
  ),
  treatment: say(
    'On peut assumer de ne pas être d’accord, et l’écrire.',
    'One may accept not to agree, and write it down.',
  ),
}
