import type { BoardId, Kind, Zone } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { Button, Choices, Plus, Radio, TextArea, useAnnounce, useWords } from '@tablee/ui'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import { KeptWords } from '../../cycle/kept-words.tsx'
import { useCardDraft } from '../../cycle/use-card-draft.ts'
import type { ValidatedQuestion } from '../card/card-scope.ts'
import { zoneName } from '../card/zone-name.ts'
import styles from './card-composer.module.css'

export interface CardComposerProps {
  readonly board: BoardId
  readonly zone: Zone
  /** By whose numbers columns are told apart. */
  readonly questions: readonly ValidatedQuestion[]
  /** Whether this person may add cards there now. */
  readonly mayAdd: boolean
  readonly onAdd: (zone: Zone, kind: Kind, title: string) => void
}

/**
 * Adds cards to a zone, one after the other: the field stays, so that ideas can follow one another. What was not added stays in sight,
 * and to be added, whatever becomes of the field.
 */
export function CardComposer({ board, zone, questions, mayAdd, onAdd }: CardComposerProps): ReactNode {
  const { t, language } = useWords()
  const announce = useAnnounce()
  const kinds = zone.spec.accepts
  const [draft, change] = useCardDraft(board, zone)
  const kind = kinds.find((each) => each === draft.kind) ?? kinds[0] ?? 'idea'
  const [opening, setOpening] = useState(false)
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const group = useId()
  const zoneTitle = zoneName(zone, language, questions)

  const add = (event?: FormEvent): void => {
    event?.preventDefault()
    const words = draft.words.trim()
    setMissing(words === '')
    field.current?.focus()
    if (words === '') return
    onAdd(zone, kind, words)
    change({ words: '' })
    // the new card has pushed the field down
    setTimeout(() => field.current?.form?.scrollIntoView({ block: 'nearest' }), 0)
    announce(t('list.added', { zone: zoneTitle }))
  }
  const close = (): void => {
    change({ open: false, ...(draft.words.trim() === '' ? { words: '' } : {}) })
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

  if (!mayAdd) return draft.words === '' ? null : <KeptWords why={t('list.addingClosed')} words={draft.words} />
  if (!draft.open) {
    const label = kinds.length === 1 && kinds[0] ? t(`list.addKind.${kinds[0]}`) : t('list.addCard')
    return (
      <>
        <Button
          ref={opener}
          icon={<Plus aria-hidden="true" />}
          className={styles.open}
          aria-label={t('list.addIn', { action: label, zone: zoneTitle })}
          onClick={() => {
            setOpening(true)
            change({ open: true })
          }}
        >
          {label}
        </Button>
        {draft.words === '' ? null : <p className={styles.waiting}>{t('list.notAdded', { words: draft.words })}</p>}
      </>
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
                onChange={() => change({ kind: candidate })}
                label={inLanguage(KINDS[candidate].label, language)}
              />
            ))}
          </div>
        </Choices>
      ) : null}
      <TextArea
        ref={field}
        // whoever asked for the field has it at once; one that others give back takes nobody’s focus
        autoFocus={opening}
        onFocus={() => setOpening(false)}
        rows={2}
        maxLength={400}
        label={t('list.newIn', { label: inLanguage(KINDS[kind].title, language), zone: zoneTitle })}
        hint={t('list.enterAdds')}
        error={missing ? t('list.titleMissing') : null}
        value={draft.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
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
