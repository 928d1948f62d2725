import { mayWriteIn } from '@tablee/documents'
import type { BoardId, CardGroup, Zone } from '@tablee/model'
import { inLanguage } from '@tablee/model'
import { Button, ClipboardPaste, IconButton, LookBand, Pencil, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { CardScope } from '../card/card-scope.ts'
import { zoneName } from '../card/zone-name.ts'
import { GroupSection } from '../gather/group-section.tsx'
import { PeopleInZone } from '../presence/list-presence.tsx'
import { CardComposer } from './card-composer.tsx'
import { CardItem } from './card-item.tsx'
import type { ListActions } from './list-actions.ts'
import type { ListedCard, ListedZone } from './list-layout.ts'
import styles from './zone-list.module.css'

export interface ZoneListProps {
  readonly board: BoardId
  readonly listed: ListedZone
  readonly level: 2 | 3
  /** The heading it stands under, which tells it from zones of the same name. */
  readonly within?: string
  readonly scope: CardScope
  readonly zones: readonly Zone[]
  readonly actions: ListActions
}

/** A zone: its title, its prompt, its cards, and a way to add one. */
export function ZoneList({ board, listed, level, within, scope, zones, actions }: ZoneListProps): ReactNode {
  const { t, language } = useWords()
  const { me, clipboard } = useCycle()
  const clipping = useStore(clipboard)
  const { zone, cards } = listed
  const name = zoneName(zone, language, scope.questions)
  const groups = [...new Set(cards.flatMap(({ group }) => group ?? []))]
  const cardsOf = (wanted: CardGroup | null): readonly ListedCard[] => cards.filter(({ group }) => group === wanted)
  const Title = level === 2 ? 'h2' : 'h3'
  const isPoster = zone.spec.accepts.length === 0
  const mayAdd = scope.writable && !isPoster && mayWriteIn(zone, me.role)
  return (
    <section
      data-zone={zone.id}
      className={styles.zone}
      aria-labelledby={within ? `${within} ${zoneTitleId(zone)}` : zoneTitleId(zone)}
    >
      <header className={styles.head}>
        {zone.spec.look && !within ? <LookBand look={zone.spec.look} className={styles.look ?? ''} /> : null}
        <Title id={zoneTitleId(zone)} tabIndex={-1} className={styles.title}>
          {inLanguage(zone.spec.title, language)}
        </Title>
        <PeopleInZone zone={zone.id} />
        {isPoster ? null : <span className={styles.count}>{t('list.cards', { count: cards.length })}</span>}
        {actions.editZone ? (
          <IconButton
            label={t('list.editZone', { zone: name })}
            icon={<Pencil />}
            onClick={() => actions.editZone?.(zone.spec.key)}
          />
        ) : null}
      </header>
      <p className={styles.prompt}>{inLanguage(zone.spec.prompt, language)}</p>
      <Cards of={cardsOf(null)} zone={zone} scope={scope} zones={zones} actions={actions} />
      {groups.map((group) => (
        <GroupSection
          key={group.id}
          group={group}
          zone={zone.id}
          level={level === 2 ? 3 : 4}
          count={cardsOf(group).length}
          writable={scope.writable}
          onEdit={actions.gather.editGroup}
        >
          <Cards of={cardsOf(group)} zone={zone} scope={scope} zones={zones} actions={actions} />
        </GroupSection>
      ))}
      <CardComposer board={board} zone={zone} questions={scope.questions} mayAdd={mayAdd} onAdd={actions.add} />
      {mayAdd && clipping ? (
        <Button
          className={styles.paste}
          icon={<ClipboardPaste aria-hidden="true" />}
          aria-label={t('handling.pasteIn', { zone: name })}
          onClick={() => actions.paste(zone)}
        >
          {t('handling.pasteHere')}
        </Button>
      ) : null}
    </section>
  )
}

interface CardsProps extends Pick<ZoneListProps, 'scope' | 'zones' | 'actions'> {
  readonly of: readonly ListedCard[]
  readonly zone: Zone
}

function Cards({ of: cards, zone, scope, zones, actions }: CardsProps): ReactNode {
  if (cards.length === 0) return null
  return (
    <ul className={styles.cards}>
      {cards.map(({ card, mirror, group }) => (
        <CardItem
          key={card.id}
          card={card}
          zone={zone}
          mirror={mirror}
          group={group}
          scope={scope}
          zones={zones}
          actions={actions}
        />
      ))}
    </ul>
  )
}

/** The id of a zone's heading: where « Aller à » leads. */
export function zoneTitleId({ id }: Pick<Zone, 'id'>): string {
  return `zone-${id.replaceAll('/', '-')}`
}
