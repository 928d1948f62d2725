import { Button, Check, List, Plus, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import styles from './template-bar.module.css'
import type { ZoneEditing } from './zone-editing.ts'
import { ZonesDialog } from './zones-dialog.tsx'

/** Says that the template is being changed, and for whom; what is then at hand. */
export function TemplateBar({
  editing,
  onDone,
}: {
  readonly editing: ZoneEditing
  readonly onDone: () => void
}): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const [listing, setListing] = useState(false)
  // it comes and goes with the mode
  useEffect(() => {
    announce(t('template.on'))
    return () => announce(t('template.off'))
  }, [announce, t])
  return (
    <div className={styles.bar} role="group" aria-label={t('template.tools')}>
      <p className={styles.words}>{t('template.on')}</p>
      <div className={styles.buttons}>
        <Button icon={<List aria-hidden="true" />} onClick={() => setListing(true)}>
          {t('template.zones')}
        </Button>
        <Button icon={<Plus aria-hidden="true" />} onClick={() => editing.open('new')}>
          {t('template.add')}
        </Button>
        <Button look="primary" icon={<Check aria-hidden="true" />} onClick={onDone}>
          {t('template.done')}
        </Button>
      </div>
      {listing ? <ZonesDialog editing={editing} onClose={() => setListing(false)} /> : null}
    </div>
  )
}
