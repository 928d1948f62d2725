import type { Touched } from '@tablee/documents'
import type { Card, CardId, Link, LinkId, ParticipantId } from '@tablee/model'
import type { Clock, Ms, Scheduler } from '@tablee/std'
import type { ListChange, ListLook, SeenInList } from './list-change.ts'
import { cardChange, linkChange } from './list-change.ts'

/** What changed is told once it has been left alone for this time (ms): a word being written is not told letter by letter. */
const RESTED: Ms = 2_500
/** What never rests is told all the same after this time (ms). */
const PATIENCE: Ms = 15_000

export interface ListNewsOptions {
  readonly time: Clock & Scheduler
  readonly me: ParticipantId
  /** What the list shows now. */
  readonly look: () => ListLook
  /** Least time (ms) between two tellings. */
  readonly every: () => Ms
  readonly tell: (changes: readonly ListChange[]) => void
}

/** Gathers what others do in a list, and tells it in groups. */
export interface ListNews {
  /** Something was changed, by someone else or at this browser. */
  readonly touched: (touched: Touched) => void
  readonly stop: () => void
}

interface Pending {
  readonly since: Ms
  readonly touched: Ms
  readonly card: SeenInList | undefined
  readonly link: Link | undefined
}

/** The news of a list. What someone does themselves is never told to them, nor what they have changed again since. */
export function createListNews({ time, me, look, every, tell }: ListNewsOptions): ListNews {
  const pending = new Map<CardId | LinkId, Pending>()
  let cancel: (() => void) | null = null

  const ripe = (): readonly ListChange[] => {
    const now = time.now()
    const { cards, links } = look()
    const changes: ListChange[] = []
    for (const [id, { since, touched, card, link }] of pending) {
      if (now - touched < RESTED && now - since < PATIENCE) continue
      pending.delete(id)
      // reason: an id is that of a card or of a link, and only one of the two maps knows it
      const change =
        cardChange(card, cards.get(id as Card['id']), me) ?? linkChange(link, links.get(id as Link['id']), me)
      if (change) changes.push(change)
    }
    return changes
  }
  const turn = (): void => {
    cancel = null
    const changes = ripe()
    if (changes.length > 0) tell(changes)
    if (changes.length > 0) cancel = time.after(every(), turn)
    else if (pending.size > 0) cancel = time.after(RESTED, turn)
  }

  return {
    touched: ({ ids, isOthers }) => {
      const now = time.now()
      for (const id of ids) {
        if (!isOthers) {
          pending.delete(id)
          continue
        }
        const known = pending.get(id)
        if (known) pending.set(id, { ...known, touched: now })
        else {
          const { cards, links } = look()
          const card = cards.get(id as Card['id'])
          pending.set(id, { since: now, touched: now, card, link: links.get(id as Link['id']) })
        }
      }
      if (pending.size > 0) cancel ??= time.after(RESTED, turn)
    },
    stop: () => cancel?.(),
  }
}
