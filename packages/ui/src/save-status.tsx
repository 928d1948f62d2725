import type { WordKey } from '@tablee/words'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Cloud, CloudCheck, CloudOff, CloudUpload, Eye } from './icons.ts'
import styles from './save-status.module.css'
import { useWords } from './words-context.tsx'

/** What is known of the way from this browser to the relay's disk. `savedAt` is in ms. */
export interface SaveState {
  readonly line: 'connecting' | 'online' | 'offline' | 'refused'
  readonly pending: number
  readonly savedAt: number | null
  readonly readOnly: boolean
}

export interface SaveStatusProps {
  readonly state: SaveState
  /** What is shown is changed by the relay alone: nothing of it is kept here while the line is lost. */
  readonly atRelay?: boolean
}

/**
 * Says, in words, whether what was written is safe: « Enregistré » stands only when the relay has committed it. What
 * follows the first words is only read out where there is no room. Not a live region: each keystroke would speak.
 */
export function SaveStatus({ state, atRelay = false }: SaveStatusProps): ReactNode {
  const { t, language } = useWords()
  const { look, Icon, words, more } = describe(state, atRelay)
  const first = t(words, { count: state.pending })
  const rest = more ? t(more, { time: state.savedAt === null ? '' : timeOf(state.savedAt, language) }) : ''
  return (
    <span className={classNames(styles.status, styles[look])} title={first + rest}>
      <Icon aria-hidden="true" size={20} />
      <span>
        {first}
        {rest ? <span className={styles.rest}>{rest}</span> : null}
      </span>
    </span>
  )
}

interface Description {
  readonly look: 'calm' | 'waiting' | 'offline'
  readonly Icon: typeof Cloud
  readonly words: WordKey
  readonly more?: WordKey
}

function describe({ line, pending, savedAt, readOnly }: SaveState, atRelay: boolean): Description {
  if (line === 'offline' || line === 'refused')
    return { look: 'offline', Icon: CloudOff, words: 'sync.save.offline', more: offlineMore(readOnly, atRelay) }
  if (pending > 0) return { look: 'waiting', Icon: CloudUpload, words: 'sync.save.waiting' }
  if (line === 'connecting') return { look: 'waiting', Icon: Cloud, words: 'sync.save.connecting' }
  if (readOnly) return { look: 'calm', Icon: Eye, words: 'sync.save.readOnly' }
  if (savedAt === null) return { look: 'calm', Icon: CloudCheck, words: 'sync.save.saved' }
  return { look: 'calm', Icon: CloudCheck, words: 'sync.save.saved', more: 'sync.save.at' }
}

/** What follows « Hors ligne ». */
export function offlineMore(readOnly: boolean, atRelay: boolean): WordKey {
  if (readOnly) return 'sync.save.offlineReading'
  return atRelay ? 'sync.save.offlineAtRelay' : 'sync.save.offlineWriting'
}

function timeOf(at: number, language: 'fr' | 'en'): string {
  const time = new Date(at).toLocaleTimeString(language, {
    hour: language === 'fr' ? 'numeric' : '2-digit',
    minute: '2-digit',
  })
  return language === 'fr' ? time.replace(':', ' h ') : time
}
