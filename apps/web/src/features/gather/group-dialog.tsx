import { cardsStore, groupsStore } from '@tablee/documents'
import type { Card, CardGroup, CardId, GroupColor } from '@tablee/model'
import { Button, Dialog, groupStyle, useStore, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { focusFirstError } from '../../app/focus-first-error.ts'
import type { SeenCard } from '../card/card-copies.ts'
import { nameOfCard } from '../card-links/link-words.ts'
import { CardChoice } from './card-choice.tsx'
import { ClosedNotice } from './closed-notice.tsx'
import styles from './gather.module.css'
import type { AskingOptions } from './gather-options.ts'
import { GroupFields } from './group-fields.tsx'
import { nextColor, standingGroups } from './standing-groups.ts'

/** Asks into which group cards should go: one that is there, or a new one, with others of the zone if one likes. */
export function GroupDialog({
  scope,
  home,
  cards,
  neighbours,
  placeOf,
  onMessage,
  onDone,
  onClose,
}: AskingOptions & { readonly cards: readonly SeenCard[] }): ReactNode {
  const { t, language } = useWords()
  const form = useId()
  const all = useStore(cardsStore(scope.content, home))
  const groups = standingGroups(useStore(groupsStore(scope.content, home)), all)
  const [only] = cards.length === 1 ? cards : []
  const [others] = useState(() => (only ? neighbours(only).filter(({ id }) => id !== only.card.id) : []))
  const [chosen, setChosen] = useState<ReadonlySet<CardId>>(new Set())
  const [title, setTitle] = useState('')
  const [color, setColor] = useState<GroupColor>(() => nextColor(groups))
  const [missing, setMissing] = useState(false)
  const possible = groups.filter(({ id }) => cards.some(({ card }) => card.group !== id))

  const gathered = (): readonly Card[] => {
    const wanted = new Set<CardId>([...cards.map(({ card }) => card.id), ...chosen])
    return all.filter(({ id }) => wanted.has(id))
  }
  const done = (name: string, put: readonly Card[]): void => {
    onClose()
    onMessage(t('gather.made', { count: put.length, title: name }))
    onDone(cards.map(({ card }) => card.id))
  }
  const join = (group: CardGroup): void => {
    const put = gathered()
    scope.gestures.joinGroup(put, group.id)
    done(group.title, put)
  }
  const make = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const name = title.trim()
    setMissing(name === '')
    if (!scope.writable) return
    if (name === '') return focusFirstError(event.currentTarget)
    const put = gathered()
    scope.gestures.groupCards(put, { title: name, color }, placeOf?.(cards))
    done(name, put)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('gather.putTitle')}
      description={cards.map(({ card }) => nameOfCard(card, language)).join(', ')}
      actions={
        <Button look="primary" type="submit" form={form} aria-disabled={!scope.writable}>
          {t('gather.make')}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={make}>
        {scope.writable ? null : <ClosedNotice />}
        {others.length > 0 ? (
          <CardChoice legend={t('gather.others')} cards={others} chosen={chosen} onChange={setChosen} />
        ) : null}
        {possible.length > 0 && scope.writable ? (
          <>
            <h3 className={styles.heading}>{t('gather.existing')}</h3>
            <ul className={styles.choices}>
              {possible.map((group) => (
                <li key={group.id}>
                  <Button
                    icon={<span aria-hidden="true" className={styles.dot} style={groupStyle(group.color)} />}
                    onClick={() => join(group)}
                  >
                    {group.title || t('gather.untitled')}
                  </Button>
                </li>
              ))}
            </ul>
            <h3 className={styles.heading}>{t('gather.newGroup')}</h3>
          </>
        ) : null}
        <GroupFields title={title} color={color} missing={missing} onTitle={setTitle} onColor={setColor} />
      </form>
    </Dialog>
  )
}
