import type { Catalogue } from './catalogue.ts'
import type { Translate } from './translate.ts'
import { createTranslate } from './translate.ts'

/** A part of a catalogue, in a chunk of its own: what is said before a cycle, inside of one, there where accesses are given, in lists, in tables, on boards, of what passes from step to step and of versions, of a table that is brought in, of what happened while someone was away, where the cycle is planned, where its structures and territories are kept, and of what could not be saved. */
export type WordsPart =
  | 'entrance'
  | 'inside'
  | 'access'
  | 'list'
  | 'table'
  | 'board'
  | 'flow'
  | 'imports'
  | 'catchUp'
  | 'plan'
  | 'directory'
  | 'rescue'

type Parts = Readonly<Record<WordsPart, () => Promise<Partial<Catalogue>>>>

/** What is said where each part is: that part, and those it does not go without. */
const PARTS: Readonly<Record<WordsPart, readonly WordsPart[]>> = {
  entrance: ['entrance'],
  inside: ['inside'],
  access: ['inside', 'access'],
  list: ['inside', 'list'],
  table: ['inside', 'table'],
  board: ['inside', 'list', 'board'],
  flow: ['inside', 'flow'],
  imports: ['inside', 'imports'],
  catchUp: ['inside', 'access', 'plan', 'catchUp'],
  plan: ['inside', 'access', 'plan'],
  directory: ['inside', 'access', 'plan', 'directory'],
  rescue: ['inside', 'rescue'],
}

/** Loads the whole catalogue of `language` and gives its translator. */
export async function loadTranslate(language: 'fr' | 'en'): Promise<Translate> {
  const catalogue = language === 'fr' ? (await import('./fr/fr.ts')).fr : (await import('./en/en.ts')).en
  return createTranslate(language, catalogue)
}

/** Every part that is loaded with `part`. */
export function partsWith(part: WordsPart): readonly WordsPart[] {
  return PARTS[part]
}

/** Loads parts of the catalogue, each with those it does not go without. A key of a namespace that is not in them comes out as the key itself. */
export async function loadParts(language: 'fr' | 'en', ...parts: readonly WordsPart[]): Promise<Translate> {
  const asked = language === 'fr' ? FRENCH : ENGLISH
  const loaded = await Promise.all([...new Set(parts.flatMap(partsWith))].map((part) => asked[part]()))
  return createTranslate(language, Object.assign({}, ...loaded) as Partial<Catalogue>) // reason: each is a part of it
}

const FRENCH: Parts = {
  entrance: async () => (await import('./fr/entrance.ts')).entrance,
  inside: async () => (await import('./fr/inside.ts')).inside,
  access: () => import('./fr/access.ts'),
  list: async () => (await import('./fr/on-list.ts')).onList,
  table: async () => (await import('./fr/on-table.ts')).onTable,
  board: async () => (await import('./fr/on-board.ts')).onBoard,
  flow: async () => (await import('./fr/on-flow.ts')).onFlow,
  imports: () => import('./fr/imports.ts'),
  catchUp: () => import('./fr/catch-up.ts'),
  plan: async () => (await import('./fr/on-plan.ts')).onPlan,
  directory: () => import('./fr/directory.ts'),
  rescue: () => import('./fr/rescue.ts'),
}

const ENGLISH: Parts = {
  entrance: async () => (await import('./en/entrance.ts')).entrance,
  inside: async () => (await import('./en/inside.ts')).inside,
  access: () => import('./en/access.ts'),
  list: async () => (await import('./en/on-list.ts')).onList,
  table: async () => (await import('./en/on-table.ts')).onTable,
  board: async () => (await import('./en/on-board.ts')).onBoard,
  flow: async () => (await import('./en/on-flow.ts')).onFlow,
  imports: () => import('./en/imports.ts'),
  catchUp: () => import('./en/catch-up.ts'),
  plan: async () => (await import('./en/on-plan.ts')).onPlan,
  directory: () => import('./en/directory.ts'),
  rescue: () => import('./en/rescue.ts'),
}
