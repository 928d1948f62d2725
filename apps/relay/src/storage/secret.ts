import { createHash } from 'node:crypto'
import type { Random } from '@tablee/std'

/** A fresh secret of 256 bits, in URL-safe characters: an invitation, a return link or a device's cookie. */
export function newSecret(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url')
}

/** What is kept of a secret. It has 256 random bits, so a plain SHA-256 cannot be searched. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
