import type { CycleId, ParticipantId, StepId, VersionId } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { VersionRecord } from '../../storage/facts.ts'
import type { Refusal } from '../refusal.ts'
import type { VersionPorts } from './keep-version.ts'
import { inVersionsLane } from './keep-version.ts'

export interface Naming {
  readonly cycle: CycleId
  readonly step: StepId
  readonly version: VersionId
  /** Null takes the name away: the version then makes room for newer ones in its turn. */
  readonly name: string | null
  readonly by: ParticipantId
}

/** Gives a version a name, under which it is kept for good, or takes it away. */
export function nameVersion(ports: VersionPorts, naming: Naming): Promise<Result<VersionRecord, Refusal>> {
  const { cycle, step, version: id, name, by } = naming
  return inVersionsLane(ports, cycle, async () => {
    const { facts, limits } = ports
    const person = (await facts.people(cycle)).find((candidate) => candidate.id === by)
    if (person?.removedAt !== null || person.role !== 'facilitation') return err({ code: 'command-not-allowed' })
    const versions = await facts.versions(cycle, step)
    const version = versions.find((candidate) => candidate.id === id)
    if (!version) return err({ code: 'version-unknown' })
    const named = versions.filter((other) => other.name !== null && other.id !== id).length
    if (name !== null && named >= limits.namedVersionsPerStep) return err({ code: 'versions-full' })
    await facts.nameVersion(id, name)
    return ok({ ...version, name })
  })
}
