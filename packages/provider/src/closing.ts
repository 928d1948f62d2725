import type { RefusalCode } from '@tablee/protocol'
import { CLOSE } from '@tablee/protocol'
import type { Ms } from '@tablee/std'

/** Browsers and servers close with this code when a message was too large for the other end (RFC 6455). */
const MESSAGE_TOO_BIG = 1009

const REASONS: Readonly<Record<number, RefusalCode>> = {
  [CLOSE.noAccess]: 'no-access',
  [CLOSE.revoked]: 'revoked',
  [CLOSE.unknown]: 'unknown',
  [CLOSE.tooLarge]: 'too-large',
  [MESSAGE_TOO_BIG]: 'too-large',
  [CLOSE.refused]: 'malformed',
  [CLOSE.rate]: 'rate',
  [CLOSE.restart]: 'restart',
  [CLOSE.full]: 'too-many',
}

/** Why a socket was closed, as far as its code says; a `bye` before says it better. Null: the line was lost. */
export function reasonOf(closeCode: number): RefusalCode | null {
  return REASONS[closeCode] ?? null
}

/** Whether coming back gives nothing: this browser has no access, or there is no such cycle. */
export function turnsAway(code: RefusalCode): boolean {
  return code === 'no-access' || code === 'revoked' || code === 'unknown'
}

/** After what has to pass by itself (too fast, too many), this long (ms) at least, where the relay has not said how long. */
const UNTIL_IT_PASSES: Ms = 5_000

/** How long (ms) to stay away at the least after such a closing. */
export function leastWait(code: RefusalCode | null): Ms {
  return code === 'rate' || code === 'too-many' ? UNTIL_IT_PASSES : 0
}
