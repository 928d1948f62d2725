import * as Y from 'yjs'
import type { Root } from './documents.ts'
import { ROOTS } from './documents.ts'
import type { Person } from './person.ts'

interface Message {
  readonly root: Root
  readonly update: Uint8Array
}

/** What is on its way from each person to each other. */
export interface Network {
  /** Delivers a few of the messages between two people; sometimes they overtake others. */
  readonly deliver: (link: number, at: number) => void
  /** Delivers again what was delivered already. */
  readonly repeat: (link: number, at: number) => void
  /** Nothing goes between those whose bits of `sides` differ. */
  readonly part: (sides: number) => void
  readonly meet: () => void
  /** Delivers what is on its way; then everyone is told what they lack, as each line does when it comes back. */
  readonly deliverAll: () => void
}

export const NETWORK = 'network'
/** One delivery in so many overtakes what was sent before. */
const OVERTAKING = 10

/** Connects everyone with everyone, over lines of their own. */
export function connect(people: readonly Person[]): Network {
  const links = people.flatMap((from, sender) =>
    people.flatMap((to, receiver) =>
      from === to ? [] : [{ sender, receiver, from, to, waiting: [] as Message[], heard: [] as Message[] }],
    ),
  )
  let sides = 0
  for (const [sender, { documents }] of people.entries()) {
    for (const root of ROOTS) {
      documents[root].on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === NETWORK) return
        for (const link of links) if (link.sender === sender) link.waiting.push({ root, update })
      })
    }
  }
  const hear = (to: Person, { root, update }: Message): void => Y.applyUpdate(to.documents[root], update, NETWORK)
  const isParted = ({ sender, receiver }: { readonly sender: number; readonly receiver: number }): boolean =>
    ((sides >> sender) & 1) !== ((sides >> receiver) & 1)
  return {
    deliver: (which, at) => {
      const link = links[which % links.length]
      if (!link || isParted(link) || link.waiting.length === 0) return
      const from = at % OVERTAKING === 0 ? at % link.waiting.length : 0
      for (const message of link.waiting.splice(from, 1 + (at % 4))) {
        hear(link.to, message)
        link.heard.push(message)
      }
    },
    repeat: (which, at) => {
      const link = links[which % links.length]
      const message = link?.heard[at % Math.max(1, link.heard.length)]
      if (link && message && !isParted(link)) hear(link.to, message)
    },
    part: (next) => {
      sides = next
    },
    meet: () => {
      sides = 0
    },
    deliverAll: () => {
      for (const link of links) for (const message of link.waiting.splice(0)) hear(link.to, message)
      // updates that overtook each other may wait in Yjs for what waits with them, until they come again
      for (const { from, to } of links) tell(from, to)
    },
  }
}

/** Tells `to` all that `from` knows. */
export function tell(from: Person, to: Person): void {
  for (const root of ROOTS) {
    const known = Y.encodeStateVector(to.documents[root])
    Y.applyUpdate(to.documents[root], Y.encodeStateAsUpdate(from.documents[root], known), NETWORK)
  }
}
