import type { Person } from '@tablee/model'
import { ChangeParticipant, People } from '@tablee/model'
import { changePerson } from '../../live/change-person.ts'
import type { App } from '../app.ts'
import type { HttpPorts } from '../http-ports.ts'
import { granted } from '../problems.ts'
import { InCycle, NOTHING, OfParticipant, REFUSALS } from '../schemas.ts'

/** The people of a cycle. */
export function peopleRoutes(app: App, ports: HttpPorts): void {
  const { session, facts } = ports

  app.get(
    '/api/cycles/:cycle/participants',
    { schema: { summary: 'The people of a cycle', params: InCycle, response: { 200: People, ...REFUSALS } } },
    async (request) => {
      const { cycle } = granted(await session.memberOf(request, request.params.cycle))
      const people = await facts.people(cycle.id)
      return {
        people: people.map(({ id, name, role, structure, joinedAt, removedAt }): Person => ({
          id,
          name,
          role,
          structure,
          joinedAt,
          removed: removedAt !== null,
        })),
      }
    },
  )

  app.put(
    '/api/cycles/:cycle/participants/:participant',
    {
      schema: {
        summary: 'Change a role or a structure, or remove someone',
        params: OfParticipant,
        body: ChangeParticipant,
        response: { 204: NOTHING, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { person } = granted(await session.memberOf(request, request.params.cycle))
      granted(await changePerson(ports, person, request.params.participant, request.body))
      return reply.code(204).send()
    },
  )
}
