import type { CardId } from '@tablee/model'
import { useAnnounce } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useSyncExternalStore } from 'react'
import { useBoardScene } from './board-scene.ts'
import styles from './card-writer.module.css'

/** What became of a card while this person wrote in it, aloud too; nothing while it is as it was. */
export function CardFate({ card }: { readonly card: CardId }): ReactNode {
  const { cards, fateOf } = useBoardScene()
  const announce = useAnnounce()
  const words = useSyncExternalStore(cards.subscribe, () => fateOf(card))
  useEffect(() => {
    if (words) announce(words)
  }, [announce, words])
  return words ? <p className={styles.fate}>{words}</p> : null
}
