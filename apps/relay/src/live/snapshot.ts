import { readCards, readGroups, readLinks, readPlan } from '@tablee/documents'
import type { CycleId, CycleSnapshot, Who } from '@tablee/model'
import { PLAN, contentOf, homesToRead } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import { present } from '@tablee/std'
import type { Ports } from './acts.ts'
import { useCycle } from './acts.ts'

/** The committed state of a cycle, as far as `who` may read it. */
export async function takeSnapshot(ports: Ports, cycle: CycleId, who: Who): Promise<CycleSnapshot> {
  const { live, people } = present(await useCycle(ports, cycle), 'the cycle of a snapshot')
  const plan = present(await ports.rooms.read(documentKey(cycle, PLAN), readPlan), 'the plan of a cycle')
  const contents = await Promise.all(
    homesToRead(live, who).map((home) =>
      ports.rooms.read(documentKey(cycle, contentOf(home)), (doc) => ({
        cards: readCards(doc, home, live.questions),
        links: readLinks(doc, home),
        groups: readGroups(doc, home),
      })),
    ),
  )
  return {
    cycle,
    at: ports.clock.now(),
    plan,
    live,
    people: [...people.values()].map(({ id, name, structure }) => ({ id, name, structure })),
    cards: contents.flatMap(({ cards }) => cards),
    links: contents.flatMap(({ links }) => links),
    groups: contents.flatMap(({ groups }) => groups),
  }
}
