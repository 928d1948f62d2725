import type { SessionId, StepId } from '@tablee/model'
import { inLanguage, newId } from '@tablee/model'
import { cryptoRandom, present } from '@tablee/std'
import { stepTemplates } from '@tablee/templates'
import { Checkbox, Choices, Radio, Select, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { StepOutline } from './step-outline.tsx'
import type { PlanChanging } from './use-plan-change.ts'

interface AddStepDialogProps {
  readonly planning: PlanChanging
  readonly onClose: () => void
}

/** Chooses a step among the templates, its place, and whether it gets a session. */
export function AddStepDialog({ planning, onClose }: AddStepDialogProps): ReactNode {
  const { t } = useWords()
  const { plan, me } = useCycle()
  const { language } = me.cycle
  const steps = useStore(plan)?.steps ?? []
  const [key, setKey] = useState(
    () => (stepTemplates.find((spec) => !steps.some((step) => step.key === spec.key)) ?? stepTemplates[0])?.key ?? '',
  )
  const [at, setAt] = useState(steps.length)
  const [withSession, setWithSession] = useState(true)
  // asked twice, it is still one step
  const [ids] = useState(() => ({ step: newId<StepId>(cryptoRandom), session: newId<SessionId>(cryptoRandom) }))
  const chosen = present(
    stepTemplates.find((spec) => spec.key === key),
    'a template that is shown',
  )
  return (
    <PlanDialog
      title={t('plan.add.title')}
      submit={t('plan.add.submit')}
      done={t('plan.add.done', { title: inLanguage(chosen.title, language) })}
      change={() => ({ do: 'add-step', step: ids.step, template: key, at, session: withSession ? ids.session : null })}
      planning={planning}
      onClose={onClose}
    >
      <Choices legend={t('plan.add.which')}>
        {stepTemplates.map((spec) => (
          <Radio
            key={spec.key}
            name="step"
            label={inLanguage(spec.title, language)}
            hint={
              <>
                {inLanguage(spec.aim, language)}
                {spec.key === key ? <StepOutline spec={spec} language={language} /> : null}
              </>
            }
            checked={spec.key === key}
            onChange={() => setKey(spec.key)}
          />
        ))}
      </Choices>
      <Select
        label={t('plan.add.after')}
        value={String(at)}
        options={[
          { value: '0', label: t('plan.add.first') },
          ...steps.map((step, index) => ({ value: String(index + 1), label: `${index + 1}. ${step.title}` })),
        ]}
        onChange={(event) => setAt(Number(event.target.value))}
      />
      <Checkbox
        label={t('plan.add.session')}
        hint={t('plan.add.sessionHint')}
        checked={withSession}
        onChange={(event) => setWithSession(event.target.checked)}
      />
    </PlanDialog>
  )
}
