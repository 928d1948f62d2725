import { KINDS, inLanguage } from '@tablee/model'
import { Button, Dialog, LookBand, Pencil, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { ZoneEditing } from './zone-editing.ts'
import styles from './zones-dialog.module.css'

/** Every zone of the template, each with the way to change it: what the frames on the board are to a hand. */
export function ZonesDialog({
  editing,
  onClose,
}: {
  readonly editing: ZoneEditing
  readonly onClose: () => void
}): ReactNode {
  const { t, language } = useWords()
  const zones = useStore(editing.zones)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('template.zonesTitle')}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('template.done')}
        </Button>
      }
    >
      {zones.length === 0 ? <p>{t('template.none')}</p> : null}
      <ul className={styles.zones}>
        {zones.map((zone) => {
          const name = inLanguage(zone.title, language)
          const kinds = zone.accepts.map((kind) => inLanguage(KINDS[kind].plural, language).toLowerCase())
          return (
            <li key={zone.key} className={styles.zone}>
              {zone.look ? <LookBand look={zone.look} className={styles.look ?? ''} /> : null}
              <div className={styles.words}>
                <p className={styles.name}>{name}</p>
                <p className={styles.kinds}>{kinds.length > 0 ? kinds.join(', ') : t('template.acceptsNone')}</p>
              </div>
              <Button
                icon={<Pencil aria-hidden="true" />}
                aria-label={t('template.editZone', { zone: name })}
                onClick={() => editing.open(zone.key)}
              >
                {t('template.edit')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
