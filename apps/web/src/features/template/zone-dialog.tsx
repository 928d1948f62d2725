import type { ZoneDetails, ZoneSpec } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, Dialog, Trash2, useStore, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { focusFirstError } from '../../app/focus-first-error.ts'
import type { ZoneEditing } from './zone-editing.ts'
import { boxBeside, changesOf } from './zone-editing.ts'
import styles from './zone-dialog.module.css'
import type { ZoneForm } from './zone-fields.tsx'
import { ZoneFields, zoneFormOf, zoneOfForm } from './zone-fields.tsx'

export interface ZoneDialogProps {
  readonly editing: ZoneEditing
  /** Null: a new one. */
  readonly zone: ZoneSpec | null
  readonly onRemove: (zone: ZoneSpec) => void
  readonly onMessage: (message: ToastMessage) => void
}

/** Everything that may be changed of a zone, or a new one; written at once, by its button. */
export function ZoneDialog({ editing, zone, onRemove, onMessage }: ZoneDialogProps): ReactNode {
  const { t, language } = useWords()
  const id = useId()
  const zones = useStore(editing.zones)
  // what the person was shown: others may change the zone meanwhile, and what the person leaves alone stays theirs
  const [before] = useState(zone)
  const [form, setForm] = useState<ZoneForm>(() => zoneFormOf(zone ?? newZone(zones), language))
  const [checked, setChecked] = useState(false)
  const isGone = before !== null && !zones.some(({ key }) => key === before.key)
  const close = (): void => editing.open(null)
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setChecked(true)
    const wanted = zoneOfForm(form)
    if (!wanted || isGone) return focusFirstError(event.currentTarget)
    const name = { zone: wanted.title.fr }
    if (before === null) {
      editing.gestures.addZone(wanted)
      onMessage({ words: t('template.added', name) })
    } else {
      // words that were left alone keep their other language
      const title = form.title === inLanguage(before.title, language) ? before.title : wanted.title
      const prompt = form.prompt === inLanguage(before.prompt, language) ? before.prompt : wanted.prompt
      if (editing.gestures.setZone(before.key, changesOf(before, { ...wanted, title, prompt })))
        onMessage({ words: t('template.saved', name) })
    }
    close()
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      title={before ? t('template.editZone', { zone: inLanguage(before.title, language) }) : t('template.add')}
      {...(before?.repeat ? { description: t('template.repeats') } : {})}
      actions={
        <>
          <Button look="primary" type="submit" form={id}>
            {before ? t('template.save') : t('template.add')}
          </Button>
          {before && !isGone ? (
            <Button
              look="danger"
              icon={<Trash2 aria-hidden="true" />}
              className={styles.remove}
              onClick={() => onRemove(before)}
            >
              {t('template.remove')}
            </Button>
          ) : null}
        </>
      }
    >
      {isGone ? <p role="alert">{t('template.gone')}</p> : null}
      <form id={id} onSubmit={save} noValidate>
        <ZoneFields form={form} checked={checked} onChange={(changes) => setForm({ ...form, ...changes })} />
      </form>
    </Dialog>
  )
}

function newZone(zones: readonly ZoneSpec[]): ZoneDetails {
  return { title: { fr: '' }, prompt: { fr: '' }, accepts: ['idea'], box: boxBeside(zones), look: null }
}
