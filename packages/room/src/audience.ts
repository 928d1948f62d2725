import type { ClientState, CloseCode } from '@tablee/protocol'
import { CLOSE, decodeStates, encodeFrame, encodeStates } from '@tablee/protocol'
import type { Scheduler } from '@tablee/std'
import type { Limits } from './limits.ts'
import type { Member } from './member.ts'
import type { Access, Connection } from './ports.ts'
import { createPresence } from './presence.ts'

/** The connections of one room: presence between them, and what keeps a quiet one alive. */
export interface Audience {
  readonly members: ReadonlySet<Member>
  join(member: Member): void
  leave(member: Member): void
  /** Takes in presence that `member` sent. */
  hear(member: Member, states: Uint8Array): void
  /** Sends `member` everyone's presence. */
  introduce(member: Member): void
  /** Asks `access` again who everyone is and what they may do with `document`; whoever has no rights left is closed. */
  reconsider(access: Access, document: string): void
  /** Closes those whose connection `isMeant` tells (4403). */
  dismiss(isMeant: (connection: Connection) => boolean): void
  close(code: CloseCode): void
}

const SILENCE_CHECK = 5_000
const NO_OP = encodeFrame({ type: 'awareness', states: encodeStates([]) })

export function createAudience(limits: Limits, scheduler: Scheduler): Audience {
  const members = new Set<Member>()
  const presence = createPresence<Member>()
  /** What those say who speak too often: only their last word counts, and only when it is told on. */
  const held = new Map<Member, Uint8Array>()
  let cancelPresence: (() => void) | null = null
  let cancelCheck: (() => void) | null = null

  function tellSoon(): void {
    cancelPresence ??= scheduler.after(limits.presenceEvery, () => {
      cancelPresence = null
      for (const [member, bytes] of held) takeIn(member, bytes)
      held.clear()
      const changes = presence.takeChanges()
      if (changes.length === 0) return
      const frame = presenceFrame(changes.map(({ state }) => state))
      for (const member of members) if (changes.some(({ owner }) => owner !== member)) member.sendPresence(frame)
    })
  }

  function takeIn(member: Member, bytes: Uint8Array): void {
    const states = decodeStates(bytes, limits.presenceBytes)
    if (states.ok) presence.update(member, member.identity, states.value)
    else member.close(CLOSE.refused)
  }

  function checkSoon(): void {
    cancelCheck ??= scheduler.after(SILENCE_CHECK, () => {
      cancelCheck = null
      for (const member of members) if (member.isSilent()) member.sendBytes(NO_OP)
      if (members.size > 0) checkSoon()
    })
  }

  return {
    members,
    join: (member) => {
      members.add(member)
      checkSoon()
    },
    leave: (member) => {
      members.delete(member)
      held.delete(member)
      presence.leave(member)
      tellSoon()
    },
    hear: (member, bytes) => {
      if (member.mayShow()) takeIn(member, bytes)
      else held.set(member, bytes)
      tellSoon()
    },
    introduce: (member) => member.sendPresence(presenceFrame(presence.all())),
    reconsider: (access, document) => {
      for (const member of members) {
        const rights = access.rights(member.identity, document)
        member.setRights(rights)
        if (rights === 'none') member.close(CLOSE.revoked)
        member.identity = access.present(member.identity, document)
        presence.restamp(member, member.identity)
      }
      tellSoon()
    },
    dismiss: (isMeant) => {
      for (const member of members) if (isMeant(member.connection)) member.close(CLOSE.revoked)
    },
    close: (code) => {
      cancelPresence?.()
      cancelCheck?.()
      for (const member of members) member.close(code)
      members.clear()
    },
  }
}

function presenceFrame(states: readonly ClientState[]): Uint8Array {
  return encodeFrame({ type: 'awareness', states: encodeStates(states) })
}
