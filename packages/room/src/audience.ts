import type { RefusalCode } from '@tablee/protocol'
import { encodeFrame, encodeStates } from '@tablee/protocol'
import type { Ms } from '@tablee/std'
import type { Limits } from './limits.ts'
import type { Time } from './line.ts'
import type { Member } from './member.ts'
import type { Access } from './ports.ts'
import { createPresenceRound } from './presence-round.ts'
import { SharedMessage } from './shared-message.ts'

/** The members of one room: what is said to all of them, and what keeps a quiet one alive. */
export interface Audience {
  readonly members: ReadonlySet<Member>
  join(member: Member): void
  leave(member: Member): void
  /** Sends `message` to those who have the document, but not to `except`. */
  tell(message: SharedMessage, except: Member | null): void
  /** Tells everyone that the document has reached `share` of what it may hold. */
  tellShare(share: number): void
  /** Takes in presence that `member` sent. */
  hear(member: Member, states: Uint8Array): void
  /** Sends `member`, who is greeted, everyone's presence, and takes in what it has said of itself already. */
  introduce(member: Member): void
  /** Asks `access` again what everyone may do with `document`; whoever has no rights left is refused. */
  reconsider(access: Access, document: string): void
  /** Refuses everyone with `code`. */
  close(code: RefusalCode): void
}

const SILENCE_CHECK: Ms = 5_000
const NO_OP = new SharedMessage(encodeFrame({ type: 'awareness', states: encodeStates([]) }))

/** `claim`: whether a member may be known under a Yjs client id. */
export function createAudience(
  limits: Limits,
  time: Time,
  claim: (member: Member, client: number) => boolean,
): Audience {
  const members = new Set<Member>()
  const { clock, scheduler } = time
  const round = createPresenceRound(members, limits, time, claim)
  let cancelCheck: (() => void) | null = null

  function checkSoon(): void {
    cancelCheck ??= scheduler.after(SILENCE_CHECK, () => {
      cancelCheck = null
      const now = clock.now()
      for (const member of members) {
        if (member.greeted && now - member.silentSince() >= limits.silence) member.send(NO_OP, now)
      }
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
      round.leave(member)
      if (members.size > 0) return
      cancelCheck?.()
      cancelCheck = null
    },
    tell: (message, except) => {
      const now = clock.now()
      for (const member of members) if (member.joined && member !== except) member.send(message, now)
      round.ride()
    },
    tellShare: (share) => {
      if (share > 0) for (const member of members) member.tellShare(share)
    },
    hear: round.hear,
    introduce: round.introduce,
    reconsider: (access, document) => {
      for (const member of members) {
        const rights = access.rights(member.visitor.participant, document)
        const changed = member.setRights(rights)
        member.bounds.change(access.bounds(member.visitor.participant, document), clock.now())
        if (rights === 'none') member.refuse('revoked')
        else if (changed && member.greeted) member.way.rightsChanged(rights)
      }
    },
    close: (code) => {
      for (const member of members) member.refuse(code)
      members.clear()
      cancelCheck?.()
      cancelCheck = null
      round.close()
    },
  }
}
