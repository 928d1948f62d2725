import type {
  Coming,
  CycleId,
  GivenAnswer,
  InvitationId,
  Language,
  Live,
  ParticipantId,
  Role,
  SessionId,
  StepId,
  Structure,
  StructureId,
  VersionId,
} from '@tablee/model'
import type { Version } from '@tablee/model/versions'
import type { Ms } from '@tablee/std'

/** A cycle, as far as it is no shared document. */
export interface CycleRecord {
  readonly id: CycleId
  readonly title: string
  readonly territory: string
  readonly language: Language
  readonly template: string
  readonly demo: boolean
  readonly createdAt: Ms
  readonly expiresAt: Ms | null
}

/** A person in a cycle; the name is null once they were erased. */
export interface PersonRecord {
  readonly id: ParticipantId
  readonly cycle: CycleId
  readonly name: string | null
  readonly role: Role
  readonly structure: StructureId | null
  readonly joinedAt: Ms
  readonly removedAt: Ms | null
}

/** An invitation; its secret is known only by `hash`. */
export interface InvitationRecord {
  readonly id: InvitationId
  readonly cycle: CycleId
  readonly role: Role
  readonly hash: string
  readonly createdAt: Ms
  readonly expiresAt: Ms
  readonly revokedAt: Ms | null
}

/** A version of a step. */
export interface VersionRecord extends Version {
  readonly cycle: CycleId
  readonly step: StepId
  /** The same for as long as nobody wrote in the step. */
  readonly mark: string
  /** The version that was about to be brought back when this one was kept, and whether that was done. */
  readonly restores: VersionId | null
  readonly settled: boolean
  /** Whether the step was shared with observers when it was kept: they look at no other version. */
  readonly shared: boolean
  /** Bytes that it takes. */
  readonly size: number
}

/** The same with what it holds. */
export interface KeptVersion extends VersionRecord {
  readonly bytes: Uint8Array
}

/** All that is written when a cycle begins, in one transaction. */
export interface NewCycle {
  readonly cycle: CycleRecord
  readonly live: Live
  readonly people: readonly PersonRecord[]
  readonly invitations: readonly InvitationRecord[]
}

/** What changes of a person. */
export type PersonChange = Partial<Pick<PersonRecord, 'name' | 'role' | 'structure' | 'removedAt'>>

/** Since when someone was away (ms; null: never), and whether they were told. */
export interface Away {
  readonly since: Ms | null
  readonly told: boolean
}

/**
 * The facts of right and the acts of people. `device` is always the hash of a device's cookie, `hash` that of a
 * secret. Each call is one transaction; it rejects only when the storage fails.
 */
export interface Facts {
  addCycle(entry: NewCycle): Promise<void>
  cycle(id: CycleId): Promise<CycleRecord | null>
  /** Gives a cycle another title and another territory. */
  nameCycle(id: CycleId, name: Pick<CycleRecord, 'title' | 'territory'>): Promise<void>
  /** The cycles that `device` has access to, the last visited first. */
  cyclesOf(
    device: string,
  ): Promise<readonly { readonly cycle: CycleRecord; readonly person: PersonRecord; readonly visitedAt: Ms }[]>
  /** How many copies of the demonstration have not expired at that time. */
  demonstrationsAt(at: Ms): Promise<number>
  /** All but copies of the demonstration, the oldest first. */
  lastingCycles(): Promise<readonly CycleId[]>
  cyclesExpiredAt(at: Ms): Promise<readonly CycleId[]>
  /** Deletes a cycle with all its facts, and the devices that had access to nothing else. */
  deleteCycle(id: CycleId): Promise<void>

  /** The facts of a cycle with its structures, or null when there is no such cycle. */
  live(cycle: CycleId): Promise<Live | null>
  /** Writes `live`, of its structures those in `changed` only, if the facts still have the revision `from`; false when they have moved on. */
  saveLive(cycle: CycleId, live: Live, from: number, changed?: readonly Structure[]): Promise<boolean>
  addStructure(cycle: CycleId, structure: Structure): Promise<void>

  people(cycle: CycleId): Promise<readonly PersonRecord[]>
  addPerson(person: PersonRecord): Promise<void>
  changePerson(id: ParticipantId, change: PersonChange): Promise<void>
  /** By how many devices and return links a person may come back. */
  waysBackOf(participant: ParticipantId): Promise<number>
  /** Ends what `device` has access to in `cycle`; whom it stood for stays. */
  forgetDevice(device: string, cycle: CycleId): Promise<void>

  /** Whether `device` was given access to a cycle that still exists. */
  hasDevice(device: string): Promise<boolean>
  /** Makes `device` stand for `participant` in `cycle`, in place of whom it stood for before. */
  giveAccess(access: {
    readonly device: string
    readonly cycle: CycleId
    readonly participant: ParticipantId
    readonly at: Ms
  }): Promise<void>
  /** Whom `device` stands for in `cycle`, removed people included. */
  personAt(device: string, cycle: CycleId): Promise<PersonRecord | null>
  /** Remembers that `device` visited `cycle`, to the hour. */
  visited(device: string, cycle: CycleId, at: Ms): Promise<void>

  /** Adds an invitation; with `alone`, those of the same role end at that time. */
  addInvitation(invitation: InvitationRecord, alone: boolean): Promise<void>
  invitations(cycle: CycleId): Promise<readonly InvitationRecord[]>
  invitationBy(hash: string): Promise<InvitationRecord | null>
  /** False when the cycle has no such invitation. */
  revokeInvitation(cycle: CycleId, id: InvitationId, at: Ms): Promise<boolean>

  addReturnLink(link: {
    readonly hash: string
    readonly cycle: CycleId
    readonly participant: ParticipantId
    readonly at: Ms
  }): Promise<void>
  personBy(returnHash: string): Promise<PersonRecord | null>

  /** What people answered for sessions, the first answers first. */
  registrations(cycle: CycleId): Promise<readonly GivenAnswer[]>
  /** Writes what someone says of a session, in place of what they said before; null says nothing any more. */
  setRegistration(entry: {
    readonly cycle: CycleId
    readonly session: SessionId
    readonly participant: ParticipantId
    readonly coming: Coming | null
    readonly at: Ms
  }): Promise<void>

  /** Writes that someone is there, and gives their absence: a new one where they were last seen at `awayFrom` or before, once told of the one before. */
  arrive(visit: { readonly participant: ParticipantId; readonly at: Ms; readonly awayFrom: Ms }): Promise<Away>
  /** Writes that someone was told of the absence that they have since `since`; of another, nothing. */
  told(participant: ParticipantId, since: Ms): Promise<void>
  /** The same of people who have been there for long, of whichever they have. */
  toldAll(people: readonly ParticipantId[]): Promise<void>
  /** Writes when people were last seen, to the minute. */
  seen(people: readonly ParticipantId[], at: Ms): Promise<void>

  /** The versions of a step, the last one first. */
  versions(cycle: CycleId, step: StepId): Promise<readonly VersionRecord[]>
  version(id: VersionId): Promise<VersionRecord | null>
  /** What a version holds; null: there is no such version. `damaged`: it is not what was written. */
  versionBytes(id: VersionId): Promise<Uint8Array | 'damaged' | null>
  /** Keeps a version, and lets those go that are in `gone`: both or neither. */
  addVersion(version: KeptVersion, gone: readonly VersionId[]): Promise<void>
  nameVersion(id: VersionId, name: string | null): Promise<void>
  /** What it was kept before is done. */
  settleVersion(id: VersionId): Promise<void>
  /** What all versions of a cycle take. */
  bytesOfVersions(cycle: CycleId): Promise<number>

  /** Resolves when the storage answers. */
  ping(): Promise<void>
  close(): Promise<void>
}
