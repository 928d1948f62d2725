import { InvitationLink, Invitations, RenewInvitation } from '@tablee/model'
import { makeInvitation } from '../../live/invitations.ts'
import type { App } from '../app.ts'
import type { HttpPorts } from '../http-ports.ts'
import { invitationLink } from '../links.ts'
import { RefusedRequest, granted } from '../problems.ts'
import { InCycle, NOTHING, OfInvitation, REFUSALS } from '../schemas.ts'

/** The invitations of a cycle, for the facilitation. */
export function invitationRoutes(app: App, ports: HttpPorts): void {
  const { session, settings, facts, clock } = ports

  app.get(
    '/api/cycles/:cycle/invitations',
    {
      schema: {
        summary: 'The invitations that are good now',
        params: InCycle,
        response: { 200: Invitations, ...REFUSALS },
      },
    },
    async (request) => {
      const { cycle } = granted(await session.facilitatorOf(request, request.params.cycle))
      const invitations = await facts.invitations(cycle.id)
      return {
        invitations: invitations
          .filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > clock.now())
          .map(({ id, role, createdAt, expiresAt }) => ({ id, role, createdAt, expiresAt })),
      }
    },
  )

  app.post(
    '/api/cycles/:cycle/invitations',
    {
      schema: {
        summary: 'A new link for a role; the older ones of that role end',
        params: InCycle,
        body: RenewInvitation,
        response: { 201: InvitationLink, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { cycle } = granted(await session.facilitatorOf(request, request.params.cycle))
      const { secret, record } = makeInvitation(ports, {
        cycle: cycle.id,
        role: request.body.role,
        expiresAt: cycle.expiresAt,
      })
      await facts.addInvitation(record, true)
      return reply.code(201).send(invitationLink(request, settings, secret))
    },
  )

  app.delete(
    '/api/cycles/:cycle/invitations/:invitation',
    { schema: { summary: 'End an invitation', params: OfInvitation, response: { 204: NOTHING, ...REFUSALS } } },
    async (request, reply) => {
      const { cycle } = granted(await session.facilitatorOf(request, request.params.cycle))
      const isRevoked = await facts.revokeInvitation(cycle.id, request.params.invitation, clock.now())
      if (!isRevoked) throw new RefusedRequest({ code: 'invitation-unknown' })
      return reply.code(204).send()
    },
  )
}
