import { useEffect, useEffectEvent } from 'react'

/** While `isPulling`, Escape gives up what the hand pulls. */
export function useEscape(isPulling: boolean, giveUp: () => void): void {
  const escape = useEffectEvent(giveUp)
  useEffect(() => {
    if (!isPulling) return undefined
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') escape()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [isPulling])
}
