import type { Card, LinkId } from '@tablee/model'
import { Button, Waypoints, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import type { CardScope } from '../card/card-scope.ts'
import styles from './card-links.module.css'
import { LinkDialogOnDemand } from './link-dialog-on-demand.tsx'
import { LinkLine } from './link-line.tsx'
import { linkWords, nameOfCard } from './link-words.ts'
import { otherEnd } from './links-of-cards.ts'
import { useLinksOf } from './use-links-of.ts'

export interface CardLinksProps {
  readonly card: Card
  readonly scope: CardScope
  /** With a heading and « Relier à… », where that is not offered elsewhere. */
  readonly full?: boolean
}

/** The links of a card as sentences, each of which opens its link; nothing where there is neither a link nor a way to make one. */
export function CardLinks({ card, scope, full = false }: CardLinksProps): ReactNode {
  const { t, language } = useWords()
  const links = useLinksOf(scope, card)
  const [opened, setOpened] = useState<LinkId | 'new' | null>(null)
  const around = useRef<HTMLElement>(null)
  const open = (link: LinkId | 'new', from: HTMLElement): void => {
    around.current = from.closest<HTMLElement>('[tabindex="-1"]')
    setOpened(link)
  }
  const close = (): void => {
    setOpened(null)
    // the sentence of a link that was removed is gone, and the focus with it
    setTimeout(() => {
      if (document.activeElement === document.body) around.current?.focus({ preventScroll: true })
    }, 50)
  }
  const adding = full && scope.writable && !card.removed
  if (links.length === 0 && !adding && opened === null) return null
  return (
    <div className={styles.links} role="group" aria-label={t('links.title')}>
      {full ? <p className={styles.heading}>{t('links.title')}</p> : null}
      {links.map((standing) => {
        const words = linkWords(standing.link, scope, t, language)
        const sentence = t('links.linkedTo', { title: nameOfCard(otherEnd(standing, card.id), language) })
        const shown = (
          <>
            <LinkLine state={standing.link.state} />
            <span>
              {sentence} · {words}
            </span>
          </>
        )
        if (!scope.writable) {
          return (
            <p key={standing.link.id} className={styles.sentence}>
              {shown}
            </p>
          )
        }
        return (
          <button
            key={standing.link.id}
            type="button"
            aria-haspopup="dialog"
            className={styles.sentence}
            title={t('links.edit')}
            onClick={(event) => open(standing.link.id, event.currentTarget)}
          >
            {shown}
          </button>
        )
      })}
      {adding ? (
        <Button
          icon={<Waypoints aria-hidden="true" />}
          aria-haspopup="dialog"
          onClick={(event) => open('new', event.currentTarget)}
        >
          {t('links.add')}
        </Button>
      ) : null}
      {opened ? (
        <LinkDialogOnDemand card={card} link={opened === 'new' ? null : opened} scope={scope} onClose={close} />
      ) : null}
    </div>
  )
}
