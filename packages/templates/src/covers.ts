import type { Template } from '@tablee/model'

/** What is said of a template to whoever chooses one, without all that it holds. */
export type TemplateCover = Pick<Template, 'id' | 'title' | 'summary'>

export const essentialsCover = {
  id: 'collective-impact',
  title: { fr: 'Impact collectif, l’essentiel (2 séances)', en: 'Collective impact, the essentials (2 sessions)' },
  summary: {
    fr: 'Des questions communes à la feuille de route : qui fait quoi, avec qui et pour quand.',
    en: 'From common questions to a roadmap: who does what, with whom and by when.',
  },
} as const satisfies TemplateCover

export const nineSessionsCover = {
  id: 'collective-impact-nine-sessions',
  title: { fr: 'Cycle d’impact collectif (9 séances)', en: 'Collective-impact cycle (9 sessions)' },
  summary: {
    fr: 'Du lancement à la feuille de route, en neuf demi-journées : questions, acteurs, charte, chaînes de valeur.',
    en: 'From the launch to the roadmap, in nine half-days: questions, actors, charter, value chains.',
  },
} as const satisfies TemplateCover

/** What choosing the steps oneself is called. */
export const stepByStepCover = {
  id: 'step-by-step',
  title: { fr: 'Étape par étape', en: 'Step by step' },
  summary: {
    fr: 'Choisissez vous-même les étapes, une à une, ou commencez par une page blanche.',
    en: 'Choose the steps yourself, one by one, or begin with a blank page.',
  },
} as const satisfies TemplateCover

/** Every template from which a cycle can be made, the one proposed first at the head. */
export const templateCovers: readonly TemplateCover[] = [essentialsCover, nineSessionsCover]
