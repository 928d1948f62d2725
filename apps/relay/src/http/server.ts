import { fastifyRateLimit } from '@fastify/rate-limit'
import { fastifySwagger } from '@fastify/swagger'
import { fastify } from 'fastify'
import { createJsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Logger } from '@tablee/std'
import type { App } from './app.ts'
import type { HttpPorts } from './http-ports.ts'
import { isFromOwnPage } from './origin.ts'
import { answerErrors } from './errors.ts'
import { RefusedRequest } from './problems.ts'
import { trustOf } from './proxies.ts'
import { accessRoutes } from './routes/access.ts'
import { cycleRoutes } from './routes/cycles.ts'
import { exportRoutes } from './routes/exports.ts'
import { hostRoutes } from './routes/host.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { liveRoutes } from './routes/live.ts'
import { metricsRoute } from './routes/metrics.ts'
import { meRoutes } from './routes/me.ts'
import { peopleRoutes } from './routes/people.ts'
import { pictureRoutes } from './routes/pictures.ts'
import { planRoutes } from './routes/plan.ts'
import { versionRoutes } from './routes/versions.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { isBuilt, serveWebsite } from './website.ts'
import { guardWrongSecrets } from './wrong-secrets.ts'

/** Most bytes of a request's body. */
const BODY_LIMIT = 64 * 1024

/** The HTTP server, ready to listen: the API, its description, and the web application where it is built. */
export async function createServer(ports: Omit<HttpPorts, 'guard'>, logger: Logger): Promise<App> {
  const { settings } = ports
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: trustOf(settings),
    // closing waits for the requests under way, and a slow one does not wait for ever (ms)
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    // whoever sends half a request is not waited for
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  const hasWebsite = await isBuilt(settings.webDir)
  answerErrors(app, { logger, hasWebsite })
  await addSecurityHeaders(app, settings)
  app.addHook('onRequest', async (request) => {
    const changesNothing = request.method === 'GET' || request.method === 'HEAD'
    if (!changesNothing && !isFromOwnPage(request, settings)) throw new RefusedRequest({ code: 'origin-refused' })
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store')
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    logger.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    )
  })
  await app.register(fastifyRateLimit, {
    global: false,
    errorResponseBuilder: () => new RefusedRequest({ code: 'too-many-requests' }),
  })
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tablée',
        version: '1',
        description: 'Cookies name devices; changes must come from the page’s own origin.',
      },
    },
    transform: createJsonSchemaTransform({}),
  })

  addRoutes(app, { ...ports, guard: guardWrongSecrets(app, settings.limits.wrongSecretsPerMinute) })
  metricsRoute(app, ports.metrics, settings.metrics)
  if (hasWebsite) await serveWebsite(app, settings.webDir)
  await app.ready()
  return app
}

function addRoutes(app: App, ports: HttpPorts): void {
  // a plugin of its own, so that the description and the limits see these routes
  app.register(async (api) => {
    const routes = api.withTypeProvider<ZodTypeProvider>()
    for (const add of [
      hostRoutes,
      cycleRoutes,
      accessRoutes,
      meRoutes,
      peopleRoutes,
      invitationRoutes,
      liveRoutes,
      planRoutes,
      exportRoutes,
      pictureRoutes,
      versionRoutes,
    ])
      add(routes, ports)
    routes.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  })
}
