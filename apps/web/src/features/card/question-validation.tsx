import type { Card } from '@tablee/model'
import { Button, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { CardScope } from './card-scope.ts'
import { useValidation } from './use-validation.ts'

/** The button that validates a question, for the facilitation; nothing for anyone else. */
export function QuestionValidation({ scope, card }: { readonly scope: CardScope; readonly card: Card }): ReactNode {
  const { t } = useWords()
  const validation = useValidation(scope, card)
  if (!validation) return null
  return (
    <div>
      <Button
        look={validation.isValidated ? 'plain' : 'primary'}
        busy={validation.busy}
        onClick={() => void validation.ask()}
      >
        {validation.isValidated ? t('list.unvalidate') : t('list.validate')}
      </Button>
      {validation.refusal ? <RefusalNotice refusal={validation.refusal} /> : null}
    </div>
  )
}
