import type { StepSpec, Template } from '@tablee/model'
import { collectiveImpact } from './collective-impact/collective-impact.ts'
import { nineSessions } from './collective-impact/nine-sessions.ts'

/** Every template from which a cycle can be made, the one proposed first at the head. */
export const templates: readonly Template[] = [collectiveImpact, nineSessions]

/** The template called `id`, or null when there is none. */
export function findTemplate(id: string): Template | null {
  return templates.find((template) => template.id === id) ?? null
}

/** The step called `key` of the template `id`; a step that was added to a cycle may be of another one. */
export function findStep(key: string, id: string): StepSpec | null {
  const own = findTemplate(id)
  const steps = [...(own ? [own] : []), ...templates].flatMap((template) => template.steps)
  return steps.find((step) => step.key === key) ?? null
}
