import type { Kind, Zone } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { Button, Choices, Plus, Radio, TextArea, useAnnounce, useWords } from '@tablee/ui'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import styles from './card-composer.module.css'

export interface CardComposerProps {
  readonly zone: Zone
  readonly onAdd: (zone: Zone, kind: Kind, title: string) => void
}

/** Adds cards to a zone, one after the other: the field stays, so that ideas can follow one another. */
export function CardComposer({ zone, onAdd }: CardComposerProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const kinds = zone.spec.accepts
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'idea')
  const [missing, setMissing] = useState(false)
  const [title, setTitle] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const group = useId()
  const zoneTitle = inLanguage(zone.spec.title, language)

  const add = (event?: FormEvent): void => {
    event?.preventDefault()
    const words = title.trim()
    setMissing(words === '')
    field.current?.focus()
    if (words === '') return
    onAdd(zone, kind, words)
    setTitle('')
    // the new card has pushed the field down
    setTimeout(() => field.current?.form?.scrollIntoView({ block: 'nearest' }), 0)
    announce(t('list.added', { zone: zoneTitle }))
  }
  const close = (): void => {
    setOpen(false)
    setMissing(false)
    setTimeout(() => opener.current?.focus(), 0)
  }
  const keyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      add()
    } else if (event.key === 'Escape') close()
  }

  if (!open) {
    const label = kinds.length === 1 && kinds[0] ? t(`list.addKind.${kinds[0]}`) : t('list.addCard')
    return (
      <Button
        ref={opener}
        icon={<Plus aria-hidden="true" />}
        className={styles.open}
        aria-label={t('list.addIn', { action: label, zone: zoneTitle })}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
    )
  }
  return (
    <form className={styles.composer} onSubmit={add}>
      {kinds.length > 1 ? (
        <Choices legend={t('list.kind')}>
          <div className={styles.kinds}>
            {kinds.map((candidate) => (
              <Radio
                key={candidate}
                name={group}
                checked={candidate === kind}
                onChange={() => setKind(candidate)}
                label={inLanguage(KINDS[candidate].label, language)}
              />
            ))}
          </div>
        </Choices>
      ) : null}
      <TextArea
        ref={field}
        autoFocus
        rows={2}
        maxLength={400}
        label={t('list.newIn', { label: inLanguage(KINDS[kind].title, language), zone: zoneTitle })}
        hint={t('list.enterAdds')}
        error={missing ? t('list.titleMissing') : null}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={keyDown}
      />
      <div className={styles.actions}>
        <Button look="primary" type="submit">
          {t('list.add')}
        </Button>
        <Button look="quiet" onClick={close}>
          {t('list.done')}
        </Button>
      </div>
    </form>
  )
}
