import { foldText } from '@tablee/std'

/** Something that a cell can name. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** What the cells of a table can name in a cycle. */
export interface Names {
  readonly structures: readonly Named[]
  readonly people: readonly Named[]
  readonly territories: readonly Named[]
  /** The validated questions. */
  readonly questions: readonly (Named & { readonly number: number })[]
}

/** What two names have in common when people take them for one: « Collège  Jean-Moulin » and « college jean moulin ». */
export function sameName(name: string): string {
  return foldText(name)
    .replaceAll(/[\p{Punctuation}\s]+/gu, ' ')
    .trim()
}
