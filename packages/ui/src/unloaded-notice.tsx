import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import type { Again } from './on-demand.tsx'
import { useWords } from './words-context.tsx'

/** Stands where a part of the page would be whose code could not be fetched. */
export function UnloadedNotice({ retry, retrying }: Again): ReactNode {
  const { t } = useWords()
  return (
    <Notice
      kind="warning"
      title={t('common.unloaded.title')}
      action={
        <Button busy={retrying} onClick={retry}>
          {t('common.retry')}
        </Button>
      }
    >
      <p>{t('common.unloaded.body')}</p>
    </Notice>
  )
}
