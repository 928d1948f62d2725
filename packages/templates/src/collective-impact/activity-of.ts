import type { ActivitySpec, StepSpec } from '@tablee/model'
import { present } from '@tablee/std'

/** The activity `key` of `step`, as another agenda runs it: the same but for `change`. */
export function activityOf(step: StepSpec, key: string, change: Partial<Omit<ActivitySpec, 'key'>> = {}): ActivitySpec {
  const activity = step.agenda.find((candidate) => candidate.key === key)
  return { ...present(activity, `${step.key} has no activity ${key}`), ...change }
}
