import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const actor: KindHelp = {
  title: say(
    'Le nom sous lequel la structure est connue ici.',
    'The name by which the organisation is known here.',
    'Mission locale du Val-d’Ormelle',
    'Val-d’Ormelle youth employment office',
  ),
  structure: say(
    'La structure telle que ses membres l’ont choisie en arrivant.',
    'The organisation, as its members chose it on arriving.',
  ),
  type: say('Ce qui s’en approche le plus.', 'Whatever comes closest.'),
  missions: say(
    'Ce qu’elle fait pour ces jeunes ou ces familles.',
    'What it does for these young people or families.',
    'Accueillir et accompagner les 16-25 ans vers une formation ou un emploi',
    'Welcome people aged 16 to 25 and help them towards training or a job',
  ),
  domains: say('Un ou plusieurs : la fiche est montrée dans chacun.', 'One or several: the sheet is shown in each.'),
  field: say(
    'Ce que la liste ne dit pas.',
    'What the list does not say.',
    'Médiation par le théâtre',
    'Mediation through theatre',
  ),
  public: say(
    'Âge, situation, lieu.',
    'Age, situation, place.',
    '16-25 ans sortis de l’école',
    'Aged 16 to 25, out of school',
  ),
  territories: say('Là où elle intervient vraiment.', 'Where it really works.'),
  strengths: say(
    'Ce que les autres peuvent lui demander.',
    'What others may ask of it.',
    'Un minibus, et des locaux ouverts le samedi',
    'A minibus, and rooms that are open on Saturdays',
  ),
  constraints: say(
    'Ce qui l’empêche d’en faire plus.',
    'What keeps it from doing more.',
    'Deux salariées, pas de bureau fermé',
    'Two employees, no closed office',
  ),
  funds: say('Peut-elle financer des actions des autres ?', 'Can it fund the actions of others?'),
  consent: say(
    'Sans son accord, aucun contact n’est noté. Retirer l’accord efface le contact.',
    'Without it, no contact is written down. Taking it back erases the contact.',
  ),
  contact: say(
    'Une adresse ou un numéro professionnels.',
    'A professional address or number.',
    'accueil@exemple.fr, 01 00 00 00 00',
    'welcome@example.org, 01 00 00 00 00',
  ),
  mandate: say(
    'La personne présente peut-elle engager sa structure ?',
    'May the person who is here commit the organisation?',
  ),
  presence: say(
    'Autour de la table, à inviter, ou seulement tenue au courant.',
    'Around the table, to be invited, or only kept informed.',
  ),
}
