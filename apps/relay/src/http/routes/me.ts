import { InvitationLink, Seat, ToldAway } from '@tablee/model'
import { leaveOnDevice } from '../../live/change-person.ts'
import { hashSecret, newSecret } from '../../storage/secret.ts'
import type { App } from '../app.ts'
import type { HttpPorts } from '../http-ports.ts'
import { returnLink } from '../links.ts'
import { granted } from '../problems.ts'
import { InCycle, NOTHING, REFUSALS } from '../schemas.ts'
import { seatOf } from '../seat.ts'

/** Who someone is in a cycle. */
export function meRoutes(app: App, ports: HttpPorts): void {
  const { session, settings, facts, visits, clock, random } = ports

  app.get(
    '/api/cycles/:cycle/me',
    { schema: { summary: 'Who this device stands for', params: InCycle, response: { 200: Seat, ...REFUSALS } } },
    async (request, reply) => {
      const member = granted(await session.memberOf(request, request.params.cycle))
      await facts.visited(member.device, member.cycle.id, clock.now())
      session.renewCookie(request, reply)
      return seatOf(ports, request, member)
    },
  )

  app.post(
    '/api/cycles/:cycle/me/told',
    {
      schema: {
        summary: 'One was told what happened while one was away',
        params: InCycle,
        body: ToldAway,
        response: { 204: NOTHING, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { person } = granted(await session.memberOf(request, request.params.cycle))
      await visits.told(person.id, request.body.awaySince)
      return reply.code(204).send()
    },
  )

  app.delete(
    '/api/cycles/:cycle/me',
    {
      schema: {
        summary: 'Leave the cycle on this device',
        params: InCycle,
        response: { 204: NOTHING, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { person, device } = granted(await session.memberOf(request, request.params.cycle))
      granted(await leaveOnDevice(ports, person, device))
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/cycles/:cycle/return-link',
    {
      schema: {
        summary: 'A link to come back on another device',
        params: InCycle,
        response: { 201: InvitationLink, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { person } = granted(await session.memberOf(request, request.params.cycle))
      const secret = newSecret(random)
      await facts.addReturnLink({
        hash: hashSecret(secret),
        cycle: person.cycle,
        participant: person.id,
        at: clock.now(),
      })
      return reply.code(201).send(returnLink(request, settings, secret))
    },
  )
}
