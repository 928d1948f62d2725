import type { DocumentName, Live, Me } from '@tablee/model'
import { LIVE, PLAN, can } from '@tablee/model'
import type { LineStatus, OpenDocument, RefusalCode } from '@tablee/provider'
import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { SaveState } from '@tablee/ui'
import type { Filling } from './filling.ts'
import { fillingsOf } from './filling.ts'

/** What is known of the way to the relay's disk, and why it is barred, if the relay has said so. */
export interface SyncState extends SaveState {
  readonly reason: RefusalCode | null
  /** The documents that fill up, the fullest first. */
  readonly filling: readonly Filling[]
}

const LINES = ['online', 'connecting', 'offline', 'refused'] as const

/** Before anything is open. */
const NOTHING_OPEN: SyncState = {
  line: 'connecting',
  pending: 0,
  savedAt: null,
  readOnly: false,
  reason: null,
  filling: [],
}

/** How safe what was written is, over every open document: the worst line, every pending change, the latest saving. */
export function saveStateOver(
  connection: Store<LineStatus>,
  open: Store<ReadonlyMap<DocumentName, OpenDocument>>,
  live: Store<Live | null>,
  me: Me,
): Store<SyncState> & { readonly stop: () => void } {
  const state = valueStore<SyncState>(NOTHING_OPEN)
  const watched = new Map<OpenDocument, () => void>()

  const update = (): void => {
    const next = summary(connection.get(), open.get(), live.get(), me)
    if (JSON.stringify(next) !== JSON.stringify(state.get())) state.set(next)
  }
  const watch = (): void => {
    const present = new Set(open.get().values())
    for (const [document, stop] of watched) {
      if (present.has(document)) continue
      stop()
      watched.delete(document)
    }
    for (const document of present) if (!watched.has(document)) watched.set(document, document.status.subscribe(update))
    update()
  }
  const stops = [connection.subscribe(update), open.subscribe(watch), live.subscribe(update)]
  watch()
  return {
    get: state.get,
    subscribe: state.subscribe,
    stop: () => {
      for (const stop of [...stops, ...watched.values()]) stop()
    },
  }
}

function summary(
  connection: LineStatus,
  open: ReadonlyMap<DocumentName, OpenDocument>,
  live: Live | null,
  me: Me,
): SyncState {
  if (open.size === 0) return NOTHING_OPEN
  const named = new Map([...open].map(([name, document]) => [name, document.status.get()]))
  const all = [...named.values()]
  // a document that the relay turns us away from for good is the page's to tell
  const statuses = all.filter(({ refusal }) => !refusal || refusal.remedy === 'retry')
  const worst = Math.max(0, ...statuses.map((status) => LINES.indexOf(status.line)))
  const savings = statuses.flatMap((status) => status.savedAt ?? [])
  const contents = [...open.keys()].filter((name) => name !== PLAN && name !== LIVE && !name.startsWith('base:'))
  const readOnly = live !== null && contents.length > 0 && !contents.some((name) => can(me, 'write', name, live))
  return {
    line: LINES[worst] ?? 'connecting',
    pending: statuses.reduce((sum, status) => sum + status.pending, 0),
    savedAt: savings.length > 0 ? Math.max(...savings) : null,
    readOnly: readOnly || me.role === 'observer',
    reason: connection.code ?? statuses.find(({ refusal }) => refusal)?.refusal?.code ?? null,
    filling: fillingsOf(named),
  }
}
