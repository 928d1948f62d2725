import { AskExport, ExportTicket } from '@tablee/model'
import * as z from 'zod/mini'
import { roadmapExport } from '../../jobs/roadmap-export.ts'
import type { App } from '../app.ts'
import { contentDisposition } from '../content-disposition.ts'
import type { HttpPorts } from '../http-ports.ts'
import { granted, languageOf } from '../problems.ts'
import { InCycle, OfExport, REFUSALS } from '../schemas.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const File = { description: 'The file', content: { [XLSX]: { schema: z.string() } } }

/** Files made from a cycle. */
export function exportRoutes(app: App, ports: HttpPorts): void {
  const { session, exports } = ports

  app.post(
    '/api/cycles/:cycle/exports',
    {
      schema: {
        summary: 'Ask for a file',
        params: InCycle,
        body: AskExport,
        response: { 202: ExportTicket, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const member = granted(await session.memberOf(request, request.params.cycle))
      const language = request.body.language ?? languageOf(request.headers['accept-language'])
      const make = granted(roadmapExport(ports, member, language))
      const ticket = granted(exports.ask({ cycle: member.cycle.id, participant: member.person.id, make }))
      return reply.code(202).send(ticket)
    },
  )

  app.get(
    '/api/cycles/:cycle/exports/:export',
    {
      schema: {
        summary: 'The file, or where it stands',
        params: OfExport,
        response: { 200: File, 202: ExportTicket, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { cycle, person } = granted(await session.memberOf(request, request.params.cycle))
      const outcome = granted(exports.collect({ cycle: cycle.id, participant: person.id, id: request.params.export }))
      if ('ticket' in outcome) return reply.code(202).send(outcome.ticket)
      return reply
        .code(200)
        .headers({
          'content-type': XLSX,
          'content-disposition': contentDisposition(outcome.file.name),
          'cache-control': 'no-store',
        })
        .send(Buffer.from(outcome.file.bytes) as unknown as string) // reason: bytes pass the serialiser untouched; the schema only describes them
    },
  )
}
