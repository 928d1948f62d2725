import type { CardId } from '@tablee/model'
import { CardId as CardIdSchema } from '@tablee/model'
import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'

const PARAMETER = 'carte'

/** The address of a view that shows `card` as it opens. */
export function askingFor(path: string, card: CardId): string {
  return `${path}?${PARAMETER}=${card}`
}

/** The card that the present address asks to show, and what is called once it is: the address is then that of the view. */
export function useAskedCard(): readonly [CardId | null, () => void] {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const asked = CardIdSchema.safeParse(new URLSearchParams(search).get(PARAMETER))
  const answered = useCallback(() => {
    const others = new URLSearchParams(search)
    others.delete(PARAMETER)
    navigate(others.size > 0 ? `${path}?${others.toString()}` : path, { replace: true })
  }, [navigate, path, search])
  return [asked.success ? asked.data : null, answered]
}
