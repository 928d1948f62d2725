import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const question: KindHelp = {
  title: say(
    'Elle commence par « Comment allons-nous » et ne contient pas sa réponse.',
    'It begins with “How shall we” and does not contain its answer.',
    'Comment allons-nous repérer plus tôt les élèves qui s’éloignent ?',
    'How shall we notice earlier the pupils who drift away?',
  ),
  stake: say(
    'Pourquoi cette question compte pour les jeunes et les familles.',
    'Why this question matters to young people and families.',
    'Plus on attend, plus le retour est difficile.',
    'The longer we wait, the harder it is to come back.',
  ),
  public: say(
    'À qui la réponse doit servir.',
    'Whom the answer should serve.',
    'Collégiens et leurs parents',
    'Pupils of lower secondary school and their parents',
  ),
  scope: say(
    'Le territoire, l’âge ou le moment dont on parle.',
    'The place, the age or the moment that we speak of.',
    'Les trois collèges du secteur, toute l’année',
    'The three lower secondary schools of the area, all year long',
  ),
  state: say(
    'Retenue : nous la portons ensemble. Gardée pour plus tard : rien n’est perdu.',
    'Kept: we carry it together. Kept for later: nothing is lost.',
  ),
}
