import type { ClientState } from '@tablee/protocol'
import { encodeFrame, encodeStates, findState } from '@tablee/protocol'
import type { Ms } from '@tablee/std'
import type { Limits } from './limits.ts'
import type { Time } from './line.ts'
import type { Member } from './member.ts'
import { createPresence } from './presence.ts'
import type { Rate } from './rate.ts'
import { createRate } from './rate.ts'
import { SharedMessage } from './shared-message.ts'

/** Presence, gathered and told in rounds: what changed since the last one in one message, encoded once for all. */
export interface PresenceRound {
  hear(member: Member, states: Uint8Array): void
  introduce(member: Member): void
  leave(member: Member): void
  /** Something is being sent to everyone: a round that is due leaves with it, in the same write. */
  ride(): void
  close(): void
}

/** Rounds follow each other as fast as `limits` allow, and slower where their bytes would be too many for a reader. */
export function createPresenceRound(
  members: ReadonlySet<Member>,
  limits: Limits,
  { clock, scheduler }: Time,
  claim: (member: Member, client: number) => boolean,
): PresenceRound {
  const presence = createPresence<Member>()
  /** What those said who were not greeted yet. */
  const early = new Map<Member, Uint8Array>()
  /** What was said since the last round; of those who speak too often it waits for a later one. */
  const said = new Map<Member, ClientState>()
  /** What each may be sent beside the rounds, and what they were sent in them. */
  const shown = new Map<Member, Rate>()
  let everyone: SharedMessage | null = null
  let notBefore: Ms = 0
  let cancelRound: (() => void) | null = null

  function show(member: Member, message: SharedMessage): void {
    rateOf(member).take(message.bytes.length)
    member.sendPresence(message, clock.now())
  }

  function rateOf(member: Member): Rate {
    const known = shown.get(member)
    if (known) return known
    const rate = createRate(clock, limits.presenceBytesPerSecond, limits.presenceBytesPerSecond)
    shown.set(member, rate)
    return rate
  }

  function tellSoon(): void {
    cancelRound ??= scheduler.after(Math.max(0, notBefore - clock.now()) + limits.presenceGather, () => {
      cancelRound = null
      tell()
    })
  }

  function tell(): void {
    for (const [member, state] of said) {
      if (!member.way.line.mayShow()) continue
      said.delete(member)
      presence.update(member, member.visitor.participant, state)
    }
    const now = clock.now()
    const period = members.size > limits.presenceCrowd ? limits.presenceEveryInCrowd : limits.presenceEvery
    notBefore = now + period
    const changes = presence.takeChanges()
    if (changes.length > 0) {
      everyone = null
      const message = presenceOf(changes.map(({ state }) => state))
      notBefore = now + Math.max(period, (message.bytes.length * 1000) / limits.presenceBytesPerSecond)
      const only = changes.length === 1 ? (changes[0]?.owner ?? null) : null
      for (const member of members) if (member.greeted && member !== only) show(member, message)
    }
    if (said.size > 0) tellSoon()
  }

  function hear(member: Member, bytes: Uint8Array): void {
    if (!member.greeted) return void early.set(member, bytes)
    const found = findState(bytes, member.client, limits.presenceBytes)
    if (!found.ok) return member.reject('malformed')
    if (!found.value) return
    if (member.client === null) {
      if (!claim(member, found.value.client)) return
      askForNewerClock(member, found.value)
    }
    said.set(member, found.value)
    tellSoon()
  }

  /**
   * y-websocket comes back under the clock at which the others saw it leave, so that they would pass over it. Told that it
   * is gone, it says that it is there under a newer one.
   */
  function askForNewerClock(member: Member, { client, clock: last, state }: ClientState): void {
    if (state !== null) member.send(presenceOf([{ client, clock: last, state: null }]), clock.now())
  }

  return {
    hear,
    introduce: (member) => {
      // the first thing that it was told may have been too much for its line
      if (!members.has(member)) return
      // who asks before what they were sent is paid off knows it from there, and from the rounds since
      if (rateOf(member).isOverdrawn()) return
      everyone ??= presenceOf(presence.all())
      show(member, everyone)
      const waiting = early.get(member)
      early.delete(member)
      if (waiting) hear(member, waiting)
    },
    leave: (member) => {
      early.delete(member)
      said.delete(member)
      shown.delete(member)
      presence.leave(member)
      if (members.size > 0) return tellSoon()
      presence.takeChanges()
      everyone = null
    },
    ride: () => {
      if (!cancelRound || clock.now() < notBefore) return
      cancelRound()
      cancelRound = null
      tell()
    },
    close: () => cancelRound?.(),
  }
}

function presenceOf(states: readonly ClientState[]): SharedMessage {
  return new SharedMessage(encodeFrame({ type: 'awareness', states: encodeStates(states) }))
}
