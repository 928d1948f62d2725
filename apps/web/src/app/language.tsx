import type { Language } from '@tablee/model'
import { WordsProvider } from '@tablee/ui'
import type { WordsContext } from '@tablee/ui'
import type { WordsPart } from '@tablee/words'
import { loadParts, partsWith } from '@tablee/words'
import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { remember, remembered } from './browser-storage.ts'

interface LanguageChoice {
  readonly choose: (language: Language) => void
  /** Takes the language of a cycle, unless this browser has chosen one. */
  readonly suggest: (language: Language) => void
  /** Asks for a part of the catalogue that other pages do without. */
  readonly ask: (part: WordsPart) => void
  /** The parts that are here. */
  readonly parts: readonly WordsPart[]
  /** What is asked for could not be fetched: it is asked for again before long, and by `retry`. */
  readonly failed: boolean
  readonly retry: () => void
}

/** Words that are asked for: here, on their way, or out of reach for now. */
export interface WordsOnDemand {
  readonly state: 'here' | 'coming' | 'failed'
  readonly retry: () => void
}

const Context = createContext<LanguageChoice | null>(null)
const KEY = 'tablee.language'
/** What is said on each page of a cycle, by what it is called in addresses. */
const WORDS_OF: Readonly<Record<string, WordsPart>> = {
  '': 'plan',
  plan: 'plan',
  seance: 'plan',
  acces: 'access',
  mur: 'board',
  liste: 'list',
  tableau: 'table',
  importer: 'imports',
  'ou-en-est-on': 'catchUp',
  chaines: 'list',
}
/** Words that could not be fetched are asked for again after so long (ms). */
const AGAIN = 2_000
const NONE: readonly WordsPart[] = []
/** Loads the words of the chosen language (French until someone chooses) and gives them to the page. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(() => chosen() ?? 'fr')
  const [wanted, setWanted] = useState(() => partsWith(partAt(location.pathname)))
  const [loaded, setLoaded] = useState<(WordsContext & { readonly parts: readonly WordsPart[] }) | null>(null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const choose = useCallback((next: Language) => {
    remember(() => localStorage, KEY, next)
    setLanguage(next)
  }, [])
  const suggest = useCallback((next: Language) => setLanguage((present) => (chosen() ? present : next)), [])
  const ask = useCallback((part: WordsPart) => {
    setWanted((present) => (hold(present, part) ? present : [...new Set([...present, ...partsWith(part)])]))
  }, [])
  const retry = useCallback(() => setTries((present) => present + 1), [])

  useEffect(() => {
    let wantedStill = true
    let timer: ReturnType<typeof setTimeout> | null = null
    const load = (): void => {
      loadParts(language, ...wanted).then(
        (t) => {
          if (!wantedStill) return
          document.documentElement.lang = language
          setLoaded({ t, language, parts: wanted })
          setFailed(false)
        },
        () => {
          if (!wantedStill) return
          setFailed(true)
          timer = setTimeout(load, AGAIN)
        },
      )
    }
    load()
    return () => {
      wantedStill = false
      if (timer !== null) clearTimeout(timer)
    }
  }, [language, wanted, tries])

  const parts = loaded?.parts ?? NONE
  const choice = useMemo(
    () => ({ choose, suggest, ask, parts, failed, retry }),
    [choose, suggest, ask, parts, failed, retry],
  )
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

/** Has the words of `part` loaded; true once they are here. */
export function useWordsOf(part: WordsPart): boolean {
  return useWordsOnDemand(part).state === 'here'
}

/** Has the words of `part` loaded, and tells where they are. */
export function useWordsOnDemand(part: WordsPart): WordsOnDemand {
  const { ask, parts, failed, retry } = useLanguageChoice()
  useEffect(() => ask(part), [ask, part])
  return { state: hold(parts, part) ? 'here' : failed ? 'failed' : 'coming', retry }
}

/** What the page of an address will say: asked for at once instead of part by part. */
function partAt(path: string): WordsPart {
  if (!path.startsWith('/c/')) return 'entrance'
  const page = path.split('/')[3] ?? ''
  return Object.hasOwn(WORDS_OF, page) ? (WORDS_OF[page] ?? 'inside') : 'inside'
}

function hold(parts: readonly WordsPart[], part: WordsPart): boolean {
  return partsWith(part).every((each) => parts.includes(each))
}

function chosen(): Language | null {
  const language = remembered(() => localStorage, KEY)
  return language === 'fr' || language === 'en' ? language : null
}
