import { countStanding } from '@tablee/documents'
import type { CycleId, HomeCount, HomeId, Live, Who } from '@tablee/model'
import { contentOf, homesToRead, parseDocumentName } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Rooms } from '@tablee/room'
import type { Ms, Scheduler } from '@tablee/std'
import type { KnownCycles } from './known-cycles.ts'

/** Knows how many cards are shown of each home, as the pages count them; no document is opened for whoever asks. */
export interface CardCounts {
  /** Of the homes that `who` may read, those whose numbers are known at once. None of them is older than what is committed. */
  readonly told: (cycle: CycleId, live: Live, who: Who) => Promise<readonly HomeCount[]>
  /** Something is about to be committed of the document `key` (`<cycle>/<document>`). */
  readonly changing: (key: string) => void
  readonly stop: () => void
}

export interface CountLimits {
  /** What nobody has counted, or what was written in, is counted so long afterwards, while its document is still open. */
  readonly countAfter: Ms
}

export const DEFAULT_COUNT_LIMITS: CountLimits = { countAfter: 10_000 }

export interface CardCountPorts {
  readonly rooms: Pick<Rooms, 'read'>
  readonly known: Pick<KnownCycles, 'get'>
  readonly scheduler: Scheduler
  readonly limits: CountLimits
}

/** Whoever comes in waits no longer (ms) for what is being counted. */
const PATIENCE: Ms = 30
/** So many numbers are kept; beyond, the oldest are forgotten. */
const MOST = 10_000

/** `cards` null: another number was known before something was written. */
interface Counted {
  readonly cards: number | null
  /** The validated questions that held: which of two equal copies is shown may depend on them. */
  readonly questions: string
}

export function createCardCounts({ rooms, known, scheduler, limits }: CardCountPorts): CardCounts {
  const counts = new Map<string, Counted>()
  const counting = new Map<string, Promise<void>>()
  const planned = new Map<string, () => void>()

  const keep = (key: string, counted: Counted): void => {
    counts.delete(key)
    counts.set(key, counted)
    const [oldest] = counts.size > MOST ? counts.keys() : []
    if (oldest === undefined) return
    counts.delete(oldest)
    planned.get(oldest)?.()
    planned.delete(oldest)
  }
  const count = (key: string, home: HomeId, live: Live): Promise<void> => {
    planned.get(key)?.()
    planned.delete(key)
    const questions = questionsIn(live)
    const asked = `${key} ${questions}`
    const present = counting.get(asked)
    if (present) return present
    // kept while it is read: what is committed afterwards makes it old
    const read = rooms
      .read(key, (doc) => keep(key, { cards: countStanding(doc, home, live.questions), questions }))
      // a document that cannot be read has no number; whoever opens it is told why
      .catch(() => {})
      .finally(() => counting.delete(asked))
    counting.set(asked, read)
    return read
  }
  const countLater = (key: string, cycle: CycleId, home: HomeId): void => {
    if (planned.has(key)) return
    const cancel = scheduler.after(limits.countAfter, () => {
      planned.delete(key)
      const facts = known.get(cycle)
      if (facts) void count(key, home, facts.live)
    })
    planned.set(key, cancel)
  }

  return {
    told: async (cycle, live, who) => {
      const questions = questionsIn(live)
      const homes = homesToRead(live, who).map((home) => ({ home, key: documentKey(cycle, contentOf(home)) }))
      const present = (key: string): number | null => {
        const counted = counts.get(key)
        return counted?.questions === questions ? counted.cards : null
      }
      const awaited = homes.flatMap(({ home, key }) => {
        if (present(key) !== null) return []
        // of a document that nobody has counted, opening it may take long
        if (counts.has(key)) return [count(key, home, live)]
        countLater(key, cycle, home)
        return []
      })
      if (awaited.length > 0) await within(PATIENCE, Promise.all(awaited), scheduler)
      return homes.flatMap(({ home, key }) => {
        const cards = present(key)
        return cards === null ? [] : [{ home, cards }]
      })
    },
    changing: (key) => {
      const counted = counts.get(key)
      if (!counted) return
      keep(key, { ...counted, cards: null })
      const at = key.indexOf('/')
      const ref = parseDocumentName(key.slice(at + 1))
      if (ref?.kind === 'content') countLater(key, key.slice(0, at) as CycleId, ref.home) // reason: the keys of rooms begin with it
    },
    stop: () => {
      for (const cancel of planned.values()) cancel()
      planned.clear()
    },
  }
}

function questionsIn({ questions }: Live): string {
  return questions.map(({ card }) => card).join(' ')
}

/** Resolves once `work` is done, or `time` is over. */
async function within(time: Ms, work: Promise<unknown>, scheduler: Scheduler): Promise<void> {
  let cancel = (): void => {}
  const over = new Promise<void>((done) => {
    cancel = scheduler.after(time, done)
  })
  await Promise.race([work, over])
  cancel()
}
