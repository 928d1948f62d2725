import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { DocumentStates } from '@tablee/documents/versions'
import {
  PERSONAL_FIELDS,
  agreementsIn,
  eraseWithdrawn,
  openStates,
  packStates,
  stateOf,
} from '@tablee/documents/versions'
import type { CycleId, DocumentName, VersionId } from '@tablee/model'
import { parseDocumentName } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import type { Result } from '@tablee/std'
import { ok } from '@tablee/std'
import type { Refusal } from '../refusal.ts'
import type { VersionPorts } from './keep-version.ts'
import { inVersionsLane } from './keep-version.ts'
import { bytesOfVersion, statesIn } from './restore-version.ts'

const compress = promisify(gzip)

/** Versions that many people look at one after the other, as when one is compared in a session. */
const REMEMBERED = 4

/** Versions as their readers are sent them. */
export interface SentVersions {
  /**
   * The compressed bytes of a version: as they were written, but for what was told of somebody with an agreement that is
   * taken back since, which is in none of them (ADR 0012).
   */
  readonly bytes: (cycle: CycleId, version: VersionId) => Promise<Result<Uint8Array, Refusal>>
}

/** Opening a version takes some tens of milliseconds for a thousand cards: that is done one by one, and once for the same agreements. */
export function createSentVersions(ports: Pick<VersionPorts, 'facts' | 'rooms' | 'lanes'>): SentVersions {
  const remembered = new Map<VersionId, { readonly agreements: string; readonly bytes: Uint8Array }>()

  const send = async (cycle: CycleId, version: VersionId): Promise<Result<Uint8Array, Refusal>> => {
    const bytes = await bytesOfVersion(ports, version)
    if (!bytes.ok) return bytes
    const states = await statesIn(bytes.value)
    if (!states.ok) return states
    const told = [...states.value.keys()].filter((document) => tellsOfPeople(document, states.value))
    if (told.length === 0) return bytes
    const agreements = new Map<DocumentName, ReadonlySet<string>>()
    for (const document of told)
      agreements.set(document, await ports.rooms.read(documentKey(cycle, document), agreementsIn))
    const mark = JSON.stringify([...agreements].map(([document, marks]) => [document, ...marks]))
    const last = remembered.get(version)
    if (last?.agreements === mark) return ok(last.bytes)
    const sent = await erased(bytes.value, states.value, agreements)
    remembered.delete(version)
    remembered.set(version, { agreements: mark, bytes: sent })
    for (const [oldest] of remembered) if (remembered.size > REMEMBERED) remembered.delete(oldest)
    return ok(sent)
  }
  return { bytes: (cycle, version) => inVersionsLane(ports, cycle, () => send(cycle, version)) }
}

/** Whether a document holds cards of which some may tell of somebody. */
function tellsOfPeople(document: DocumentName, states: DocumentStates): boolean {
  if (parseDocumentName(document)?.kind !== 'content') return false
  const bytes = Buffer.from(states.get(document) ?? [])
  return PERSONAL_FIELDS.some((name) => bytes.includes(name))
}

/** The bytes of a version without what is agreed to no more; the same bytes where nothing is to be erased. */
async function erased(
  bytes: Uint8Array,
  states: DocumentStates,
  agreements: ReadonlyMap<DocumentName, ReadonlySet<string>>,
): Promise<Uint8Array> {
  const sent = new Map(states)
  let isSame = true
  for (const [document, agreed] of agreements) {
    const state = states.get(document)
    if (!state) continue
    for (const [, then] of openStates(new Map([[document, state]]))) {
      if (!eraseWithdrawn(then, agreed)) continue
      sent.set(document, stateOf(then).state)
      isSame = false
    }
  }
  return isSame ? bytes : compress(packStates(sent))
}
