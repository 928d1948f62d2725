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

/** Says, in words, whether what was written is safe: « Enregistré » stands only when the relay has committed it. Not a live region: each keystroke would speak. */
export function SaveStatus({ state }: { readonly state: SaveState }): ReactNode {
  const { t, language } = useWords()
  const { look, icon: Icon, short, long } = describe(state)
  const values = { count: state.pending, time: state.savedAt === null ? '' : timeOf(state.savedAt, language) }
  return (
    <span className={classNames(styles.status, styles[look])} title={t(long, values)}>
      <Icon aria-hidden="true" size={20} />
      <span className={styles.long}>{t(long, values)}</span>
      <span className={styles.short} aria-hidden="true">
        {t(short, values)}
      </span>
    </span>
  )
}

type Look = 'calm' | 'waiting' | 'offline'

function describe({ line, pending, savedAt, readOnly }: SaveState) {
  if (line === 'offline' || line === 'refused') {
    return {
      look: 'offline' as Look,
      icon: CloudOff,
      short: 'common.save.offlineShort',
      long: readOnly ? 'common.save.offlineReading' : 'common.save.offline',
    } as const
  }
  if (pending > 0)
    return {
      look: 'waiting' as Look,
      icon: CloudUpload,
      short: 'common.save.waiting',
      long: 'common.save.waiting',
    } as const
  if (line === 'connecting')
    return {
      look: 'waiting' as Look,
      icon: Cloud,
      short: 'common.save.connecting',
      long: 'common.save.connecting',
    } as const
  if (readOnly)
    return { look: 'calm' as Look, icon: Eye, short: 'common.save.readOnly', long: 'common.save.readOnly' } as const
  if (savedAt === null)
    return { look: 'calm' as Look, icon: CloudCheck, short: 'common.save.ready', long: 'common.save.ready' } as const
  return { look: 'calm' as Look, icon: CloudCheck, short: 'common.save.ready', long: 'common.save.savedAt' } as const
}

function timeOf(at: number, language: 'fr' | 'en'): string {
  const time = new Date(at).toLocaleTimeString(language, {
    hour: language === 'fr' ? 'numeric' : '2-digit',
    minute: '2-digit',
  })
  return language === 'fr' ? time.replace(':', ' h ') : time
}
