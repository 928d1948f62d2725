export type { Catalogue, WordKey } from './catalogue.ts'
export { loadPart, loadTranslate } from './load.ts'
export type { WordsPart } from './load.ts'
export type { Translate } from './translate.ts'
