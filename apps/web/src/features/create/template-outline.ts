import type { HandOn, StepSpec, Template } from '@tablee/model'

/** A session that a template makes, with the steps that it runs. */
export interface OutlinedSession {
  readonly title: Template['sessions'][number]['title']
  readonly minutes: number
  readonly steps: readonly OutlinedStep[]
}

export interface OutlinedStep {
  readonly spec: StepSpec
  /** An earlier session begins it. */
  readonly again: boolean
  /** What it hands on, and to which of the other steps: those that get the same go together. */
  readonly handsOn: readonly { readonly to: readonly StepSpec[]; readonly kinds: HandOn['kinds'] }[]
}

/** What `template` makes, session by session. */
export function outlineOf({ steps, sessions }: Template): readonly OutlinedSession[] {
  const seen = new Set<string>()
  return sessions.map(({ title, minutes, steps: keys }) => ({
    title,
    minutes,
    steps: keys.flatMap((key) => {
      const spec = steps.find((step) => step.key === key)
      if (!spec) return []
      const again = seen.has(key)
      seen.add(key)
      return [{ spec, again, handsOn: handedOn(spec, steps) }]
    }),
  }))
}

function handedOn(spec: StepSpec, steps: readonly StepSpec[]): OutlinedStep['handsOn'] {
  const to = steps.filter((step) => step !== spec && spec.handsOn.some((hand) => hand.to === step.key))
  const kindsFor = (step: StepSpec): HandOn['kinds'] => [
    ...new Set(spec.handsOn.filter((hand) => hand.to === step.key).flatMap(({ kinds }) => kinds)),
  ]
  return [...Map.groupBy(to, (step) => kindsFor(step).join(' ')).values()].map((alike) => ({
    to: alike,
    kinds: alike[0] ? kindsFor(alike[0]) : [],
  }))
}
