import type { Language } from '@tablee/model'
import { WordsProvider } from '@tablee/ui'
import type { WordsContext } from '@tablee/ui'
import type { WordsPart } from '@tablee/words'
import { loadPart } from '@tablee/words'
import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { remember, remembered } from './browser-storage.ts'

interface LanguageChoice {
  readonly choose: (language: Language) => void
  /** Takes the language of a cycle, unless this browser has chosen one. */
  readonly suggest: (language: Language) => void
  /** Asks for a part of the catalogue that other pages do without. */
  readonly ask: (part: WordsPart) => void
  /** The part that is here. */
  readonly part: WordsPart
}

const Context = createContext<LanguageChoice | null>(null)
const KEY = 'tablee.language'
/** Words that could not be fetched are asked for again after so long (ms). */
const AGAIN = 2_000
/** The parts that each part holds. */
const HELD: Readonly<Record<WordsPart, readonly WordsPart[]>> = {
  entrance: ['entrance'],
  inside: ['inside'],
  board: ['inside', 'board'],
  flow: ['inside', 'board', 'flow'],
  plan: ['inside', 'board', 'flow', 'plan'],
}

/** Loads the words of the chosen language (French until someone chooses) and gives them to the page. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(() => chosen() ?? 'fr')
  const [wanted, setWanted] = useState<WordsPart>(() => partAt(location.pathname))
  const [loaded, setLoaded] = useState<(WordsContext & { readonly part: WordsPart }) | null>(null)
  const choose = useCallback((next: Language) => {
    remember(() => localStorage, KEY, next)
    setLanguage(next)
  }, [])
  const suggest = useCallback((next: Language) => setLanguage((present) => (chosen() ? present : next)), [])
  const ask = useCallback((part: WordsPart) => setWanted((present) => (isIn(part, present) ? present : part)), [])

  useEffect(() => {
    let wantedStill = true
    let timer: ReturnType<typeof setTimeout> | null = null
    const load = (): void => {
      loadPart(language, wanted).then(
        (t) => {
          if (!wantedStill) return
          document.documentElement.lang = language
          setLoaded({ t, language, part: wanted })
        },
        () => {
          if (wantedStill) timer = setTimeout(load, AGAIN)
        },
      )
    }
    load()
    return () => {
      wantedStill = false
      if (timer !== null) clearTimeout(timer)
    }
  }, [language, wanted])

  const part = loaded?.part ?? 'entrance'
  const choice = useMemo(() => ({ choose, suggest, ask, part }), [choose, suggest, ask, part])
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
  const { ask, part: present } = useLanguageChoice()
  useEffect(() => ask(part), [ask, part])
  return isIn(part, present)
}

/** What the page of an address will say: asked for at once instead of part by part. */
function partAt(path: string): WordsPart {
  if (!path.startsWith('/c/')) return 'entrance'
  switch (path.split('/')[3]) {
    case 'mur':
      return 'board'
    case undefined:
    case '':
    case 'seance':
    case 'plan':
      return 'plan'
    default:
      return 'inside'
  }
}

function isIn(part: WordsPart, whole: WordsPart): boolean {
  return HELD[whole].includes(part)
}

function chosen(): Language | null {
  const language = remembered(() => localStorage, KEY)
  return language === 'fr' || language === 'en' ? language : null
}
