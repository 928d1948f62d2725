import type { Translate } from '@tablee/words'
import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'

/** What a component needs to speak: the translator, and the language it speaks. */
export interface WordsContext {
  readonly t: Translate
  readonly language: 'fr' | 'en'
}

const Context = createContext<WordsContext | null>(null)

/** Gives its descendants the words of one language. */
export function WordsProvider({
  words,
  children,
}: {
  readonly words: WordsContext
  readonly children: ReactNode
}): ReactNode {
  return <Context value={words}>{children}</Context>
}

/** The translator and language of the nearest `WordsProvider`; throws outside of one. */
export function useWords(): WordsContext {
  const words = useContext(Context)
  if (!words) throw new Error('useWords stands outside of WordsProvider')
  return words
}
