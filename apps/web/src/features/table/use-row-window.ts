import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'

/** The rows of a grid that are in sight, or nearly. */
export interface RowWindow {
  readonly first: number
  /** The one after the last. */
  readonly end: number
  /** How many are in sight at once. */
  readonly page: number
}

/** Height of a row in root ems, as its style says. */
const ROW_HEIGHT = 3.5
/** Rows drawn on either side of those in sight, so that scrolling meets no empty ones. */
const BEYOND = 8
/** Scrolling by less draws nothing anew. */
const STEP = 4

/** Which of `rows` rows of the same height are to be drawn in a box that scrolls. */
export function useRowWindow(box: RefObject<HTMLElement | null>, rows: number): RowWindow {
  const [seen, setSeen] = useState({ top: 0, page: 12 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = (): void => {
      const height = ROW_HEIGHT * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const top = Math.floor(element.scrollTop / height / STEP) * STEP
      const page = Math.max(1, Math.floor(element.clientHeight / height) - 1)
      setSeen((present) => (present.top === top && present.page === page ? present : { top, page }))
    }
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', measure)
      resized.disconnect()
    }
  }, [box])
  return {
    first: Math.max(0, Math.min(seen.top, rows) - BEYOND),
    end: Math.min(rows, seen.top + seen.page + STEP + BEYOND),
    page: seen.page,
  }
}
