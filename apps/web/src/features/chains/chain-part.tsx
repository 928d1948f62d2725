import { mayWriteIn } from '@tablee/documents'
import type { CardId, ChainItem, ChainPart } from '@tablee/model'
import { inLanguage, partOfZone } from '@tablee/model'
import { useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { CardComposer } from '../list/card-composer.tsx'
import { ActivityButton, ItemButton } from './chain-items.tsx'
import styles from './chain-part.module.css'
import type { ChainsReadingProps } from './chains-reading.ts'

export interface ChainPartProps extends ChainsReadingProps {
  readonly part: ChainPart
  readonly question: CardId
  readonly items: readonly ChainItem[]
  /** The heading of the chain that it is in. */
  readonly within: string
}

/** One part of a chain: what is said in it, that nothing is yet, and a way to add to it where the board has a zone for it. */
export function ChainPartView({ part, question, items, within, now, onOpen }: ChainPartProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  const heading = useId()
  const { board, scope, zones } = now
  const zone = zones.find((each) => each.each === question && partOfZone(each) === part)
  const mayAdd = zone !== undefined && scope.writable && zone.spec.accepts.length > 0 && mayWriteIn(zone, me.role)
  return (
    <section className={styles.part} data-part={part} aria-labelledby={`${within} ${heading}`}>
      <h3 id={heading} className={styles.title}>
        {zone ? inLanguage(zone.spec.title, language) : t(`chains.parts.${part}`)}
      </h3>
      {items.length === 0 ? (
        <p className={styles.none}>{t(`chains.none.${part}`)}</p>
      ) : (
        <ul className={styles.items}>
          {items.map((item, index) => (
            <li key={`${item.card.id} ${index}`}>
              {part === 'main' || part === 'support' ? (
                <ActivityButton card={item.card} scope={scope} onOpen={onOpen} />
              ) : (
                <ItemButton item={item} onOpen={onOpen} />
              )}
            </li>
          ))}
        </ul>
      )}
      {zone ? (
        <div className={styles.add}>
          <CardComposer
            {...{ board, zone, mayAdd }}
            questions={scope.questions}
            onAdd={(into, kind, title) => void scope.gestures.addCard({ kind, zone: into, title })}
          />
        </div>
      ) : null}
    </section>
  )
}
