import type { Written } from './written.ts'

export interface WrittenIdea extends Written {
  readonly step: 'launch' | 'essential-questions' | 'actors-actions' | 'roadmap'
  readonly zone: string
  /** Days after the session of its step. */
  readonly later?: number
}

/** Free notes, on the boards of the demonstration. */
export const IDEAS: readonly WrittenIdea[] = [
  { step: 'launch', zone: 'presence', by: 'rosa', title: 'Nous accompagnons des parents aux rendez-vous' },
  { step: 'launch', zone: 'presence', by: 'mehdi', title: 'Nous sommes dans la rue, là où sont les jeunes' },
  { step: 'launch', zone: 'presence', by: 'samira', title: 'Je viens comme maman, en mon nom' },
  { step: 'launch', zone: 'frame', by: 'thomas', title: 'On ne nomme ni enfant ni famille' },
  { step: 'launch', zone: 'frame', by: 'claire', title: 'On a le droit de se taire' },
  { step: 'launch', zone: 'parking', later: 1, by: 'sylvie', title: 'Les écrans et le sommeil' },
  {
    step: 'essential-questions',
    zone: 'workshop',
    by: 'samira',
    title: 'Parler aux parents avant que ça aille mal',
    detail: 'Un appel pour dire que ça va, une fois. Ça change tout.',
  },
  {
    step: 'essential-questions',
    zone: 'workshop',
    by: 'mehdi',
    title: 'Qui prévient qui, quand un jeune ne vient plus ?',
  },
  {
    step: 'essential-questions',
    zone: 'workshop',
    by: 'claire',
    title: 'Et si on demandait aux jeunes leurs questions à eux ?',
    detail: 'Un groupe de la maison des ados est partant pour les relire.',
  },
  {
    step: 'essential-questions',
    zone: 'workshop',
    by: 'olivier',
    title: 'Tenir dans la durée, pas une action de plus',
  },
  { step: 'essential-questions', zone: 'workshop', by: 'bruno', title: 'L’ennui en classe : on n’ose pas en parler' },
  {
    step: 'essential-questions',
    zone: 'workshop',
    by: null,
    later: 1,
    title: 'Des postes stables, sinon tout repart à zéro chaque septembre',
  },
  {
    step: 'actors-actions',
    zone: 'unsorted',
    by: 'lucie',
    title: 'Le chantier d’été du jardin partagé',
    detail: 'Six jeunes, deux semaines. Je ne sais pas dans quelle colonne le mettre : la 3 ou la 4 ?',
  },
  {
    step: 'actors-actions',
    zone: 'overlaps',
    by: 'fatou',
    title: '… faire de l’aide aux devoirs le mercredi',
    detail: 'Quatre structures, le même après-midi, à dix minutes à pied. Et rien le vendredi.',
  },
  {
    step: 'actors-actions',
    zone: 'overlaps',
    by: 'aurelie',
    title: '… tenir un forum des métiers en janvier',
    detail: 'Trois forums en trois semaines, souvent les mêmes entreprises.',
  },
  { step: 'actors-actions', zone: 'overlaps', by: 'mehdi', title: '… appeler la même famille la même semaine' },
  {
    step: 'actors-actions',
    zone: 'gaps',
    later: 6,
    by: 'julien',
    title: 'Juillet et août',
    detail: 'Les établissements ferment, nous sommes en effectif réduit. C’est là qu’on perd le contact.',
  },
  {
    step: 'actors-actions',
    zone: 'gaps',
    later: 6,
    by: 'karim',
    title: 'Le premier matin du retour en classe',
    detail: 'Où s’asseoir, que dire aux autres, quel cours rattraper d’abord ?',
  },
  {
    step: 'actors-actions',
    zone: 'gaps',
    later: 6,
    by: 'rosa',
    title: 'Traduire les papiers de rentrée',
    detail: 'Ce sont les enfants qui traduisent. Ce n’est pas leur rôle.',
  },
  {
    step: 'actors-actions',
    zone: 'invite',
    by: 'olivier',
    title: 'La protection judiciaire de la jeunesse',
    detail: 'J’appelle l’unité de milieu ouvert avant la fin du mois.',
  },
  {
    step: 'actors-actions',
    zone: 'invite',
    by: 'lucie',
    title: 'Les clubs de sport',
    detail:
      'Le club de foot et celui de boxe voient nos jeunes trois soirs par semaine. Thomas connaît les entraîneurs.',
  },
  { step: 'actors-actions', zone: 'invite', by: 'nadia', title: 'La chambre de métiers et les artisans du secteur' },
  {
    step: 'roadmap',
    zone: 'inbox',
    by: 'julien',
    title: 'Le relais d’été entre le collège et la mission locale',
    detail: 'Né du mur des acteurs : personne ne suit les jeunes entre juin et octobre.',
  },
  { step: 'roadmap', zone: 'sorting-stop', by: 'karim', title: 'Les trois annuaires que personne ne met à jour' },
  {
    step: 'roadmap',
    zone: 'carrying',
    by: 'fatou',
    title: 'Nous pouvons piloter une ligne de plus, pas deux',
  },
  {
    step: 'roadmap',
    zone: 'budget',
    by: 'olivier',
    title: 'Appel à projets de la politique de la ville : dépôt avant la fin du mois',
  },
  {
    step: 'roadmap',
    zone: 'risks',
    by: 'sylvie',
    title: 'Deux postes de médiation ne sont financés que jusqu’à l’été',
  },
  {
    step: 'roadmap',
    zone: 'after',
    by: 'nadia',
    title: 'Se revoir tous les deux mois, une heure, chez un partenaire différent',
  },
]
