import fc from 'fast-check'
import type { SessionId, StepId } from '../src/ids/ids.ts'
import type { PlanChange } from '../src/steps/plan-change.ts'

/** The id of the step, and of the session, of that number. */
export const step = (index: number): StepId => `step-${String(index).padStart(4, '0')}` as StepId
export const session = (index: number): SessionId => `session-${String(index).padStart(4, '0')}` as SessionId

/** Any change of a plan of a few steps and sessions, of those that are there and of those that are not. */
export function anyPlanChange(): fc.Arbitrary<PlanChange> {
  const stepId = fc.nat(6).map(step)
  const sessionId = fc.nat(6).map(session)
  const at = fc.nat(8)
  return fc.oneof(
    fc.record({
      do: fc.constant('add-step' as const),
      step: stepId,
      template: fc.constant('any'),
      at,
      session: fc.option(sessionId),
    }),
    fc.record({ do: fc.constantFrom('remove-step' as const, 'restore-step' as const), step: stepId }),
    fc.record({ do: fc.constant('move-step' as const), step: stepId, to: at }),
    fc.record({
      do: fc.constant('split-step' as const),
      step: stepId,
      second: stepId,
      session: fc.option(sessionId),
      at: fc.integer({ min: 1, max: 8 }),
      title: fc.constant('Une (1)'),
      secondTitle: fc.constant('Une (2)'),
    }),
    fc.record({ do: fc.constant('merge-steps' as const), step: stepId, other: stepId }),
    fc.record({
      do: fc.constant('add-session' as const),
      session: sessionId,
      title: fc.constant('Une de plus'),
      steps: fc.array(stepId, { maxLength: 5 }),
      at,
    }),
    fc.record({ do: fc.constantFrom('remove-session' as const, 'restore-session' as const), session: sessionId }),
    fc.record({ do: fc.constant('move-session' as const), session: sessionId, to: at }),
    fc.record({ do: fc.constant('split-session' as const), session: sessionId, second: sessionId, at }),
    fc.record({
      do: fc.constant('merge-sessions' as const),
      session: sessionId,
      other: sessionId,
      agenda: fc.constantFrom('both' as const, 'template' as const),
    }),
    fc.record({
      do: fc.constant('set-time-zone' as const),
      timeZone: fc.constantFrom('Europe/Paris' as const, 'Indian/Mayotte' as const),
    }),
    fc.record({
      do: fc.constant('set-session' as const),
      session: sessionId,
      changes: fc.record({ minutes: fc.constantFrom(90, 180), steps: fc.array(stepId, { maxLength: 4 }) }),
    }),
  )
}
