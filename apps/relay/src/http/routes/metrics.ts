import type { FastifyRequest } from 'fastify'
import type { Settings } from '../../settings.ts'
import type { App } from '../app.ts'
import { isLoopback } from '../origin.ts'
import { RefusedRequest } from '../problems.ts'
import { isForwarded } from '../proxies.ts'
import type { RelayMetrics } from '../../metrics/relay-metrics.ts'

/** The figures of this relay for Prometheus; to whom they are not shown, there are none. */
export function metricsRoute(
  app: App,
  metrics: Pick<RelayMetrics, 'contentType' | 'text'>,
  shownTo: Settings['metrics'],
): void {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (shownTo === 'off' || (shownTo === 'loopback' && !isFromThisMachine(request)))
      throw new RefusedRequest({ code: 'not-found' })
    void reply.header('cache-control', 'no-store').type(metrics.contentType)
    return metrics.text()
  })
}

/** Whether someone on this machine asks for themselves, rather than a proxy here for someone elsewhere. */
function isFromThisMachine({ raw }: FastifyRequest): boolean {
  const { remoteAddress = '' } = raw.socket
  const isNear = /^(::ffff:)?127\.|^::1$/.test(remoteAddress)
  return isNear && !isForwarded(raw) && isLoopback(`http://${raw.headers.host ?? ''}`)
}
