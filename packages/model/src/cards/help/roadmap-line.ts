import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const roadmapLine: KindHelp = {
  title: say(
    'Un verbe et un résultat que l’on saura reconnaître.',
    'A verb and a result that we shall recognise.',
    'Ouvrir une permanence pour les parents dans chaque collège',
    'Open a drop-in for parents in each school',
  ),
  questions: say('Celles auxquelles la ligne répond.', 'Those that the line answers.'),
  objective: say(
    'Ce que la ligne doit changer.',
    'What the line should change.',
    'Des parents prévenus dès la deuxième absence',
    'Parents told from the second absence on',
  ),
  lead: say('Une seule : celle à qui l’on demandera des nouvelles.', 'One only: the one that will be asked for news.'),
  partners: say('Celles qui y prennent part, avec leur accord.', 'Those that take part, with their consent.'),
  territories: say('Là où l’action aura lieu.', 'Where the action will take place.'),
  public: say('À qui elle s’adresse.', 'Whom it is for.', 'Parents de collégiens', 'Parents of lower secondary pupils'),
  start: say('Le premier jour où quelque chose se passe.', 'The first day when something happens.'),
  due: say('Le jour où l’on pourra dire : c’est fait.', 'The day when we can say: it is done.'),
  milestones: say('Deux ou trois étapes que l’on pourra fêter.', 'Two or three stages worth celebrating.'),
  'milestones.title': say(
    'Ce qui sera fait.',
    'What will be done.',
    'Premier bilan avec les parents',
    'First review with parents',
  ),
  'milestones.due': say('Avant l’échéance de la ligne.', 'Before the line is due.'),
  'milestones.reached': say('À mettre à jour en séance.', 'To be updated in session.'),
  indicators: say(
    'Un par ligne : comment saurons-nous que cela a servi ?',
    'One per line: how shall we know that it was of use?',
    'Nombre de parents venus au moins une fois',
    'Number of parents who came at least once',
  ),
  staff: say(
    'Qui y consacre du temps, et combien.',
    'Who gives time, and how much.',
    'Une demi-journée par semaine de la médiatrice',
    'Half a day a week of the mediator',
  ),
  cost: say('Le coût total, en euros.', 'The whole cost, in euros.'),
  funding: say(
    'Ce qui est acquis et ce qui est demandé, par financeur.',
    'What is secured and what is asked for, by funder.',
  ),
  'funding.funder': say('Son nom.', 'Its name.', 'Conseil départemental', 'Department council'),
  'funding.secured': say('En euros, déjà accordé.', 'In euros, already granted.'),
  'funding.requested': say('En euros, en attente de réponse.', 'In euros, waiting for an answer.'),
  axis: say(
    'Pour les financeurs publics, s’il y a lieu.',
    'For public funders, where it applies.',
    'Axe 2 : réussite éducative',
    'Axis 2: success at school',
  ),
  state: say(
    'À confirmer tant que la structure pilote n’a pas dit oui.',
    'To confirm until the lead organisation has said yes.',
  ),
}
