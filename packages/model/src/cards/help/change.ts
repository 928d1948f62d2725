import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const change: KindHelp = {
  title: say(
    'Une phrase qui dit d’où l’on part et où l’on arrive.',
    'A sentence that says where we start and where we arrive.',
    'D’ici juin 2028, l’appel aux familles sera passé de dix jours à deux jours d’absence',
    'By June 2028, families will be called after two days of absence instead of ten',
  ),
  dimension: say('Pour qui, ou pour quoi, cela change.', 'For whom, or for what, it changes.'),
  questions: say('Celles qui avancent grâce à ce changement.', 'Those that this change moves forward.'),
  horizon: say('Quand on pourra le voir.', 'When it can be seen.', 'Fin de l’année scolaire', 'End of the school year'),
}
