import { InvitationPreview, JoinCycle, PreviewInvitation, ReturnToCycle, Seat, parseDocumentName } from '@tablee/model'
import { present } from '@tablee/std'
import { useCycle } from '../../live/acts.ts'
import { readInvitation } from '../../live/invitations.ts'
import { joinCycle, readReturnLink, returnToCycle } from '../../live/take-part.ts'
import type { App } from '../app.ts'
import type { HttpPorts } from '../http-ports.ts'
import { granted } from '../problems.ts'
import { REFUSALS } from '../schemas.ts'
import { seatJustGiven } from '../seat.ts'

/** How someone comes into a cycle: by an invitation, or back by their return link. */
export function accessRoutes(app: App, ports: HttpPorts): void {
  const { session, facts, guard } = ports

  app.post(
    '/api/invitations/preview',
    {
      schema: {
        summary: 'What an invitation opens',
        body: PreviewInvitation,
        response: { 200: InvitationPreview, ...REFUSALS },
      },
    },
    async (request) => {
      const { invitation, cycle } = granted(await guard(request, await readInvitation(ports, request.body.invitation)))
      const { live } = present(await useCycle(ports, cycle.id), 'the cycle of a good invitation')
      const device = session.deviceOf(request)
      const person = device === null ? null : await facts.personAt(device, cycle.id)
      return {
        cycle: cycle.id,
        title: cycle.title,
        territory: cycle.territory,
        language: cycle.language,
        role: invitation.role,
        structures: live.structures.filter((structure) => structure.mergedInto === null),
        boardOpen: live.open.some((document) => parseDocumentName(document)?.kind === 'board'),
        already:
          person?.removedAt === null ? { participant: person.id, name: person.name ?? '', role: person.role } : null,
      }
    },
  )

  app.post(
    '/api/access',
    { schema: { summary: 'Take part by an invitation', body: JoinCycle, response: { 201: Seat, ...REFUSALS } } },
    async (request, reply) => {
      granted(await guard(request, await readInvitation(ports, request.body.invitation)))
      const device = await session.ensureDevice(request, reply)
      const { cycle } = granted(await joinCycle(ports, { ...request.body, device }))
      return reply.code(201).send(await seatJustGiven(ports, request, { device, id: cycle }))
    },
  )

  app.post(
    '/api/return',
    {
      schema: {
        summary: 'Come back on another device',
        body: ReturnToCycle,
        response: { 201: Seat, ...REFUSALS },
      },
    },
    async (request, reply) => {
      granted(await guard(request, await readReturnLink(ports, request.body.secret)))
      const device = await session.ensureDevice(request, reply)
      const { cycle } = granted(await returnToCycle(ports, { secret: request.body.secret, device }))
      return reply.code(201).send(await seatJustGiven(ports, request, { device, id: cycle }))
    },
  )
}
