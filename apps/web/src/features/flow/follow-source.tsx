import type { Card, SourceChange } from '@tablee/model'
import { KINDS, can, contentOf, inLanguage, saysNothing } from '@tablee/model'
import { Button, Checkbox, Notice, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument } from '../../cycle/use-document.ts'
import { SayingList } from '../card-fields/saying-list.tsx'
import { wordsIn } from '../search/card-passages.ts'
import { useCardNames } from '../search/use-card-names.ts'
import styles from './follow-source.module.css'
import { useSourceGestures } from './use-source-gestures.ts'

export interface FollowSourceProps {
  readonly card: Card
  readonly source: Card
  readonly changes: readonly SourceChange[]
}

/** « La source a changé »: what each says, and the choice between keeping one’s own and taking what the source says. */
export function FollowSource({ card, source, changes }: FollowSourceProps): ReactNode {
  const { t } = useWords()
  const { me, live } = useCycle()
  const announce = useAnnounce()
  const facts = useStore(live)
  const writable = facts !== null && can(me, 'write', contentOf(card.home), facts)
  const gestures = useSourceGestures(card.home)
  const { doc: content } = useDocument(contentOf(source.home))
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const label = useChangeLabels(card)
  // what was written here alone is not emptied unless someone asks for it
  const isWanted = ({ name, there }: SourceChange): boolean => ticks.get(name) ?? !saysNothing(there)
  const wanted = changes.filter(isWanted).map(({ name }) => name)
  const done = (words: string): void => {
    announce(words)
    // the buttons go with the notice
    document.getElementById('content')?.focus()
  }
  const follow = (): void => {
    gestures.followSource(card, { card: source, content }, wanted)
    done(t('flow.source.followed'))
  }
  const keep = (): void => {
    gestures.keepOwn(card, source)
    done(t('flow.source.kept'))
  }
  return (
    <Notice
      kind="warning"
      title={t('flow.source.changed')}
      action={
        writable ? (
          <div className={styles.actions}>
            <Button look="primary" aria-disabled={wanted.length === 0} onClick={wanted.length > 0 ? follow : undefined}>
              {t('flow.source.follow')}
            </Button>
            <Button onClick={keep}>{t('flow.source.keep')}</Button>
          </div>
        ) : null
      }
    >
      <p>{t(writable ? 'flow.source.choose' : 'flow.source.readOnly')}</p>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={change.name} className={styles.change}>
            {writable ? (
              <Checkbox
                label={label(change.name)}
                checked={isWanted(change)}
                onChange={(event) => setTicks(new Map([...ticks, [change.name, event.target.checked] as const]))}
              />
            ) : (
              <p className={styles.name}>{label(change.name)}</p>
            )}
            <Sayings card={card} change={change} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Sayings({
  card,
  change: { name, here, there },
}: {
  readonly card: Card
  readonly change: SourceChange
}): ReactNode {
  const { t } = useWords()
  const names = useCardNames()
  const spec = KINDS[card.kind].fields[name]
  const said = (value: typeof here): string =>
    (spec ? wordsIn(spec, value, names) : String(value)) || t('flow.source.nothing')
  return (
    <SayingList
      of={[
        { by: t('flow.source.here'), words: said(here) },
        { by: t('flow.source.there'), words: said(there) },
      ]}
    />
  )
}

function useChangeLabels(card: Card): (name: string) => string {
  const { t, language } = useWords()
  const kind = KINDS[card.kind]
  return (name) => {
    if (name === 'detail') return t('list.detail')
    const spec = kind.fields[name]
    return inLanguage(spec ? spec.label : kind.title, language)
  }
}
