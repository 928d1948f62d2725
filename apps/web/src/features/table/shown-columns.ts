import type { Kind } from '@tablee/model'
import { useCallback, useState } from 'react'
import { remember, remembered } from '../../app/browser-storage.ts'

/** The names of the columns that this person has chosen for a kind, null until they have; this browser remembers them. */
export function useShownColumns(
  kind: Kind,
): readonly [readonly string[] | null, (names: readonly string[] | null) => void] {
  const key = `tablee:columns:${kind}`
  const [chosen, setChosen] = useState(() => ({ key, names: namesIn(remembered(() => localStorage, key)) }))
  const choose = useCallback(
    (names: readonly string[] | null) => {
      remember(() => localStorage, key, names && names.join(' '))
      setChosen({ key, names })
    },
    [key],
  )
  return [chosen.key === key ? chosen.names : namesIn(remembered(() => localStorage, key)), choose]
}

function namesIn(text: string | null): readonly string[] | null {
  return text === null ? null : text.split(' ').filter(Boolean)
}
