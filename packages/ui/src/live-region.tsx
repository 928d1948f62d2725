import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useRef, useState } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'

type Announce = (sentence: string) => void

const Context = createContext<Announce>(() => undefined)

/** Sentences that follow one another faster than this (ms) are spoken together. */
const GROUPED = 250

/** Holds the one polite live region of the page, for `useAnnounce` below it. */
export function LiveRegion({ children }: { readonly children: ReactNode }): ReactNode {
  const [spoken, setSpoken] = useState('')
  const waiting = useRef<string[]>([])
  const announce = useCallback<Announce>((sentence) => {
    waiting.current.push(sentence)
    if (waiting.current.length > 1) return
    setSpoken('')
    setTimeout(() => {
      setSpoken(waiting.current.join(' '))
      waiting.current = []
    }, GROUPED)
  }, [])
  return (
    <Context value={announce}>
      {children}
      <VisuallyHidden>
        {/* by name, since a dialog hides what is around it but for live regions so marked */}
        <span role="status" aria-live="polite">
          {spoken}
        </span>
      </VisuallyHidden>
    </Context>
  )
}

/** Speaks a sentence to screen readers, without moving the focus. */
export function useAnnounce(): Announce {
  return useContext(Context)
}
