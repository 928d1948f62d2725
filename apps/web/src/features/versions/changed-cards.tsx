import type { ChangedCard, SaidOtherwise } from '@tablee/documents/versions'
import type { Card, FieldValue } from '@tablee/model'
import { KINDS, Kind, inLanguage } from '@tablee/model'
import { KindBadge, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { SayingList } from '../card-fields/saying-list.tsx'
import { wordsIn } from '../search/card-passages.ts'
import { useCardNames } from '../search/use-card-names.ts'
import { MOST_SHOWN } from './cards-named.tsx'
import styles from './versions-page.module.css'

export interface ChangedCardsProps {
  readonly changed: readonly ChangedCard[]
  /** What stands over it says which. */
  readonly as: 'h3' | 'h4'
}

/** Cards that said something else, field by field: then, and now. */
export function ChangedCards({ changed, as: Heading }: ChangedCardsProps): ReactNode {
  const { t, language } = useWords()
  const { me } = useCycle()
  return (
    <div className={styles.cards}>
      <Heading>{t('versions.compare.changed', { count: changed.length })}</Heading>
      <ul>
        {changed.slice(0, MOST_SHOWN).map(({ was, is, said }) => (
          <li key={is.id} className={styles.changed}>
            <p className={styles.card}>
              <KindBadge kind={is.kind} label={inLanguage(KINDS[is.kind].label, language)} />
              <span lang={me.cycle.language} dir="auto">
                {is.title || was.title || t('list.untitled')}
              </span>
            </p>
            {said.length === 0 ? <p className={looks.soft}>{t('versions.compare.gathered')}</p> : null}
            {said.map((one) => (
              <Sayings key={one.name} was={was} is={is} said={one} />
            ))}
          </li>
        ))}
      </ul>
      {changed.length > MOST_SHOWN ? (
        <p className={looks.soft}>{t('versions.compare.more', { count: changed.length - MOST_SHOWN })}</p>
      ) : null}
    </div>
  )
}

interface SayingsProps extends Pick<ChangedCard, 'was' | 'is'> {
  readonly said: SaidOtherwise
}

function Sayings({ was, is, said }: SayingsProps): ReactNode {
  const { t } = useWords()
  const label = useLabel()
  const read = useReader()
  const former =
    said.was === null ? t('versions.compare.withheld') : read(said.name, said.was, was) || t('versions.compare.empty')
  return (
    <div>
      <p className={styles.label}>{label(said.name, is, was)}</p>
      <SayingList
        of={[
          { by: t('versions.compare.former'), words: former },
          { by: t('versions.compare.present'), words: read(said.name, said.is, is) || t('versions.compare.empty') },
        ]}
      />
    </div>
  )
}

function useLabel(): (name: string, is: Card, was: Card) => string {
  const { t, language } = useWords()
  return (name, is, was) => {
    if (name === 'kind') return t('versions.compare.kind')
    if (name === 'detail') return t('list.detail')
    const spec = KINDS[is.kind].fields[name] ?? KINDS[was.kind].fields[name]
    return inLanguage(spec ? spec.label : KINDS[is.kind].title, language)
  }
}

function useReader(): (name: string, value: FieldValue, card: Card) => string {
  const { language } = useWords()
  const names = useCardNames()
  return (name, value, card) => {
    const kind = name === 'kind' ? Kind.safeParse(value).data : undefined
    if (kind) return inLanguage(KINDS[kind].label, language)
    const spec = KINDS[card.kind].fields[name]
    if (spec) return wordsIn(spec, value, names)
    return typeof value === 'string' ? value : ''
  }
}
