import type { Card } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { useWords } from '@tablee/ui'
import { missingFields } from './missing-fields.ts'

/** What a card still lacks to be carried out, in a sentence; null where it lacks nothing. */
export function useMissingWords(card: Pick<Card, 'kind' | 'fields'>): string | null {
  const { t, language } = useWords()
  const missing = missingFields(card).flatMap((name) => {
    const spec = KINDS[card.kind].fields[name]
    return spec ? [inLanguage(spec.label, language).toLocaleLowerCase()] : []
  })
  return missing.length > 0 ? t('table.toComplete', { fields: missing.join(', ') }) : null
}
