import type { Card, Kind } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { Button, MessageCircleQuestionMark, Replace, Waypoints, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'

export interface SingleCardActionsProps {
  readonly card: Card
  /** What it may be turned into; its own kind is passed over. */
  readonly kinds: readonly Kind[]
  /** Writes a question after it; null where none is. */
  readonly onAsk: (() => void) | null
  readonly onLink: () => void
  readonly onConvert: (kind: Kind, name: string) => void
}

/** What is done to one card at a time: linking it, turning it into another kind. */
export function SingleCardActions({ card, kinds, onAsk, onLink, onConvert }: SingleCardActionsProps): ReactNode {
  const { t, language } = useWords()
  return (
    <>
      {onAsk ? (
        <Button icon={<MessageCircleQuestionMark aria-hidden="true" />} onClick={onAsk}>
          {t('list.ask')}
        </Button>
      ) : null}
      <Button icon={<Waypoints aria-hidden="true" />} onClick={onLink}>
        {t('links.add')}
      </Button>
      {kinds
        .filter((kind) => kind !== card.kind)
        .map((kind) => {
          const name = inLanguage(KINDS[kind].label, language)
          return (
            <Button key={kind} icon={<Replace aria-hidden="true" />} onClick={() => onConvert(kind, name)}>
              {t('list.convertTo', { kind: name })}
            </Button>
          )
        })}
    </>
  )
}
