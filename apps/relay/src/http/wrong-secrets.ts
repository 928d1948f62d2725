import { setTimeout as delay } from 'node:timers/promises'
import type { Result } from '@tablee/std'
import { err } from '@tablee/std'
import type { FastifyRequest } from 'fastify'
import type { Refusal } from '../live/refusal.ts'
import type { App } from './app.ts'

/** How long those wait who have tried too many wrong secrets (ms). */
const SLOWED_BY = 1500
const WRONG_SECRET: readonly string[] = [
  'invitation-unknown',
  'return-link-unknown',
  'create-key-wrong',
] satisfies Refusal['code'][]

/** Passes the outcome of an act that a secret opens; only wrong ones are counted, so that a whole room can join at once. */
export type WrongSecretGuard = <T>(request: FastifyRequest, outcome: Result<T, Refusal>) => Promise<Result<T, Refusal>>

/** Slows an address down after `most` wrong secrets in a minute. To be called once the rate limiter is registered. */
export function guardWrongSecrets(app: App, most: number): WrongSecretGuard {
  const count = app.createRateLimit({ max: most, timeWindow: 60_000 })
  return async (request, outcome) => {
    if (outcome.ok || !WRONG_SECRET.includes(outcome.error.code)) return outcome
    const limit = await count(request)
    if (limit.isAllowed || !limit.isExceeded) return outcome
    await delay(SLOWED_BY)
    return err({ code: 'too-many-requests' })
  }
}
