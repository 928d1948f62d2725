import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const action: KindHelp = {
  title: say(
    'Une action par carte, avec un verbe.',
    'One action per card, with a verb.',
    'Appeler chaque famille à la troisième absence',
    'Call each family at the third absence',
  ),
  structure: say('Celle qui la mène, ou qui pourrait la mener.', 'The one that carries it out, or could.'),
  questions: say('Celles auxquelles l’action répond.', 'Those that the action answers.'),
  public: say('À qui elle s’adresse.', 'Whom it is for.', 'Parents d’élèves de 6e', 'Parents of first-year pupils'),
  territories: say('Là où elle a lieu.', 'Where it takes place.'),
  status: say('Elle existe, elle se prépare, ou elle manque.', 'It exists, it is being prepared, or it is missing.'),
  partners: say('Celles qui y prennent part.', 'Those that take part in it.'),
  need: say(
    'Ce qui manque pour qu’elle marche mieux.',
    'What is missing for it to work better.',
    'Un lieu neutre, et une personne relais au collège',
    'A neutral place, and someone to turn to at the school',
  ),
}
