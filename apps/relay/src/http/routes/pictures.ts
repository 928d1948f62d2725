import type { Readable } from 'node:stream'
import { DocumentName, PictureTaken } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import type { Refusal } from '../../live/refusal.ts'
import { drawingRefusal, takePicture } from '../../pictures/take-picture.ts'
import { createUploadPlaces } from '../../pictures/upload-places.ts'
import type { App } from '../app.ts'
import type { HttpPorts } from '../http-ports.ts'
import { RefusedRequest, granted } from '../problems.ts'
import { InCycle, OfPicture, REFUSALS } from '../schemas.ts'

const WEBP = 'image/webp'
const File = { description: 'The picture', content: { [WEBP]: { schema: z.string() } } }

/** Nothing in a picture runs, whatever it is taken for. */
const HEADERS = {
  'content-type': WEBP,
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition': 'inline; filename="image.webp"',
  'cross-origin-resource-policy': 'same-origin',
  // it is named after its content; kept by this browser only
  'cache-control': 'private, max-age=31536000, immutable',
} as const

/** Who sends so many times more than they may is cut off without an answer. */
const FARTHEST_BEYOND = 10

/** Pictures of boards (ADR 0009). */
export function pictureRoutes(api: App, ports: HttpPorts): void {
  // a scope of its own: nowhere else is a body anything but JSON
  void api.register(async (scope) => addRoutes(scope.withTypeProvider<ZodTypeProvider>(), ports))
}

function addRoutes(app: App, ports: HttpPorts): void {
  const { session, pictures } = ports
  const { limits } = ports.settings
  const countOf = app.createRateLimit({
    max: limits.picturesPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => session.deviceOf(request) ?? request.ip,
  })
  const places = createUploadPlaces(limits)

  // the bytes are not read before it is known whose they are
  const unread = (_request: FastifyRequest, payload: Readable): Promise<Readable> => Promise.resolve(payload)
  app.addContentTypeParser(/^image\//, unread)
  app.addContentTypeParser('application/octet-stream', unread)

  app.post(
    '/api/cycles/:cycle/pictures',
    {
      schema: {
        summary: 'Keep a picture (PNG, JPEG, WebP or GIF, as bytes) to be drawn in a document',
        params: InCycle,
        querystring: z.object({ document: DocumentName }),
        response: { 201: PictureTaken, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { cycle, person, device } = granted(await session.memberOf(request, request.params.cycle))
      const refusal = drawingRefusal(ports, person, request.query.document)
      if (refusal) throw new RefusedRequest(refusal)
      const count = await countOf(request)
      const leave = count.isAllowed || !count.isExceeded ? places.take(device, cycle) : null
      if (!leave) throw new RefusedRequest({ code: 'too-many-requests' })
      try {
        const bytes = granted(await receive(request.body, limits.pictureBytes))
        const taken = granted(await takePicture({ ...ports, limits }, cycle, bytes))
        return await reply.code(201).send(taken)
      } finally {
        leave()
      }
    },
  )

  app.get(
    '/api/cycles/:cycle/pictures/:picture',
    { schema: { summary: 'A picture', params: OfPicture, response: { 200: File, ...REFUSALS } } },
    async (request, reply) => {
      const { cycle } = granted(await session.memberOf(request, request.params.cycle))
      const bytes = await pictures.read(cycle.id, request.params.picture)
      if (!bytes) throw new RefusedRequest({ code: 'picture-unknown' })
      return reply
        .code(200)
        .headers(HEADERS)
        .send(bytes as unknown as string) // reason: bytes pass the serialiser untouched; the schema only describes them
    },
  )
}

/** What `body` sends, up to `most` bytes; what is beyond them is let by, so that the answer is heard. */
async function receive(body: unknown, most: number): Promise<Result<Uint8Array, Refusal>> {
  if (!isReadable(body)) return err({ code: 'picture-kind' })
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    const bytes = part as Buffer // reason: nobody has given the stream an encoding
    length += bytes.length
    if (length > FARTHEST_BEYOND * most) break
    if (length <= most) parts.push(bytes)
  }
  return length > most ? err({ code: 'picture-too-heavy' }) : ok(Buffer.concat(parts))
}

function isReadable(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body
}
