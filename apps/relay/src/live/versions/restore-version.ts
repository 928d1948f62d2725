import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { DocumentStates } from '@tablee/documents/versions'
import { bringBack, openStates, unpackStates } from '@tablee/documents/versions'
import type { CycleId, ParticipantId, StepId, VersionId } from '@tablee/model'
import type { RestoreWish } from '@tablee/model/versions'
import { contentOf, parseDocumentName } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { VersionRecord } from '../../storage/facts.ts'
import type { Refusal } from '../refusal.ts'
import type { VersionPorts } from './keep-version.ts'
import { inVersionsLane, keepInLane } from './keep-version.ts'
import { documentsOfStep } from './step-documents.ts'

export interface Restoring {
  readonly cycle: CycleId
  readonly step: StepId
  readonly version: VersionId
  /** The id of the version that is kept of what is there now. */
  readonly before: VersionId
  readonly wish: RestoreWish
  readonly by: ParticipantId
}

const expand = promisify(gunzip)

/**
 * Brings back what a version holds, after what is there now was kept; gives that. Asked again with the same `before`, it goes on
 * where it was stopped, and does nothing once it is done.
 */
export function restoreVersion(ports: VersionPorts, restoring: Restoring): Promise<Result<VersionRecord, Refusal>> {
  const { cycle, step, version, before, by } = restoring
  return inVersionsLane(ports, cycle, async () => {
    const { facts } = ports
    // the role as it is now: whoever was removed or changed while this waited its turn may do it no more
    const person = (await facts.people(cycle)).find(({ id }) => id === by)
    if (person?.removedAt !== null || person.role !== 'facilitation') return err({ code: 'command-not-allowed' })
    const known = await facts.version(version)
    if (known?.cycle !== cycle || known.step !== step) return err({ code: 'version-unknown' })
    const begun = await facts.version(before)
    if (begun && begun.restores !== version) return err({ code: 'version-unknown' })
    if (begun?.settled) return ok(begun)
    const former = await readVersion(ports, version)
    if (!former.ok) return former
    const kept = begun
      ? ok(begun)
      : await keepInLane(ports, {
          cycle,
          step,
          by,
          id: before,
          restores: version,
          reason: 'before-restore',
          name: null,
          session: null,
        })
    if (!kept.ok) return kept
    await write(ports, restoring, former.value)
    await facts.settleVersion(before)
    return kept
  })
}

/** The compressed bytes of a version, as they were written. */
export async function bytesOfVersion(
  { facts }: Pick<VersionPorts, 'facts'>,
  version: VersionId,
): Promise<Result<Uint8Array, Refusal>> {
  const bytes = await facts.versionBytes(version)
  if (bytes === null) return err({ code: 'version-unknown' })
  return bytes === 'damaged' ? err({ code: 'version-unreadable' }) : ok(bytes)
}

async function readVersion(ports: VersionPorts, version: VersionId): Promise<Result<DocumentStates, Refusal>> {
  const bytes = await bytesOfVersion(ports, version)
  return bytes.ok ? statesIn(bytes.value) : bytes
}

/** The states of documents in the compressed bytes of a version. */
export async function statesIn(bytes: Uint8Array): Promise<Result<DocumentStates, Refusal>> {
  const states = unpackStates(await expand(bytes))
  return states ? ok(states) : err({ code: 'version-unreadable' })
}

/** In the cards first, then where they lie: stopped in between, it is asked for again. */
async function write(
  { rooms, facts, clock }: VersionPorts,
  restoring: Restoring,
  states: DocumentStates,
): Promise<void> {
  const { cycle, step: id, by, wish } = restoring
  const live = await facts.live(cycle)
  const step = live?.steps.find((candidate) => candidate.id === id)
  if (!live || !step) return
  const validated = new Set<string>(live.questions.map(({ card }) => card))
  const bringing = {
    parts: new Set(wish.parts),
    by,
    at: clock.now(),
    isValidated: (card: string) => validated.has(card),
  }
  const wanted = new Set(documentsOfStep(step, live))
  for (const home of step.homes) if (!wish.homes.includes(home)) wanted.delete(contentOf(home))
  // opened one by one, and only those that are wanted: a thousand cards take some tens of milliseconds of the thread that answers
  for (const entry of states) {
    const [document] = entry
    if (!wanted.has(document) || !parseDocumentName(document)) continue
    for (const [, former] of openStates(new Map([entry])))
      for (const change of bringBack(document, former, bringing)) await rooms.edit(documentKey(cycle, document), change)
  }
}
