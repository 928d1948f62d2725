import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { packStates, stateOf } from '@tablee/documents/versions'
import type { CycleId, DocumentName, Live, ParticipantId, SessionId, StepId, VersionId } from '@tablee/model'
import type { VersionReason } from '@tablee/model/versions'
import { versionsToDrop } from '@tablee/model/versions'
import { documentKey } from '@tablee/protocol'
import type { Ms, Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { VersionRecord } from '../../storage/facts.ts'
import type { Ports } from '../acts.ts'
import type { Refusal } from '../refusal.ts'
import { documentsOfStep } from './step-documents.ts'
import type { VersionLimits } from './version-limits.ts'

export interface VersionPorts extends Omit<Ports, 'limits'> {
  readonly limits: VersionLimits
}

/** A version to be kept of what a step holds now. */
export interface Keeping {
  readonly cycle: CycleId
  readonly step: StepId
  readonly id: VersionId
  readonly reason: VersionReason
  readonly by: ParticipantId | null
  readonly name: string | null
  readonly session: SessionId | null
  /** The version that is about to be brought back. */
  readonly restores: VersionId | null
  /** When the step was so, where it is not now. */
  readonly at?: Ms
}

const compress = promisify(gzip)

/** Keeps what a step holds; the last version of it instead where nothing was written since, unless somebody asks. */
export function keepVersion(ports: VersionPorts, keeping: Keeping): Promise<Result<VersionRecord, Refusal>> {
  return inVersionsLane(ports, keeping.cycle, () => keepInLane(ports, keeping))
}

/** Versions of one cycle are kept, named and brought back one after the other. */
export function inVersionsLane<T>({ lanes }: Pick<Ports, 'lanes'>, cycle: CycleId, task: () => Promise<T>): Promise<T> {
  return lanes.run(`versions ${cycle}`, task)
}

/** The same, for whoever is in the lane already. */
export async function keepInLane(ports: VersionPorts, keeping: Keeping): Promise<Result<VersionRecord, Refusal>> {
  const { facts, limits, clock } = ports
  const { cycle, step, id, name, restores } = keeping
  const [live, record] = await Promise.all([facts.live(cycle), facts.cycle(cycle)])
  if (!live || !record) return err({ code: 'cycle-unknown' })
  const asked = await facts.version(id)
  if (asked) return asked.cycle === cycle && asked.step === step ? ok(asked) : err({ code: 'version-unknown' })
  const taken = await takeStates(ports, cycle, step, live)
  if (!taken) return err({ code: 'unknown-step' })
  const present = await facts.versions(cycle, step)
  const [last] = present
  const isByItself = name === null && restores === null
  if (isByItself && last?.mark === taken.mark) return ok(last)
  if (name !== null && present.filter((version) => version.name !== null).length >= limits.namedVersionsPerStep)
    return err({ code: 'versions-full' })
  const bytes = await compress(taken.packed)
  const { mark } = taken
  const shared = live.shared.includes(step)
  const version: VersionRecord = {
    ...keeping,
    at: keeping.at ?? clock.now(),
    mark,
    settled: false,
    shared,
    size: bytes.length,
  }
  const others = present.filter((other) => other.id !== restores)
  const gone = versionsToDrop([...others, version], limits.versionsPerStep)
  const most = record.demo ? limits.versionsPerDemonstration : limits.versionsPerCycle
  const more = roomFor(version, { most, taken: await facts.bytesOfVersions(cycle), others, gone })
  if (!more) return err({ code: 'versions-full' })
  // in the lane of the cycle, which may have ended meanwhile: its versions end with it
  return ports.lanes.run(cycle, async () => {
    if (!ports.known.get(cycle)) return err({ code: 'cycle-unknown' })
    await facts.addVersion({ ...version, bytes }, more)
    return ok(version)
  })
}

/** What the documents of a step hold as it is committed; null where there is no such step. */
async function takeStates(
  { rooms }: Pick<Ports, 'rooms'>,
  cycle: CycleId,
  id: StepId,
  live: Live,
): Promise<{ readonly packed: Uint8Array; readonly mark: string } | null> {
  const step = live.steps.find((candidate) => candidate.id === id)
  if (!step) return null
  const states = new Map<DocumentName, Uint8Array>()
  const hash = createHash('sha256')
  for (const document of documentsOfStep(step, live)) {
    const { state, mark } = await rooms.read(documentKey(cycle, document), stateOf)
    states.set(document, state)
    hash.update(`${document} ${mark.length} `).update(mark)
  }
  return { packed: packStates(states), mark: hash.digest('base64url') }
}

interface Room {
  readonly most: number
  readonly taken: number
  readonly others: readonly VersionRecord[]
  readonly gone: readonly VersionId[]
}

/** What has to go so that `version` fits, the oldest without a name first; null where that is not enough. */
function roomFor(version: VersionRecord, { most, taken, others, gone }: Room): readonly VersionId[] | null {
  const leaving = new Set(gone)
  const sizes = new Map(others.map(({ id, size }) => [id, size]))
  let left = taken + version.size - gone.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0)
  for (const { id, name, size } of others.toReversed()) {
    if (left <= most) break
    if (name !== null || leaving.has(id)) continue
    leaving.add(id)
    left -= size
  }
  return left <= most ? [...leaving] : null
}
