import type { PlanChange, PlannedStep } from '@tablee/model'
import { MOST_OF_AIM, MOST_OF_TITLE } from '@tablee/model'
import { TextArea, TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { PlanDialog } from './plan-dialog.tsx'
import type { PlanChanging } from './use-plan-change.ts'

interface NameStepDialogProps {
  readonly step: PlannedStep
  readonly planning: PlanChanging
  readonly onClose: () => void
}

/** The name of a step, and what it is for. */
export function NameStepDialog({ step, planning, onClose }: NameStepDialogProps): ReactNode {
  const { t } = useWords()
  const [title, setTitle] = useState(step.title)
  const [aim, setAim] = useState(step.aim)
  const [tried, setTried] = useState(false)
  const change = (): PlanChange | null => {
    setTried(true)
    if (title.trim() === '') return null
    return { do: 'name-step', step: step.id, title: title.trim(), aim: aim.replace(/\s+/g, ' ').trim() }
  }
  return (
    <PlanDialog
      title={t('plan.name.title', { title: step.title })}
      submit={t('plan.name.submit')}
      done={t('plan.name.done', { title })}
      change={change}
      planning={planning}
      onClose={onClose}
    >
      <TextInput
        label={t('plan.name.name')}
        required
        maxLength={MOST_OF_TITLE}
        value={title}
        error={tried && title.trim() === '' ? t('plan.name.missing') : null}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={t('plan.name.aim')}
        mark={t('common.optional')}
        maxLength={MOST_OF_AIM}
        value={aim}
        onChange={(event) => setAim(event.target.value)}
      />
    </PlanDialog>
  )
}
