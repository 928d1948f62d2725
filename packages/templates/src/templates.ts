import type { Template } from '@tablee/model'
import { collectiveImpact } from './collective-impact/collective-impact.ts'
import { nineSessions } from './collective-impact/nine-sessions.ts'

/** Every template from which a cycle can be made, the one proposed first at the head. */
export const templates: readonly Template[] = [collectiveImpact, nineSessions]

/** The template called `id`, or null when there is none. */
export function findTemplate(id: string): Template | null {
  return templates.find((template) => template.id === id) ?? null
}
