import { Button, onDemand, useWords } from '@tablee/ui'
import type { Again } from '@tablee/ui'
import type { ReactNode } from 'react'

/** « Dessins et images »: lists of boards on which nothing was drawn do without it. */
export const DrawingsOnDemand = onDemand(async () => (await import('./drawings.tsx')).Drawings, {
  waiting: () => null,
  failed: (_, again) => <Unloaded {...again} />,
})

function Unloaded({ retry, retrying }: Again): ReactNode {
  const { t } = useWords()
  return (
    <section aria-label={t('list.drawings')}>
      <p>{t('common.unloaded.title')}</p>
      <Button busy={retrying} onClick={retry}>
        {t('common.retry')}
      </Button>
    </section>
  )
}
