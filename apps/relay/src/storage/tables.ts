import type {
  Coming,
  CycleId,
  InvitationId,
  Language,
  ParticipantId,
  Role,
  SessionId,
  StepId,
  StructureId,
  StructureType,
  VersionId,
} from '@tablee/model'
import type { VersionReason } from '@tablee/model/versions'

/** The tables of facts as they lie in the database; times are ms, `null` means « not so ». */
export interface Tables {
  cycles: {
    id: CycleId
    title: string
    territory: string
    language: Language
    template: string
    demo: 0 | 1
    created_at: number
    expires_at: number | null
  }
  /** Facts that commands change, as JSON; `rev` is the one that the next command must name. */
  live: { cycle: CycleId; rev: number; facts: string }
  structures: {
    id: StructureId
    cycle: CycleId
    name: string
    type: StructureType
    voice: ParticipantId | null
    merged_into: StructureId | null
    position: number
  }
  participants: {
    id: ParticipantId
    cycle: CycleId
    /** Null once the person was erased. */
    name: string | null
    role: Role
    structure: StructureId | null
    joined_at: number
    removed_at: number | null
  }
  /** A browser, known by the hash of its cookie only. */
  devices: { hash: string; created_at: number }
  memberships: { device: string; cycle: CycleId; participant: ParticipantId; visited_at: number }
  invitations: {
    id: InvitationId
    cycle: CycleId
    role: Role
    hash: string
    created_at: number
    expires_at: number
    revoked_at: number | null
  }
  return_links: { hash: string; cycle: CycleId; participant: ParticipantId; created_at: number }
  /** What someone answered for a session; `none` took it back. */
  registrations: {
    cycle: CycleId
    session: SessionId
    participant: ParticipantId
    coming: Coming | 'none'
    at: number
  }
  /** When someone was last seen, and when they were before they were away for the last time. */
  visits: { participant: ParticipantId; seen_at: number; away_since: number | null; told: number }
  /** What steps held at one time, compressed in `bytes`; `mark` is the same for as long as nobody wrote there. */
  versions: {
    id: VersionId
    cycle: CycleId
    step: StepId
    at: number
    reason: VersionReason
    name: string | null
    by: ParticipantId | null
    session: SessionId | null
    mark: string
    /** The version that was about to be brought back, and whether that was done. */
    restores: VersionId | null
    settled: 0 | 1
    /** Whether observers read the step as it was kept. */
    shared: 0 | 1
    size: number
    crc: number
    bytes: Uint8Array
  }
}
