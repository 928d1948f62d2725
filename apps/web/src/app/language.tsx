import type { Language } from '@tablee/model'
import { WordsProvider } from '@tablee/ui'
import type { WordsContext } from '@tablee/ui'
import { loadEntrance, loadTranslate } from '@tablee/words'
import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { remember, remembered } from './browser-storage.ts'

interface LanguageChoice {
  readonly choose: (language: Language) => void
  /** Takes the language of a cycle, unless this browser has chosen one. */
  readonly suggest: (language: Language) => void
  /** Asks for the whole catalogue, which the first pages do without. */
  readonly askWhole: () => void
  /** The whole catalogue is here. */
  readonly whole: boolean
}

const Context = createContext<LanguageChoice | null>(null)
const KEY = 'tablee.language'

/** Loads the words of the chosen language (French until someone chooses) and gives them to the page. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(() => chosen() ?? 'fr')
  const [wantsWhole, setWantsWhole] = useState(false)
  const [loaded, setLoaded] = useState<(WordsContext & { readonly whole: boolean }) | null>(null)
  const choose = useCallback((next: Language) => {
    remember(() => localStorage, KEY, next)
    setLanguage(next)
  }, [])
  const suggest = useCallback((next: Language) => setLanguage((present) => (chosen() ? present : next)), [])
  const askWhole = useCallback(() => setWantsWhole(true), [])

  useEffect(() => {
    let wantedStill = true
    void (wantsWhole ? loadTranslate(language) : loadEntrance(language)).then((t) => {
      if (!wantedStill) return
      document.documentElement.lang = language
      setLoaded({ t, language, whole: wantsWhole })
    })
    return () => {
      wantedStill = false
    }
  }, [language, wantsWhole])

  const whole = loaded?.whole ?? false
  const choice = useMemo(() => ({ choose, suggest, askWhole, whole }), [choose, suggest, askWhole, whole])
  if (!loaded) return null
  return (
    <Context value={choice}>
      <WordsProvider words={loaded}>{children}</WordsProvider>
    </Context>
  )
}

/** How the reader's language is changed. */
export function useLanguageChoice(): LanguageChoice {
  const choice = useContext(Context)
  if (!choice) throw new Error('useLanguageChoice stands outside of LanguageProvider')
  return choice
}

/** Has the whole catalogue loaded; true once it is here. */
export function useWholeCatalogue(): boolean {
  const { askWhole, whole } = useLanguageChoice()
  useEffect(askWhole, [askWhole])
  return whole
}

function chosen(): Language | null {
  const language = remembered(() => localStorage, KEY)
  return language === 'fr' || language === 'en' ? language : null
}
