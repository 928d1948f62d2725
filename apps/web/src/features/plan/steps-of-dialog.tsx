import { MOST_STEPS_OF_SESSION } from '@tablee/model'
import { Checkbox, Choices, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { OfSession } from './plan-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'

/** Which steps a session runs. */
export function StepsOfDialog({ session, planning, onClose }: OfSession): ReactNode {
  const { t } = useWords()
  const { plan, me } = useCycle()
  const all = useStore(plan)?.steps ?? []
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(session.steps))
  const steps = all.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  return (
    <PlanDialog
      title={t('plan.stepsOf.title', { title: session.title })}
      submit={t('plan.stepsOf.submit')}
      done={t('plan.stepsOf.done')}
      change={() => ({ do: 'set-session', session: session.id, changes: { steps } })}
      planning={planning}
      onClose={onClose}
    >
      <Choices legend={t('plan.steps')} hint={t('plan.stepsOf.hint')}>
        {all.map((step) => (
          <Checkbox
            key={step.id}
            label={<span lang={me.cycle.language}>{step.title}</span>}
            checked={chosen.has(step.id)}
            disabled={!chosen.has(step.id) && steps.length >= MOST_STEPS_OF_SESSION}
            onChange={(event) => {
              const next = new Set(chosen)
              if (event.target.checked) next.add(step.id)
              else next.delete(step.id)
              setChosen(next)
            }}
          />
        ))}
      </Choices>
    </PlanDialog>
  )
}
