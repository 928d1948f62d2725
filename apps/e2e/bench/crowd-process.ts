// The others on a board: raw clients in a process of their own, so that they take no time from the page that is measured.

import { PERSON, place, readPlacements } from '@tablee/documents'
import { systemClock } from '@tablee/std'
import type { TabChannel, TabClient } from '@tablee/relay/testing'
import { openTab } from '@tablee/relay/testing'
import { setTimeout as sleep } from 'node:timers/promises'
import type * as Y from 'yjs'
import type { CrowdAct, CrowdRequest, CrowdSeat } from './crowd.ts'
import { readDocument } from './read-document.ts'

interface Person {
  readonly tab: TabClient
  readonly channel: TabChannel
  readonly doc: Y.Doc
}

let people: readonly Person[] = []
let playing = new AbortController()

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
      people = await Promise.all(request.seats.map(sit))
      return
    case 'play':
      playing = new AbortController()
      void play(request.acts, playing.signal)
      return
    case 'leave':
      playing.abort()
      // what the relay refused, or has not committed, was not seen
      await Promise.all(people.map(({ channel }) => channel.acked()))
      await Promise.all(people.map(({ tab }) => tab.close()))
      people = []
  }
}

/** Who moves their own cards need not know where the others put theirs, once the board is there. */
async function sit({ origin, cookie, cycle, board, cards }: CrowdSeat): Promise<Person> {
  const tab = await openTab({ address: origin, cookie }, cycle)
  const { doc, channel } = await readDocument(tab, board, (read) => readPlacements(read).size === cards || null)
  doc.on('update', (update: Uint8Array) => channel.update(update))
  return { tab, channel, doc }
}

async function play(acts: readonly CrowdAct[], signal: AbortSignal): Promise<void> {
  const begin = systemClock.now()
  for (let next = 0; next < acts.length;) {
    if (signal.aborted) return
    const now = systemClock.now() - begin
    for (let act = acts[next]; act && act.at <= now; act = acts[next]) {
      const person = people[act.person]
      if (!person) throw new Error('nobody sits there')
      if (act.put) place(person.doc, act.put.card, act.put.placement, PERSON)
      person.channel.show({ cursor: act.cursor, editing: null, view: act.view, zone: act.zone })
      next += 1
    }
    await sleep(4)
  }
}
