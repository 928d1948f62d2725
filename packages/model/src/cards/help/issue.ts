import type { KindHelp } from './field-help.ts'
import { say } from './field-help.ts'

export const issue: KindHelp = {
  title: say(
    'Ce qui vous préoccupe ou vous tient à cœur, sans chercher de solution.',
    'What worries you or matters to you, without looking for a solution.',
    'Des jeunes décrochent sans que personne ne le voie à temps',
    'Young people drop out without anyone noticing in time',
  ),
  stake: say(
    'Ce qu’on risque de perdre, ou ce qu’on pourrait gagner.',
    'What we may lose, or could gain.',
    'Après deux mois d’absence, revenir devient très difficile.',
    'After two months away, coming back becomes very hard.',
  ),
  public: say(
    'Un groupe, jamais une personne reconnaissable.',
    'A group, never a person who could be recognised.',
    'Élèves de 4e et de 3e',
    'Pupils aged 13 to 15',
  ),
  findings: say(
    'Ce que vous voyez chez vous : un fait, un chiffre, une scène.',
    'What you see where you work: a fact, a figure, a scene.',
    'Sur dix familles appelées, trois ne décrochent plus.',
    'Of ten families called, three no longer answer.',
  ),
}
