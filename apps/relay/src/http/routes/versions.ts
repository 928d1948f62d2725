import type { CycleId, StepId } from '@tablee/model'
import { KeepVersion, NameVersion, RestoreVersion, VersionKept, Versions } from '@tablee/model/versions'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { useCycle } from '../../live/acts.ts'
import { keepVersion } from '../../live/versions/keep-version.ts'
import { nameVersion } from '../../live/versions/name-version.ts'
import { restoreVersion } from '../../live/versions/restore-version.ts'
import { createSentVersions } from '../../live/versions/sent-versions.ts'
import { isShownTo, mayLookAt } from '../../live/versions/step-documents.ts'
import type { VersionRecord } from '../../storage/facts.ts'
import type { App } from '../app.ts'
import type { HttpPorts } from '../http-ports.ts'
import { RefusedRequest, granted } from '../problems.ts'
import { OfStep, OfVersion, REFUSALS } from '../schemas.ts'
import type { Member } from '../session.ts'

const PATH = '/api/cycles/:cycle/steps/:step/versions'
const BYTES = 'application/octet-stream'
const File = { description: 'The version', content: { [BYTES]: { schema: z.string() } } }

/** Versions of what steps hold (ADR 0017): everyone who reads a step may look at them, observers at those of times when it was shared; the facilitation keeps and brings back. */
export function versionRoutes(app: App, ports: HttpPorts): void {
  const { session, facts } = ports
  const limits = ports.settings.limits
  const versioning = { ...ports, limits }
  const sent = createSentVersions(ports)
  const timesAMinute = (max: number) =>
    app.createRateLimit({
      max,
      timeWindow: 60_000,
      keyGenerator: (request) => session.deviceOf(request) ?? request.ip,
    })
  const changes = timesAMinute(limits.versionsPerMinute)
  const reads = timesAMinute(limits.versionReadsPerMinute)

  /** Whoever may look at a step. */
  const readerOf = async (request: FastifyRequest, id: CycleId, step: StepId): Promise<Member> => {
    const member = granted(await session.memberOf(request, id))
    const live = (await useCycle(ports, id))?.live
    const found = live?.steps.find((candidate) => candidate.id === step)
    if (!live || !found) throw new RefusedRequest({ code: 'unknown-step' })
    const { id: participant, role } = member.person
    if (!mayLookAt(found, { participant, role }, live)) throw new RefusedRequest({ code: 'not-allowed' })
    return member
  }
  /** The facilitation, as often as it may. */
  const keeperOf = async (request: FastifyRequest, id: CycleId): Promise<Member> => {
    const member = granted(await session.memberOf(request, id))
    if (member.person.role !== 'facilitation') throw new RefusedRequest({ code: 'command-not-allowed' })
    await assertNotTooOften(changes, request)
    return member
  }

  app.get(
    PATH,
    {
      schema: {
        summary: 'The versions of a step, the last one first',
        params: OfStep,
        response: { 200: Versions, ...REFUSALS },
      },
    },
    async (request) => {
      const { cycle, step } = request.params
      const { person } = await readerOf(request, cycle, step)
      const versions = (await facts.versions(cycle, step)).filter((version) => isShownTo(person, version))
      return { versions: versions.map(shownOf), most: limits.versionsPerStep }
    },
  )

  app.get(
    `${PATH}/:version`,
    {
      schema: {
        summary:
          'What a version holds: the states of its documents (Yjs), after a line of JSON with their names and lengths',
        params: OfVersion,
        response: { 200: File, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { cycle, step, version } = request.params
      const { person } = await readerOf(request, cycle, step)
      await assertNotTooOften(reads, request)
      const found = await facts.version(version)
      if (found?.cycle !== cycle || found.step !== step || !isShownTo(person, found))
        throw new RefusedRequest({ code: 'version-unknown' })
      const bytes = granted(await sent.bytes(cycle, version))
      return reply
        .code(200)
        .headers({ 'content-type': BYTES, 'content-encoding': 'gzip', 'cache-control': 'no-store' })
        .send(bytes as unknown as string) // reason: bytes pass the serialiser untouched; the schema only describes them
    },
  )

  app.post(
    PATH,
    {
      schema: {
        summary: 'Keep what the step holds now under a name; asked again with the same id, it is kept once',
        params: OfStep,
        body: KeepVersion,
        response: { 201: VersionKept, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { cycle, step } = request.params
      const { person } = await keeperOf(request, cycle)
      const { id, name } = request.body
      const kept = granted(
        await keepVersion(versioning, {
          cycle,
          step,
          id,
          name,
          by: person.id,
          reason: 'asked',
          session: null,
          restores: null,
        }),
      )
      return reply.code(201).send({ version: shownOf(kept) })
    },
  )

  app.put(
    `${PATH}/:version`,
    {
      schema: {
        summary: 'Name a version, which is then kept for good; null takes its name away',
        params: OfVersion,
        body: NameVersion,
        response: { 200: VersionKept, ...REFUSALS },
      },
    },
    async (request) => {
      const { cycle, step, version } = request.params
      const { person } = await keeperOf(request, cycle)
      const { name } = request.body
      return { version: shownOf(granted(await nameVersion(versioning, { cycle, step, version, name, by: person.id }))) }
    },
  )

  app.post(
    `${PATH}/:version/restore`,
    {
      schema: {
        summary:
          'Bring back what a version holds, as changes like any other, after what is there now was kept as `before`',
        params: OfVersion,
        body: RestoreVersion,
        response: { 200: VersionKept, ...REFUSALS },
      },
    },
    async (request) => {
      const { cycle, step, version } = request.params
      const { person } = await keeperOf(request, cycle)
      const { before, wish } = request.body
      const kept = granted(await restoreVersion(versioning, { cycle, step, version, before, wish, by: person.id }))
      return { version: shownOf(kept) }
    },
  )
}

async function assertNotTooOften(countOf: ReturnType<App['createRateLimit']>, request: FastifyRequest): Promise<void> {
  const count = await countOf(request)
  if (!count.isAllowed && count.isExceeded) throw new RefusedRequest({ code: 'too-many-requests' })
}

function shownOf({ id, at, reason, name, by, session }: VersionRecord): z.infer<typeof VersionKept>['version'] {
  return { id, at, reason, name, by, session }
}
