import type { ActivitySpec, StepSpec, ZoneSpec } from '@tablee/model'
import { activitiesOn, openZone, poster, words } from './makers.ts'

// what we vote on, what we say of it, and what comes after
const zones: readonly ZoneSpec[] = [
  poster(
    'settled',
    ['Le texte arrêté', 'The settled text'],
    [
      'Ce texte ne change plus aujourd’hui.\nOn le vote tel quel.\nUne voix par structure.\nCe qui manque attend la prochaine version.',
      'This text no longer changes today.\nWe vote on it as it is.\nOne voice per organisation.\nWhat is missing waits for the next version.',
    ],
    [0, 0, 448, 632],
  ),
  openZone(
    'reservations',
    ['Nos réserves', 'Our reservations'],
    [
      'J’adopte, et je veux que ceci soit écrit dans le compte rendu.',
      'I adopt, and I want this to be written in the report.',
    ],
    ['disagreement', 'idea'],
    [472, 0, 664, 632],
  ),
  openZone(
    'objections',
    ['Ce qui m’empêche de dire oui', 'What keeps me from saying yes'],
    [
      'Qu’est-ce qui mettrait ma structure en difficulté ? Que faudrait-il changer ?',
      'What would put my organisation in difficulty? What would have to change?',
    ],
    ['disagreement', 'idea'],
    [1160, 0, 664, 632],
  ),
  openZone(
    'signing',
    ['Qui signe, et quand ?', 'Who signs, and when?'],
    [
      'Pour chaque structure : qui peut signer, et avant quelle date ?',
      'For each organisation: who may sign, and by which date?',
    ],
    ['todo', 'idea'],
    [0, 656, 664, 496],
  ),
  openZone(
    'decided',
    ['Ce que nous décidons', 'What we decide'],
    [
      'Une décision par carte, telle qu’on la relira dans un an.',
      'One decision per card, as one will read it in a year.',
    ],
    ['decision'],
    [688, 656, 664, 496],
  ),
  openZone(
    'next-version',
    ['Pour la prochaine version', 'For the next version'],
    [
      'Rien n’est perdu : nous y reviendrons à la révision.',
      'Nothing is lost: we shall come back to it when we revise.',
    ],
    ['parking', 'idea'],
    [1376, 656, 448, 632],
  ),
]

const activity = activitiesOn('adoption')

const agenda: readonly ActivitySpec[] = [
  activity('reminder', ['Rappel : ce que l’on vote', 'Reminder: what we vote on'], 5, 'plenary', 'settled', [
    'Le texte est arrêté. Une voix par structure, et un droit à la réserve.',
    'The text is settled. One voice per organisation, and a right to reservations.',
  ]),
  activity('reading', ['Lecture du texte', 'Reading the text'], 10, 'plenary', 'settled', [
    'Un article chacun·e, à voix haute.',
    'One article each, aloud.',
  ]),
  activity('reservations', ['Réserves et objections', 'Reservations and objections'], 10, 'sharing', 'reservations', [
    'Une réserve s’écrit ; une objection se discute.',
    'A reservation is written; an objection is discussed.',
  ]),
  activity('vote', ['Vote', 'Vote'], 10, 'vote', null, [
    'Votre structure adopte-t-elle cette charte ?',
    'Does your organisation adopt this charter?',
  ]),
  activity('signing', ['Signatures', 'Signatures'], 10, 'sharing', 'signing', [
    'Qui peut signer, et avant quelle date ? Qui relance ?',
    'Who may sign, and by which date? Who reminds them?',
  ]),
]

/** Step É7: a settled text, one voice per structure, and who signs when. */
export const charterAdoption: StepSpec = {
  key: 'charter-adoption',
  title: words(['Charte : adoption', 'Charter: adoption']),
  aim: words([
    'Adopter un texte qui ne change plus, en disant ses réserves, et savoir qui signe.',
    'Adopt a text that no longer changes, saying one’s reservations, and know who signs.',
  ]),
  boards: [{ key: 'adoption', title: words(['Charte : adoption', 'Charter: adoption']), per: 'plenary', zones }],
  tables: [],
  agenda,
  handsOn: [{ kinds: ['disagreement'], to: 'roadmap', as: 'copy', into: 'risks' }],
  note: {
    fr: `But : que chaque structure se soit prononcée sur le même texte, et que l’on sache qui signe, quand et comment.
À préparer : envoyez le texte arrêté deux semaines avant, avec la règle du vote. Vérifiez que chaque structure a nommé la personne qui porte sa voix. Préparez le lien de signature pour les directions et les élu·es.
À surveiller : « encore une petite correction » ; notez-la pour la prochaine version. Voter ici n’est pas signer : beaucoup doivent passer devant une instance. Une réserve n’affaiblit pas la charte, elle la rend honnête. Ceux qui n’ont pas de mandat le disent et gardent leur place.`,
    en: `Aim: that each organisation has spoken on the same text, and that we know who signs, when and how.
To prepare: send the settled text two weeks before, with the rule of the vote. Check that each organisation has named who carries its voice. Prepare the signing link for directors and elected officials.
To watch: “just one more correction”; note it for the next version. Voting here is not signing: many must go before a board. A reservation does not weaken the charter, it makes it honest. Those who have no mandate say so and keep their seat.`,
  },
}
