import * as z from 'zod/mini'
import { ChangePlan, PlanChanged, Register, Registrations } from '@tablee/model'
import { changeCyclePlan } from '../../live/change-cycle-plan.ts'
import { calendarOf } from '../../live/calendar-of.ts'
import { register, registrationsIn } from '../../live/register.ts'
import type { App } from '../app.ts'
import { contentDisposition } from '../content-disposition.ts'
import type { HttpPorts } from '../http-ports.ts'
import { ownOrigin } from '../origin.ts'
import { granted } from '../problems.ts'
import { InCycle, NOTHING, OfRegistration, OfSession, REFUSALS } from '../schemas.ts'

const Calendar = { description: 'The file', content: { 'text/calendar': { schema: z.string() } } }

/** The steps and the sessions of a cycle, and who comes. */
export function planRoutes(app: App, ports: HttpPorts): void {
  const { session } = ports

  app.post(
    '/api/cycles/:cycle/plan',
    {
      schema: {
        summary: 'Change the steps or the sessions; who decided on an older plan is refused',
        params: InCycle,
        body: ChangePlan,
        response: { 200: PlanChanged, ...REFUSALS },
      },
    },
    async (request) => {
      const { cycle, person } = granted(await session.memberOf(request, request.params.cycle))
      const plan = granted(await changeCyclePlan(ports, { cycle: cycle.id, by: person.id, ...request.body }))
      ports.keeper.planned(cycle.id)
      return { plan: plan as z.infer<typeof PlanChanged>['plan'] } // reason: the same shape, read-only here
    },
  )

  app.get(
    '/api/cycles/:cycle/sessions/:session/calendar',
    {
      schema: { summary: 'A session for a calendar', params: OfSession, response: { 200: Calendar, ...REFUSALS } },
    },
    async (request, reply) => {
      const { cycle } = granted(await session.memberOf(request, request.params.cycle))
      const origin = ownOrigin(request, ports.settings)
      const { name, text } = granted(
        await calendarOf(ports, { cycle: cycle.id, session: request.params.session, origin }),
      )
      return reply
        .code(200)
        .headers({
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': contentDisposition(name),
          'cache-control': 'no-store',
        })
        .send(text)
    },
  )

  app.get(
    '/api/cycles/:cycle/registrations',
    {
      schema: { summary: 'Who comes to which session', params: InCycle, response: { 200: Registrations, ...REFUSALS } },
    },
    async (request) => {
      const { cycle } = granted(await session.memberOf(request, request.params.cycle))
      return { registrations: [...(await registrationsIn(ports, cycle.id))] }
    },
  )

  app.put(
    '/api/cycles/:cycle/sessions/:session/registrations/:participant',
    {
      schema: {
        summary: 'Say whether someone comes to a session',
        params: OfRegistration,
        body: Register,
        response: { 204: NOTHING, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { person } = granted(await session.memberOf(request, request.params.cycle))
      const { session: of, participant } = request.params
      granted(await register(ports, person, { session: of, participant, coming: request.body.coming }))
      return reply.code(204).send()
    },
  )
}
