export type { Catalogue, WordKey } from './catalogue.ts'
export { loadParts, loadTranslate, partsWith } from './load.ts'
export type { WordsPart } from './load.ts'
export type { Translate } from './translate.ts'
