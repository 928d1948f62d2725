import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { MissingLines } from './missing-lines.tsx'
import { useMissing } from './use-missing.ts'

/** « Qui manque autour de la table ? »: nothing while it is not known. */
export function MissingList(): ReactNode {
  const { t } = useWords()
  const missing = useMissing()
  if (missing === null || missing === 'waiting') return null
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{t('overview.missing.title')}</h2>
      <MissingLines missing={missing} />
    </section>
  )
}
