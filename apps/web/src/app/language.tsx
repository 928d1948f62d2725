import type { Language } from '@tablee/model'
import { WordsProvider } from '@tablee/ui'
import type { WordsContext } from '@tablee/ui'
import { loadTranslate } from '@tablee/words'
import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { remember, remembered } from './browser-storage.ts'

interface LanguageChoice {
  readonly choose: (language: Language) => void
  /** Takes the language of a cycle, unless this browser has chosen one. */
  readonly suggest: (language: Language) => void
}

const Context = createContext<LanguageChoice | null>(null)
const KEY = 'tablee.language'

/** Loads the words of the chosen language (French until someone chooses) and gives them to the page. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [wanted, setWanted] = useState<Language>(() => chosen() ?? 'fr')
  const [words, setWords] = useState<WordsContext | null>(null)
  const choose = useCallback((language: Language) => {
    remember(() => localStorage, KEY, language)
    setWanted(language)
  }, [])
  const suggest = useCallback((language: Language) => setWanted((present) => (chosen() ? present : language)), [])

  useEffect(() => {
    let wantedStill = true
    void loadTranslate(wanted).then((t) => {
      if (!wantedStill) return
      document.documentElement.lang = wanted
      setWords({ t, language: wanted })
    })
    return () => {
      wantedStill = false
    }
  }, [wanted])

  const choice = useMemo(() => ({ choose, suggest }), [choose, suggest])
  if (!words) return null
  return (
    <Context value={choice}>
      <WordsProvider words={words}>{children}</WordsProvider>
    </Context>
  )
}

/** How the reader's language is changed. */
export function useLanguageChoice(): LanguageChoice {
  const choice = useContext(Context)
  if (!choice) throw new Error('useLanguageChoice stands outside of LanguageProvider')
  return choice
}

function chosen(): Language | null {
  const language = remembered(() => localStorage, KEY)
  return language === 'fr' || language === 'en' ? language : null
}
