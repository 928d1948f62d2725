import type { Again, OnDemand } from '@tablee/ui'
import { Button, Dialog, onDemand, useWords } from '@tablee/ui'
import type { WordsPart } from '@tablee/words'
import type { ComponentType, ReactNode } from 'react'
import { useEffect } from 'react'
import { useWordsOnDemand } from './language.tsx'

/** A dialog whose code, and words where it has its own, are fetched when it is first asked for; what opened it keeps the focus meanwhile. */
export function dialogOnDemand<P extends { readonly onClose: () => void }>(
  load: () => Promise<ComponentType<P>>,
  words: WordsPart = 'inside',
): OnDemand<P> {
  const Code = onDemand(load, {
    waiting: () => null,
    failed: ({ onClose }, again) => <UnloadedDialog onClose={onClose} {...again} />,
  })
  function Worded(props: P): ReactNode {
    const { state, retry } = useWordsOnDemand(words)
    useEffect(() => Code.fetch(), [])
    switch (state) {
      case 'here':
        return <Code {...props} />
      case 'coming':
        return null
      case 'failed':
        return <UnloadedDialog onClose={props.onClose} retry={retry} retrying={false} />
    }
  }
  return Object.assign(Worded, { fetch: Code.fetch })
}

function UnloadedDialog({ onClose, retry, retrying }: Again & { readonly onClose: () => void }): ReactNode {
  const { t } = useWords()
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('common.unloaded.title')}
      description={t('common.unloaded.body')}
      actions={
        <Button look="primary" busy={retrying} onClick={retry}>
          {t('common.retry')}
        </Button>
      }
    />
  )
}
