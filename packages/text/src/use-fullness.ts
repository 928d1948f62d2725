import { useAnnounce, useWords } from '@tablee/ui'
import { useCallback, useRef, useState } from 'react'

/** Most characters that can be written in one text; what others wrote is shown whole. */
export const MOST_CHARACTERS = { one: 500, many: 20_000 } as const

/** What to say of a text that has become as long as it may (`most` characters): spoken once, shown until it is shorter. */
export function useFullness(most: number): {
  readonly full: string | null
  readonly setFull: (isFull: boolean) => void
} {
  const { t } = useWords()
  const announce = useAnnounce()
  const [isFull, show] = useState(false)
  const told = useRef(false)
  const full = t('text.full', { count: most })
  const setFull = useCallback(
    (next: boolean) => {
      if (next && !told.current) announce(full)
      told.current = next
      show(next)
    },
    [announce, full],
  )
  return { full: isFull ? full : null, setFull }
}
