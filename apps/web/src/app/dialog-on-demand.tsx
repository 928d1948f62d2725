import type { Again, OnDemand } from '@tablee/ui'
import { Button, Dialog, onDemand, useWords } from '@tablee/ui'
import type { ComponentType, ReactNode } from 'react'

/** A dialog whose code is fetched when it is first asked for; what opened it keeps the focus meanwhile. */
export function dialogOnDemand<P extends { readonly onClose: () => void }>(
  load: () => Promise<ComponentType<P>>,
): OnDemand<P> {
  return onDemand(load, {
    waiting: () => null,
    failed: ({ onClose }, again) => <UnloadedDialog onClose={onClose} {...again} />,
  })
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
