import type { Catalogue } from './catalogue.ts'
import type { Translate } from './translate.ts'
import { createTranslate } from './translate.ts'

/** How much of a catalogue is loaded: what is said before a cycle, inside of one, on its boards too, of what passes from step to step, and where the cycle is planned. Each is a chunk of its own in the browser. */
export type WordsPart = 'entrance' | 'inside' | 'board' | 'flow' | 'plan'

/** Loads the whole catalogue of `language` and gives its translator. */
export async function loadTranslate(language: 'fr' | 'en'): Promise<Translate> {
  const catalogue = language === 'fr' ? (await import('./fr/fr.ts')).fr : (await import('./en/en.ts')).en
  return createTranslate(language, catalogue)
}

/** Loads a part of the catalogue. A key of a namespace that is not in it comes out as the key itself. */
export async function loadPart(language: 'fr' | 'en', part: WordsPart): Promise<Translate> {
  return createTranslate(language, await (language === 'fr' ? FRENCH : ENGLISH)[part]())
}

type Parts = Readonly<Record<WordsPart, () => Promise<Partial<Catalogue>>>>

const FRENCH: Parts = {
  entrance: async () => (await import('./fr/entrance.ts')).entrance,
  inside: async () => (await import('./fr/inside.ts')).inside,
  board: async () => {
    const [{ inside }, { onBoard }] = await Promise.all([import('./fr/inside.ts'), import('./fr/on-board.ts')])
    return { ...inside, ...onBoard }
  },
  flow: async () => {
    const [board, { flow }] = await Promise.all([FRENCH.board(), import('./fr/flow.ts')])
    return { ...board, flow }
  },
  plan: async () => {
    const [whole, { onPlan }] = await Promise.all([FRENCH.flow(), import('./fr/on-plan.ts')])
    return { ...whole, ...onPlan }
  },
}

const ENGLISH: Parts = {
  entrance: async () => (await import('./en/entrance.ts')).entrance,
  inside: async () => (await import('./en/inside.ts')).inside,
  board: async () => {
    const [{ inside }, { onBoard }] = await Promise.all([import('./en/inside.ts'), import('./en/on-board.ts')])
    return { ...inside, ...onBoard }
  },
  flow: async () => {
    const [board, { flow }] = await Promise.all([ENGLISH.board(), import('./en/flow.ts')])
    return { ...board, flow }
  },
  plan: async () => {
    const [whole, { onPlan }] = await Promise.all([ENGLISH.flow(), import('./en/on-plan.ts')])
    return { ...whole, ...onPlan }
  },
}
