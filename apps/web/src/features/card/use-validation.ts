import type { Card } from '@tablee/model'
import { useAnnounce, useWords } from '@tablee/ui'
import { useState } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from './card-scope.ts'

/** What the facilitation can do about a question: validate it, which the relay then numbers, or take that back. */
export interface Validation {
  readonly isValidated: boolean
  readonly busy: boolean
  readonly refusal: ApiRefusal | null
  readonly ask: () => Promise<void>
}

/** Null for whoever may not validate `card`, and for what is not a question. */
export function useValidation(scope: CardScope, card: Card): Validation | null {
  const { t } = useWords()
  const { me, command } = useCycle()
  const announce = useAnnounce()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  if (me.role !== 'facilitation' || card.kind !== 'question' || card.removed) return null

  const isValidated = scope.questions.some((question) => question.card === card.id)
  const ask = async (): Promise<void> => {
    setBusy(true)
    const result = await command({ do: isValidated ? 'unvalidate' : 'validate', card: card.id })
    setBusy(false)
    setRefusal(result.ok ? null : result.error)
    if (!result.ok) return
    const number = result.value.questions.find((question) => question.card === card.id)?.number
    announce(number ? t('list.validatedAs', { number }) : t('list.unvalidated'))
  }
  return { isValidated, busy, refusal, ask }
}
