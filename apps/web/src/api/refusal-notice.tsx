import { Button, Notice, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { ApiRefusal } from './request.ts'
import { refusalWords } from './refusal-words.ts'

/** Says why a call was refused, in the reader's words, with a way to try again where that may help. */
export function RefusalNotice({
  refusal,
  onRetry,
}: {
  readonly refusal: ApiRefusal
  readonly onRetry?: () => void
}): ReactNode {
  const { t } = useWords()
  const { title, sentence } = refusalWords(refusal, t)
  return (
    <Notice
      kind="refusal"
      title={title}
      action={onRetry ? <Button onClick={onRetry}>{t('common.retry')}</Button> : null}
    >
      <p>{sentence}</p>
    </Notice>
  )
}
