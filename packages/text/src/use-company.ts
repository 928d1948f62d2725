import { useAnnounce, useWords } from '@tablee/ui'
import { useEffect, useRef } from 'react'
import type { Caret } from './writing.ts'

/** Says who else writes here, to someone who writes here and may not see their carets. */
export function useCompany(carets: readonly Caret[], isHere: () => boolean): void {
  const { t } = useWords()
  const announce = useAnnounce()
  const names = [...new Set(carets.map(({ name }) => name))].toSorted((left, right) => left.localeCompare(right))
  const told = useRef('')
  const company = names.join(', ')
  useEffect(() => {
    if (company === told.current) return
    told.current = company
    if (company && isHere()) announce(t('text.alsoHere', { names: company }))
  }, [company, isHere, announce, t])
}
