import type * as z from 'zod/mini'
import { ChangeLive, LiveChanged } from '@tablee/model'
import { changeLive } from '../../live/change-live.ts'
import type { App } from '../app.ts'
import type { HttpPorts } from '../http-ports.ts'
import { granted } from '../problems.ts'
import { InCycle, REFUSALS } from '../schemas.ts'

/** Commands on the facts of a cycle. */
export function liveRoutes(app: App, ports: HttpPorts): void {
  app.post(
    '/api/cycles/:cycle/live',
    {
      schema: {
        summary: 'Carry out a command; a stale revision gets the present facts',
        params: InCycle,
        body: ChangeLive,
        response: { 200: LiveChanged, ...REFUSALS },
      },
    },
    async (request) => {
      const { cycle, person } = granted(await ports.session.memberOf(request, request.params.cycle))
      const { rev, command } = request.body
      const { live, isChanged } = granted(await changeLive(ports, { cycle: cycle.id, by: person.id, rev, command }))
      if (isChanged && command.do === 'close') ports.keeper.closed(cycle.id, command.document)
      return { live: live as z.infer<typeof LiveChanged>['live'] } // reason: the same shape, read-only here
    },
  )
}
