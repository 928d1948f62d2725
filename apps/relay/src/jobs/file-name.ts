import type { CycleSnapshot } from '@tablee/model'

/** The name of a file made from `snapshot`: what it is, the cycle's title, the day. */
export function fileNameOf(what: string, { plan, at }: Pick<CycleSnapshot, 'plan' | 'at'>, extension: string): string {
  const day = new Date(at).toISOString().slice(0, 10)
  return `${what}-${slug(plan.title)}-${day}.${extension}`
}

/** A title as part of a file's name: letters and digits of any script, the rest as dashes. */
export function slug(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
  // by code points: half a surrogate pair can be written in no header
  return [...words].slice(0, 60).join('')
}
