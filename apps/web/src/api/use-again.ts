import { useEffect } from 'react'

/** Has `reload` ask again every `every` ms while the page is in view. */
export function useAgain(reload: () => void, every: number): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload()
    }, every)
    return () => clearInterval(timer)
  }, [reload, every])
}
