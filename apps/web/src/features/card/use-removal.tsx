import type { Zone } from '@tablee/model'
import { Button, Dialog, Trash2, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import type { SeenCard } from './card-copies.ts'
import type { CardScope } from './card-scope.ts'
import styles from './handling-dialog.module.css'
import { zoneName } from './zone-name.ts'

/** What was removed, and in words. `from` is the zone that cards left while others still show them; null: everywhere. */
export interface Removal {
  readonly seen: readonly SeenCard[]
  readonly from: Zone | null
  readonly words: string
}

/** Removes cards, as one entry, having asked « d’ici ou partout » where that makes a difference. */
export function useRemoval(
  { gestures, questions }: CardScope,
  onRemoved: (removal: Removal) => void,
): { readonly remove: (seen: readonly SeenCard[]) => void; readonly asking: ReactNode } {
  const { t, language } = useWords()
  const [asked, setAsked] = useState<readonly SeenCard[] | null>(null)
  const everywhere = useCallback(
    (seen: readonly SeenCard[]): void => {
      const cards = [...new Map(seen.map(({ card }) => [card.id, card])).values()]
      gestures.together(() => {
        for (const card of cards) gestures.removeCard(card)
      })
      onRemoved({ seen, from: null, words: t('handling.remove.done', { count: cards.length }) })
    },
    [gestures, onRemoved, t],
  )
  const remove = useCallback(
    (seen: readonly SeenCard[]): void => {
      if (seen.some(({ card, zone }) => zone && gestures.mayLeave(card, zone))) setAsked(seen)
      else everywhere(seen)
    },
    [gestures, everywhere],
  )
  const zone = asked?.find((seen) => seen.zone && gestures.mayLeave(seen.card, seen.zone))?.zone ?? null
  const fromHere = (seen: readonly SeenCard[]): void => {
    gestures.together(() => {
      for (const entry of seen)
        if (!entry.zone || !gestures.leaveZone(entry.card, entry.zone)) gestures.removeCard(entry.card)
    })
    const title = zone ? zoneName(zone, language, questions) : ''
    onRemoved({ seen, from: zone, words: t('handling.remove.doneHere', { count: seen.length, zone: title }) })
  }
  const then = (act: (seen: readonly SeenCard[]) => void) => () => {
    setAsked(null)
    if (asked) act(asked)
  }
  const count = asked?.length ?? 1
  return {
    remove,
    asking: (
      <Dialog
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        title={t('handling.remove.title', { count })}
        description={t('handling.remove.asked', { count })}
      >
        <div className={styles.actions}>
          <Button onClick={then(fromHere)}>
            <span>
              {t('handling.remove.here')}
              {zone ? (
                <span className={styles.more}>
                  {t('handling.remove.hereOnly', { zone: zoneName(zone, language, questions) })}
                </span>
              ) : null}
            </span>
          </Button>
          <Button look="danger" icon={<Trash2 aria-hidden="true" />} onClick={then(everywhere)}>
            {t('handling.remove.everywhere')}
          </Button>
        </div>
      </Dialog>
    ),
  }
}
