// Those who only look on: their sockets are read in a process of their own, so that what the active ones measure is the server.
// It looks at them some sixty times a second, as little as it can: on one machine, its own work would take from the server's.

import type { Person, Seat } from './seat.ts'
import { sit } from './seat.ts'

/** What is asked of this process; each is answered once, with an error's text where it failed. */
export type CrowdRequest =
  | { readonly do: 'sit'; readonly seats: readonly Seat[] }
  | { readonly do: 'stall'; readonly count: number }
  | { readonly do: 'leave' }

/** Time between two looks (ms). */
const NAP = 15

let people: Person[] = []
const never = new Int32Array(new SharedArrayBuffer(4))

setInterval(() => {
  if (people.length > 0) Atomics.wait(never, 0, 0, NAP)
}, 1)

process.on('message', (request: CrowdRequest) => {
  obey(request).then(
    () => process.send?.(null),
    (cause: unknown) => process.send?.(String(cause)),
  )
})

process.on('disconnect', () => process.exit())

async function obey(request: CrowdRequest): Promise<void> {
  switch (request.do) {
    case 'sit':
      for (const seat of request.seats) people.push(await sit(seat, null))
      return
    case 'stall':
      for (const person of people.slice(0, request.count)) person.stall()
      return
    case 'leave':
      for (const person of people) person.leave()
      people = []
  }
}
