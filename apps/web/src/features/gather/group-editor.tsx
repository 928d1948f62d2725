import { cardsStore, groupsStore } from '@tablee/documents'
import type { CardGroup } from '@tablee/model'
import { compareInGroup, standingCards } from '@tablee/model'
import { ArrowDown, ArrowUp, Button, Ungroup, useStore, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { focusFirstError } from '../../app/focus-first-error.ts'
import { KeptWords } from '../../cycle/kept-words.tsx'
import type { CardScope } from '../card/card-scope.ts'
import styles from './gather.module.css'
import { GroupCards } from './group-cards.tsx'
import { GroupFields } from './group-fields.tsx'
import { orderBeside, standingGroups } from './standing-groups.ts'

export interface GroupEditorProps {
  readonly scope: CardScope
  readonly group: CardGroup
  readonly onMessage: (words: string) => void
  readonly onClose: () => void
}

/** The name, the colour and the order of a group, that of its cards, and a way to undo it; its name alone where it can only be read. */
export function GroupEditor({ scope, group, onMessage, onClose }: GroupEditorProps): ReactNode {
  const { t } = useWords()
  const { content, gestures, writable } = scope
  const all = useStore(cardsStore(content, group.home))
  const groups = standingGroups(useStore(groupsStore(content, group.home)), all)
  const cards = useMemo(
    () =>
      standingCards(all)
        .filter((card) => card.group === group.id)
        .toSorted(compareInGroup),
    [all, group.id],
  )
  const [title, setTitle] = useState(group.title)
  const [missing, setMissing] = useState(false)
  const name = group.title || t('gather.untitled')
  if (!writable || cards.length === 0)
    return (
      <>
        <p className={styles.heading}>{name}</p>
        {writable ? <p role="status">{t('gather.gone')}</p> : null}
        {title === group.title ? null : <KeptWords why={t('gather.closed')} words={title} />}
      </>
    )

  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const wanted = title.trim()
    setMissing(wanted === '')
    if (wanted === '') return focusFirstError(event.currentTarget)
    gestures.setGroup(group, { title: wanted })
    onMessage(t('gather.changed', { title: wanted }))
    onClose()
  }
  const move = (step: -1 | 1): void => {
    const order = orderBeside(groups, group, step)
    if (order === null) return
    gestures.setGroup(group, { order })
    onMessage(t(step < 0 ? 'gather.movedEarlier' : 'gather.movedLater', { title: name }))
  }
  const undo = (): void => {
    gestures.leaveGroup(cards)
    onMessage(t('gather.undone', { count: cards.length }))
    onClose()
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <GroupFields
        title={title}
        color={group.color}
        missing={missing}
        onTitle={setTitle}
        onColor={(color) => gestures.setGroup(group, { color })}
      />
      {cards.length > 1 ? <GroupCards cards={cards} scope={scope} onMessage={onMessage} /> : null}
      <div className={styles.row}>
        <Button look="primary" type="submit">
          {t('gather.rename')}
        </Button>
        {groups.length > 1 ? (
          <>
            <Button
              icon={<ArrowUp aria-hidden="true" />}
              aria-disabled={orderBeside(groups, group, -1) === null}
              onClick={() => move(-1)}
            >
              {t('gather.earlier')}
            </Button>
            <Button
              icon={<ArrowDown aria-hidden="true" />}
              aria-disabled={orderBeside(groups, group, 1) === null}
              onClick={() => move(1)}
            >
              {t('gather.later')}
            </Button>
          </>
        ) : null}
        <Button look="danger" icon={<Ungroup aria-hidden="true" />} onClick={undo}>
          {t('gather.undo')}
        </Button>
      </div>
    </form>
  )
}
