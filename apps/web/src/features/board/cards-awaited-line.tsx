import type { OpenDocument } from '@tablee/provider'
import { Cloud, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import styles from './board-of-step.module.css'

/** What comes back within this time (ms) was never said to be missing. */
const SOON = 1_500

/** Says why the cards of this board are not there, where they cannot be: its zones alone look like an empty board. */
export function CardsAwaitedLine({ cards }: { readonly cards: OpenDocument }): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const { line, loaded } = useStore(cards.status)
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), SOON)
    return () => clearTimeout(timer)
  }, [])
  const why = line === 'refused' ? 'list.notShared' : line === 'offline' ? 'board.cardsOffline' : null
  const words = why && waited && !loaded ? t(why) : null
  useEffect(() => {
    if (words) announce(words)
  }, [words, announce])
  if (!words) return null
  return (
    <p className={styles.readOnly}>
      <Cloud aria-hidden="true" size={18} />
      {words}
    </p>
  )
}
