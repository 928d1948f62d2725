import { Host } from '@tablee/model'
import * as z from 'zod/mini'
import type { App } from '../app.ts'
import type { HttpPorts } from '../http-ports.ts'
import { REFUSALS } from '../schemas.ts'

const Health = z.object({ status: z.literal('ok') })
const NotReady = z.object({ status: z.literal('unavailable') })

/** What this installation is, and whether it is well. */
export function hostRoutes(app: App, { settings, facts, log }: HttpPorts): void {
  app.get(
    '/api/host',
    { schema: { summary: 'What this installation asks for', response: { 200: Host, ...REFUSALS } } },
    () => ({
      createKey: settings.createKey !== null,
    }),
  )

  app.get('/healthz', { schema: { summary: 'The process answers', response: { 200: Health } } }, () => ({
    status: 'ok' as const,
  }))

  app.get(
    '/readyz',
    { schema: { summary: 'The storage answers', response: { 200: Health, 503: NotReady } } },
    async (_request, reply) => {
      const answers =
        log.isRunning() &&
        (await facts.ping().then(
          () => true,
          () => false,
        ))
      return answers ? { status: 'ok' as const } : reply.code(503).send({ status: 'unavailable' as const })
    },
  )
}
