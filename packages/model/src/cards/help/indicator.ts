import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const indicator: KindHelp = {
  title: say(
    'Ce que l’on comptera, écoutera ou observera.',
    'What we shall count, hear or observe.',
    'Nombre d’élèves de retour en classe après un appel',
    'Number of pupils back in class after a call',
  ),
  type: say('Un récit vaut parfois mieux qu’un chiffre.', 'A story is sometimes better than a figure.'),
  baseline: say(
    'Ce que l’on sait aujourd’hui.',
    'What we know today.',
    '12 sur 40 l’an dernier',
    '12 out of 40 last year',
  ),
  target: say(
    'Ce qui nous ferait dire « ça avance ».',
    'What would make us say “it moves”.',
    '25 sur 40',
    '25 out of 40',
  ),
  source: say(
    'Où l’on trouvera l’information.',
    'Where the information is.',
    'Le registre des absences',
    'The register of absences',
  ),
  collector: say('La structure qui s’en charge.', 'The organisation that takes care of it.'),
  frequency: say('À quel rythme.', 'How often.', 'Chaque trimestre', 'Every term'),
  effort: say('Le temps que cela demande.', 'The time that it takes.'),
  usefulness: say('Ce que cela nous apprend vraiment.', 'What it really teaches us.'),
}
