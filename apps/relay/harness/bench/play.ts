import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Person } from './seat.ts'
import type { Acts } from './traffic.ts'

/** One thing that someone does, ready to be sent when it is due (ms). */
export interface Sent {
  readonly at: number
  readonly person: Person
  readonly frame: Buffer
  /** The number of the edit, if it is one. */
  readonly edit: number | null
}

export interface PlayListener {
  /** The warm-up is over. */
  counts(): void
  edit(number: number, isCounted: boolean): void
}

/** Sends everything when it is due; gives how many messages were sent after `warmUp` (ms). */
export async function play(sent: readonly Sent[], warmUp: number, listener: PlayListener): Promise<number> {
  const begin = performance.now()
  let messages = 0
  let counting = false
  for (let next = 0; next < sent.length;) {
    const now = performance.now() - begin
    if (!counting && now >= warmUp) {
      counting = true
      listener.counts()
    }
    for (let act = sent[next]; act && act.at <= now; act = sent[next]) {
      if (act.edit !== null) listener.edit(act.edit, counting)
      act.person.send(act.frame)
      if (counting) messages += 1
      next += 1
    }
    await sleep(1)
  }
  return messages
}

/** What `persons` do, person by person in `acts`, in the order of time. Edits are numbered as `watchEdits` counts them. */
export function inOrder(acts: readonly Acts[], persons: readonly Person[]): readonly Sent[] {
  let edit = 0
  return persons
    .flatMap((person, index) => [
      ...(acts[index]?.edits ?? []).map(({ at, message }) => ({
        at,
        person,
        frame: person.frame(message),
        edit: edit++,
      })),
      ...(acts[index]?.cursors ?? []).map(({ at, message }) => ({
        at,
        person,
        frame: person.frame(message),
        edit: null,
      })),
    ])
    .toSorted((left, right) => left.at - right.at)
}
