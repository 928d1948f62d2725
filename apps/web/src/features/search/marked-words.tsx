import type { ReactNode } from 'react'
import { excerptOf } from './excerpt.ts'

/** The most characters of a text that are shown where something was found in it. */
const MOST = 180

/** A text, or what stands around the words that were looked for where it is long, with these words marked. */
export function MarkedWords({ text, words }: { readonly text: string; readonly words: readonly string[] }): ReactNode {
  return excerptOf(text, words, MOST).map(({ text: piece, found }, index) =>
    // reason: pieces have no name but their place, and nothing of their own to keep
    // oxlint-disable-next-line react/no-array-index-key
    found ? <mark key={index}>{piece}</mark> : piece,
  )
}
