import { createHash, timingSafeEqual } from 'node:crypto'
import type { CycleSummary, InvitationLink } from '@tablee/model'
import { CreateCycle, CycleCreated, MyCycles, Seat } from '@tablee/model'
import { err } from '@tablee/std'
import { loadTranslate } from '@tablee/words'
import { beginCycle, beginDemonstration } from '../../live/begin-cycle.ts'
import type { App } from '../app.ts'
import type { HttpPorts } from '../http-ports.ts'
import { invitationLink } from '../links.ts'
import { granted, languageOf } from '../problems.ts'
import { REFUSALS } from '../schemas.ts'
import { seatJustGiven } from '../seat.ts'

/** New cycles that one address may ask for. */
const RATE = { max: 30, timeWindow: '1 minute' } as const

/** The cycles of a device, and new ones. */
export function cycleRoutes(app: App, ports: HttpPorts): void {
  const { session, settings, facts, clock } = ports
  const beginning = { ...ports, limits: settings.limits }

  app.get(
    '/api/cycles',
    { schema: { summary: 'The cycles that this device has access to', response: { 200: MyCycles, ...REFUSALS } } },
    async (request) => {
      const device = session.deviceOf(request)
      const entries = device === null ? [] : await facts.cyclesOf(device)
      const isCurrent = (expiresAt: number | null): boolean => expiresAt === null || expiresAt > clock.now()
      return {
        cycles: entries
          .filter(({ cycle, person }) => person.removedAt === null && isCurrent(cycle.expiresAt))
          .map(({ cycle: { id, title, territory, demo, expiresAt }, person, visitedAt }): CycleSummary => ({
            id,
            title,
            territory,
            role: person.role,
            demo,
            expiresAt,
            visitedAt,
          })),
      }
    },
  )

  app.post(
    '/api/cycles',
    {
      config: { rateLimit: RATE },
      schema: { summary: 'Begin a cycle', body: CreateCycle, response: { 201: CycleCreated, ...REFUSALS } },
    },
    async (request, reply) => {
      const { key, territory = '', ...asked } = request.body
      if (!opens(key, settings.createKey))
        granted(await ports.guard(request, err({ code: 'create-key-wrong', fields: ['/key'] })))
      const device = await session.ensureDevice(request, reply)
      const { cycle, invitations } = granted(await beginCycle(beginning, { ...asked, territory, device }))
      const link = ({ secret }: { readonly secret: string }): InvitationLink =>
        invitationLink(request, settings, secret)
      const { facilitation, participant, observer } = invitations
      return reply.code(201).send({
        cycle,
        invitations: { facilitation: link(facilitation), participant: link(participant), observer: link(observer) },
      })
    },
  )

  app.post(
    '/api/demo',
    {
      config: { rateLimit: RATE },
      schema: {
        summary: 'Begin a copy of the demonstration for this device',
        response: { 201: Seat, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const language = languageOf(request.headers['accept-language'])
      const t = await loadTranslate(language)
      const device = await session.ensureDevice(request, reply)
      const begun = await beginDemonstration(beginning, { language, name: t('common.visitor'), device })
      return reply.code(201).send(await seatJustGiven(ports, request, { device, id: granted(begun).cycle }))
    },
  )
}

function opens(key: string | undefined, asked: string | null): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return asked === null || timingSafeEqual(digest(key ?? ''), digest(asked))
}
