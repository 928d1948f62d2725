import type { Zone } from '@tablee/model'
import { Button, Dialog, Trash2, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import type { SeenCard } from './card-copies.ts'
import type { CardScope } from './card-scope.ts'
import styles from './handling-dialog.module.css'
import { leavable, leaveHere } from './leave-here.ts'
import { zoneName } from './zone-name.ts'

/** What was removed, and in words. `from` is the zone that cards left while others still show them; null: everywhere. */
export interface Removal {
  readonly seen: readonly SeenCard[]
  readonly from: Zone | null
  readonly words: string
}

/** What becomes of a removal. */
export interface RemovalEnds {
  readonly onRemoved: (removal: Removal) => void
  /** Nothing is removed, for the reason that is said. */
  readonly onKept: (words: string) => void
}

/** Removes cards, as one entry, having asked « d’ici ou partout » where that makes a difference. Validated questions stay. */
export function useRemoval(
  { gestures, questions }: CardScope,
  { onRemoved, onKept }: RemovalEnds,
): { readonly remove: (seen: readonly SeenCard[]) => void; readonly asking: ReactNode } {
  const { t, language } = useWords()
  const [asked, setAsked] = useState<readonly SeenCard[] | null>(null)
  const everywhere = useCallback(
    (seen: readonly SeenCard[]): void => {
      const cards = [...new Map(seen.map(({ card }) => [card.id, card])).values()]
      const gone = gestures.together(() => new Set(cards.filter(gestures.removeCard)))
      const kept = cards.filter((card) => !gone.has(card))
      const validated = kept.filter(({ id }) => questions.some(({ card }) => card === id))
      const already = kept.length - validated.length
      const stays = [
        already > 0 ? t('handling.remove.already', { count: already }) : '',
        validated.length > 0 ? t('list.removeValidated') : '',
      ]
        .filter(Boolean)
        .join(' ')
      if (gone.size === 0) return onKept(stays)
      onRemoved({
        seen: seen.filter(({ card }) => gone.has(card)),
        from: null,
        words: `${t('handling.remove.done', { count: gone.size })} ${stays}`.trim(),
      })
    },
    [gestures, questions, onRemoved, onKept, t],
  )
  const remove = useCallback(
    (seen: readonly SeenCard[]): void => {
      if (leavable(seen, gestures).length > 0) setAsked(seen)
      else everywhere(seen)
    },
    [gestures, everywhere],
  )
  const leaving = asked ? leavable(asked, gestures) : []
  const zone = leaving[0]?.zone ?? null
  const fromHere = (seen: readonly SeenCard[]): void => {
    const gone = leaveHere(seen, gestures)
    const left = gone[0]?.zone ?? null
    const stays = gone.length < seen.length ? t('handling.remove.stayed', { count: seen.length - gone.length }) : ''
    if (!left) return onKept(stays)
    const done = t('handling.remove.doneHere', { count: gone.length, zone: zoneName(left, language, questions) })
    onRemoved({ seen: gone, from: left, words: `${done} ${stays}`.trim() })
  }
  const then = (act: (seen: readonly SeenCard[]) => void) => () => {
    setAsked(null)
    if (asked) act(asked)
  }
  const count = asked?.length ?? 1
  const staying = count - leaving.length
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
              {staying > 0 ? (
                <span className={styles.more}>{t('handling.remove.staying', { count: staying })}</span>
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
