import type { Card, CardId } from '@tablee/model'
import { Button, Checkbox, IconButton, Trash2, VisuallyHidden, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { memo, useEffect, useState } from 'react'
import { CardField } from '../card-fields/card-field.tsx'
import { problemWords } from '../card-fields/problem-words.ts'
import type { CardScope } from '../card/card-scope.ts'
import { cardElementId } from '../card/use-focus-on-card.ts'
import type { TableItem } from './table-items.ts'
import type { Column } from './column.ts'
import { GroupHeading } from './group-heading.tsx'
import styles from './row-cards.module.css'
import type { Revealed } from './use-row-acts.ts'
import { RowTitle } from './row-title.tsx'

export interface RowCardsProps {
  readonly scope: CardScope
  /** Those of its fields. */
  readonly columns: readonly Column[]
  readonly items: readonly TableItem[]
  /** The column that rows are gathered by. */
  readonly group: Column | null
  readonly picked: ReadonlySet<CardId>
  readonly reveal: Revealed | null
  readonly onPick: (cards: readonly CardId[], isPicked: boolean) => void
  readonly onOpen: (card: CardId) => void
  readonly onRemove: (card: Card) => void
  readonly onHold: (card: CardId | null) => void
}

/** How many rows are drawn until more are asked for: each is full of controls. */
const AT_ONCE = 40

/** The rows as cards one under another, each field under its label: for phones and half screens. */
export function RowCards(props: RowCardsProps): ReactNode {
  const { items, group, picked, reveal, onHold, scope, columns, onPick, onOpen, onRemove } = props
  const { t } = useWords()
  const [most, setMost] = useState(AT_ONCE)
  const asked = items.findIndex((item) => item.is === 'row' && item.card.id === reveal?.card)
  if (asked >= most) setMost(asked + AT_ONCE)
  useEffect(() => {
    if (!reveal || reveal.edit) return undefined
    // after the dialog that asked has given the focus back
    const timer = setTimeout(() => {
      const element = document.getElementById(cardElementId(reveal.card))
      element?.focus({ preventScroll: true })
      element?.scrollIntoView({ block: 'nearest' })
    }, 50)
    return () => clearTimeout(timer)
  }, [reveal])
  const left = items.length - most
  return (
    <>
      <ul
        className={styles.rows}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onHold(null)
        }}
      >
        {items.slice(0, most).map((item) =>
          item.is === 'row' ? (
            <RowCard
              key={item.key}
              {...{ scope, columns, onPick, onOpen, onRemove, onHold }}
              card={item.card}
              mirror={item.mirror}
              picked={picked.has(item.card.id)}
              fresh={reveal?.edit === true && reveal.card === item.card.id}
            />
          ) : group ? (
            <li key={item.key} className={styles.group}>
              <GroupHeading column={group} value={item.value} count={item.count} />
            </li>
          ) : null,
        )}
      </ul>
      {left > 0 ? (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          {t('rows.showMore', { count: Math.min(left, AT_ONCE), left })}
        </Button>
      ) : null}
    </>
  )
}

interface RowCardProps extends Pick<RowCardsProps, 'scope' | 'columns' | 'onPick' | 'onOpen' | 'onRemove' | 'onHold'> {
  readonly card: Card
  /** Another row of the card bears its element. */
  readonly mirror: boolean
  readonly picked: boolean
  /** It was just added: its title takes the focus. */
  readonly fresh: boolean
}

const RowCard = memo(function RowCard(props: RowCardProps): ReactNode {
  const { card, mirror, scope, columns, picked, fresh, onPick, onOpen, onRemove, onHold } = props
  const { t } = useWords()
  const title = card.title || t('list.untitled')
  return (
    <li
      id={mirror ? undefined : cardElementId(card.id)}
      tabIndex={-1}
      className={styles.row}
      onFocus={(event) => onHold(event.target === event.currentTarget ? null : card.id)}
    >
      <div className={styles.head}>
        {scope.writable ? (
          <Checkbox
            checked={picked}
            onChange={(event) => onPick([card.id], event.currentTarget.checked)}
            label={<VisuallyHidden>{t('rows.pick', { title })}</VisuallyHidden>}
          />
        ) : null}
        <RowTitle card={card} scope={scope} fresh={fresh} />
      </div>
      <div className={styles.fields}>
        {columns.map(({ name, spec, width }) => (
          <div key={name} className={width === 'tiny' ? styles.whole : undefined}>
            <CardField scope={scope} card={card} name={name} spec={spec} error={problemWords(name, card, t)} />
          </div>
        ))}
      </div>
      <div className={styles.foot}>
        <Button look="quiet" aria-label={t('list.openDetails', { title })} onClick={() => onOpen(card.id)}>
          {t('list.details')}
        </Button>
        {scope.writable ? (
          <IconButton label={t('table.removeLine', { title })} icon={<Trash2 />} onClick={() => onRemove(card)} />
        ) : null}
      </div>
    </li>
  )
})
