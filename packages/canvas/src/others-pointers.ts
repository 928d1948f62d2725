import type { Clock, Scheduler, Store } from '@tablee/std'
import { personColor } from '@tablee/ui'
import type { Point } from './page-box.ts'
import type { BoardPresence, Neighbour } from './presence.ts'

/** Someone else's pointer; the same object for as long as it lies where it is. */
export interface Pointer {
  readonly key: string
  /** The name and the structure. */
  readonly name: string
  readonly color: string
  readonly at: Point
}

export interface PointersOptions {
  readonly presence: BoardPresence
  /** Whether the person wants to see them. */
  readonly cursorsShown: Store<boolean>
  readonly clock: Clock
  readonly scheduler: Scheduler
}

/** A pointer that has not moved for so long (ms) is left out: nobody points with it any more. */
const RESTS = 60_000
/** How often (ms) it is asked which of them rest. */
const EVERY = 5_000

/** The pointers of the others that are to be drawn. Of who writes in a card, the card says it: their pointer would lie on the words. */
export function othersPointers({
  presence,
  cursorsShown,
  clock,
  scheduler,
}: PointersOptions): Store<readonly Pointer[]> {
  let seen = new Map<string, { readonly pointer: Pointer; readonly since: number }>()
  let pointers: readonly Pointer[] = []
  let of: readonly unknown[] = []
  let beat = 0

  const get = (): readonly Pointer[] => {
    const inputs = [presence.neighbours.get(), cursorsShown.get(), beat]
    if (inputs.every((input, index) => input === of[index])) return pointers
    of = inputs
    const now = clock.now()
    const pointing = cursorsShown.get()
      ? presence.neighbours.get().flatMap((neighbour) => pointerOf(neighbour) ?? [])
      : []
    seen = new Map(
      pointing.map((pointer) => {
        const before = seen.get(pointer.key)
        return [pointer.key, before && isSame(before.pointer, pointer) ? before : { pointer, since: now }]
      }),
    )
    pointers = [...seen.values()].flatMap(({ pointer, since }) => (now - since < RESTS ? [pointer] : []))
    return pointers
  }
  return {
    get,
    subscribe: (listener) => {
      const look = (): void => {
        beat += 1
        listener()
        cancel = scheduler.after(EVERY, look)
      }
      let cancel = scheduler.after(EVERY, look)
      const stops = [presence.neighbours.subscribe(listener), cursorsShown.subscribe(listener)]
      return () => {
        cancel()
        for (const stop of stops) stop()
      }
    },
  }
}

function pointerOf({ key, participant, name, structure, cursor, editing }: Neighbour): Pointer | null {
  if (!cursor || editing !== null) return null
  return { key, name: [name, structure].filter(Boolean).join(' · '), color: personColor(participant), at: cursor }
}

function isSame(left: Pointer, right: Pointer): boolean {
  return left.name === right.name && left.at.x === right.at.x && left.at.y === right.at.y
}
