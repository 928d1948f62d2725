import type { OpenDocument } from '@tablee/provider'
import { Cloud, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import styles from './board-of-step.module.css'

/** What arrives within this time (ms) was never said to be awaited. */
const SOON = 1_500

/** Says that the cards of this board are not there yet, or not for this person: its zones alone look like an empty board. */
export function CardsAwaitedLine({ cards }: { readonly cards: OpenDocument }): ReactNode {
  const { t } = useWords()
  const announce = useAnnounce()
  const { line, loaded } = useStore(cards.status)
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), SOON)
    return () => clearTimeout(timer)
  }, [])
  const why =
    line === 'refused' ? 'list.notShared' : line === 'offline' ? 'board.awaited.offline' : 'board.awaited.soon'
  const words = waited && !loaded ? t(why) : null
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
