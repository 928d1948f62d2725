import type { CardGroup } from '@tablee/model'
import { IconButton, Group, Pencil, groupStyle, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './group-section.module.css'

export interface GroupSectionProps {
  readonly group: CardGroup
  /** The zone in which it is read: a group may be in several. */
  readonly zone: string
  readonly level: 3 | 4
  readonly count: number
  readonly writable: boolean
  readonly onEdit: (group: CardGroup) => void
  readonly children: ReactNode
}

/** The cards of a group under its name. */
export function GroupSection({ group, zone, level, count, writable, onEdit, children }: GroupSectionProps): ReactNode {
  const { t } = useWords()
  const Title = level === 3 ? 'h3' : 'h4'
  const title = group.title || t('gather.untitled')
  const id = `group-${group.id}-${zone.replaceAll('/', '-')}`
  return (
    <section className={styles.group} style={groupStyle(group.color)} aria-labelledby={id}>
      <header className={styles.head}>
        <Group aria-hidden="true" size={20} className={styles.icon} />
        <Title id={id} className={styles.title}>
          {t('gather.group', { title })}
        </Title>
        <span className={styles.count}>{t('list.cards', { count })}</span>
        {writable ? (
          <IconButton label={t('gather.edit', { title })} icon={<Pencil />} onClick={() => onEdit(group)} />
        ) : null}
      </header>
      {children}
    </section>
  )
}
