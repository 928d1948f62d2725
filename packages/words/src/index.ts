export type { Catalogue, WordKey } from './catalogue.ts'
export { loadEntrance, loadTranslate } from './load.ts'
export type { Translate } from './translate.ts'
