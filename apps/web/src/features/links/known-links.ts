import type { CycleId, Role } from '@tablee/model'
import { remember, remembered } from '../../app/browser-storage.ts'

/** The invitation links that this tab has seen being made, by role. */
export type KnownLinks = Readonly<Partial<Record<Role, string>>>

const key = (cycle: CycleId): string => `tablee.invitations.${cycle}`

/** The links of `cycle` made in this tab: they live no longer than it. */
export function knownLinks(cycle: CycleId): KnownLinks {
  const kept = remembered(() => sessionStorage, key(cycle))
  if (!kept) return {}
  try {
    return linksIn(JSON.parse(kept))
  } catch {
    return {}
  }
}

/** Keeps the links of `cycle` for this tab. */
export function keepLinks(cycle: CycleId, links: KnownLinks): void {
  remember(() => sessionStorage, key(cycle), JSON.stringify(links))
}

function linksIn(value: unknown): KnownLinks {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, link]) => typeof link === 'string'))
}
