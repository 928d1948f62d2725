import type { CycleId, Seat } from '@tablee/model'
import { present } from '@tablee/std'
import type { FastifyRequest } from 'fastify'
import type * as z from 'zod/mini'
import { useCycle } from '../live/acts.ts'
import type { HttpPorts } from './http-ports.ts'
import { isProtected, ownOrigin } from './origin.ts'
import type { Member } from './session.ts'

type SeatAnswer = z.infer<typeof Seat>

/** Who a member is in their cycle, since when they were away, its facts, and how many cards it has: they have come in. */
export async function seatOf(
  ports: HttpPorts,
  request: FastifyRequest,
  { cycle, person }: Pick<Member, 'cycle' | 'person'>,
): Promise<SeatAnswer> {
  const { live } = present(await useCycle(ports, cycle.id), 'the facts of a cycle that was just read')
  const [away, counts] = await Promise.all([
    ports.visits.arrived(person.id),
    ports.counts.told(cycle.id, live, { participant: person.id, role: person.role }),
  ])
  const { id, title, territory, language, demo, expiresAt } = cycle
  return {
    participant: person.id,
    name: person.name ?? '',
    role: person.role,
    structure: person.structure,
    cycle: { id, title, territory, language, demo, expiresAt },
    awaySince: away.since,
    awayTold: away.told,
    protected: isProtected(ownOrigin(request, ports.settings)),
    live: live as SeatAnswer['live'], // reason: the same shape, read-only here
    counts: [...counts],
  }
}

/** The same for a device that was given access to `id` just now. */
export async function seatJustGiven(
  ports: HttpPorts,
  request: FastifyRequest,
  { device, id }: { readonly device: string; readonly id: CycleId },
): Promise<SeatAnswer> {
  const cycle = present(await ports.facts.cycle(id), 'a cycle that was just entered')
  const person = present(await ports.facts.personAt(device, id), 'someone who has just come in')
  return seatOf(ports, request, { cycle, person })
}
