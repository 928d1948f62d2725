import type { Card } from './card.ts'
import { saidIn } from './saying.ts'

/** What `card` says, as a short text: another one later means that it says something else. Not a secret, not a proof. */
export function digestOf({ kind, title, detail, fields }: Card): string {
  return hashOf(JSON.stringify([kind, title, detail, saidIn(fields)]))
}

/** FNV-1a over UTF-16 units, in two halves of 32 bits. */
function hashOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0xc9dc5811]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + index), 0x01000193)
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`
}
