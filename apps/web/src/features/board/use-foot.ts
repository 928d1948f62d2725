import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/** Space (px) between what stands at the foot of a board and a message above it. */
const GAP = 20

/** Gives where the foot of a board begins; the page around it learns how high it is, so that messages stand above it. */
export function useFoot(): RefObject<HTMLDivElement | null> {
  const foot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = foot.current
    const page = element?.closest<HTMLElement>('[data-board]')
    if (!element || !page) return undefined
    const observer = new ResizeObserver(() => {
      page.style.setProperty('--toast-foot', `${element.offsetHeight + GAP}px`)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return foot
}
