import { fastifyHelmet } from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { Settings } from '../settings.ts'
import { ownOrigin } from './origin.ts'

/** Headers that keep a page to itself: nothing is fetched from or framed by anyone else, and no address leaves with a link. */
export async function addSecurityHeaders(app: FastifyInstance, settings: Settings): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        // the canvas and the text editors set style attributes and inject one style sheet each
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        // older browsers do not count sockets as 'self'
        'connect-src': ["'self'", (request) => socketSource(ownOrigin(request, settings))],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
      },
    },
    strictTransportSecurity: settings.publicOrigin?.startsWith('https://')
      ? { maxAge: 31_536_000, includeSubDomains: false }
      : false,
    // ignored, with a warning on the console, where the page is reached over plain http
    crossOriginOpenerPolicy: settings.publicOrigin?.startsWith('https://') ? { policy: 'same-origin' } : false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  })
}

/** The address of our own sockets; nothing that does not look like an address may enter the policy. */
function socketSource(origin: string): string {
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin.replace(/^http/, 'ws') : "'self'"
}
