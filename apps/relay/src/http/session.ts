import type { CycleId } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { FastifyReply } from 'fastify'
import type { IncomingMessage } from 'node:http'
import type { Ports } from '../live/acts.ts'
import { useCycle } from '../live/acts.ts'
import { currentCycle } from '../live/invitations.ts'
import type { Refusal } from '../live/refusal.ts'
import type { Settings } from '../settings.ts'
import type { CycleRecord, PersonRecord } from '../storage/facts.ts'
import { hashSecret, newSecret } from '../storage/secret.ts'
import { readDeviceCookie, writeDeviceCookie } from './device-cookie.ts'
import { ownOrigin } from './origin.ts'

/** A person at their device, in a cycle. */
export interface Member {
  readonly cycle: CycleRecord
  readonly person: PersonRecord
  /** Hash of the device's cookie. */
  readonly device: string
}

/** Who is at the other end of a request: devices by their cookie, people by their membership. */
export interface Session {
  /** Hash of the device's cookie, or null without one. */
  deviceOf(request: Pick<IncomingMessage, 'headers'>): string | null
  /** The same, after giving a cookie to a device that we do not know, and keeping that of another from expiring. */
  ensureDevice(request: Pick<IncomingMessage, 'headers'>, reply: FastifyReply): Promise<string>
  /** Keeps the device's cookie from expiring. */
  renewCookie(request: Pick<IncomingMessage, 'headers'>, reply: FastifyReply): void
  memberOf(request: Pick<IncomingMessage, 'headers'>, cycle: CycleId): Promise<Result<Member, Refusal>>
  /** `memberOf`, for the facilitation only. */
  facilitatorOf(request: Pick<IncomingMessage, 'headers'>, cycle: CycleId): Promise<Result<Member, Refusal>>
}

export function createSession(ports: Ports, settings: Settings): Session {
  const secretOf = (request: Pick<IncomingMessage, 'headers'>): string | null =>
    readDeviceCookie(request.headers.cookie, ownOrigin(request, settings))

  const setCookie = (request: Pick<IncomingMessage, 'headers'>, reply: FastifyReply, secret: string): void => {
    void reply.header('set-cookie', [...writeDeviceCookie(secret, ownOrigin(request, settings))])
  }

  const session: Session = {
    deviceOf: (request) => {
      const secret = secretOf(request)
      return secret === null ? null : hashSecret(secret)
    },

    ensureDevice: async (request, reply) => {
      const present = session.deviceOf(request)
      // a cookie that we did not give may be known to whoever planted it
      if (present !== null && (await ports.facts.hasDevice(present))) {
        session.renewCookie(request, reply)
        return present
      }
      const secret = newSecret(ports.random)
      setCookie(request, reply, secret)
      return hashSecret(secret)
    },

    renewCookie: (request, reply) => {
      const secret = secretOf(request)
      if (secret !== null) setCookie(request, reply, secret)
    },

    memberOf: async (request, id) => {
      const cycle = await currentCycle(ports, id)
      if (!cycle) return err({ code: 'cycle-unknown' })
      const device = session.deviceOf(request)
      const person = device === null ? null : await ports.facts.personAt(device, id)
      if (device === null || !person) return err({ code: 'no-access' })
      if (person.removedAt !== null) return err({ code: 'revoked' })
      await useCycle(ports, id)
      return ok({ cycle, person, device })
    },

    facilitatorOf: async (request, id) => {
      const member = await session.memberOf(request, id)
      return member.ok && member.value.person.role !== 'facilitation' ? err({ code: 'not-allowed' }) : member
    },
  }
  return session
}
