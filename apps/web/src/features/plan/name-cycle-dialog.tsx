import type { Plan, PlanChange } from '@tablee/model'
import { MOST_OF_TITLE } from '@tablee/model'
import { TextInput, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { PlanDialog } from './plan-dialog.tsx'
import { usePlanChange } from './use-plan-change.ts'

export interface NameCycleDialogProps {
  /** As it was when that was asked for. */
  readonly plan: Plan
  readonly onClose: () => void
}

/** The title of the cycle, and its territory. */
export function NameCycleDialog({ plan, onClose }: NameCycleDialogProps): ReactNode {
  const { t } = useWords()
  const planning = usePlanChange()
  const [title, setTitle] = useState(plan.title)
  const [territory, setTerritory] = useState(plan.territory)
  const [tried, setTried] = useState(false)
  const wanted = { title: title.replaceAll(/\s+/g, ' ').trim(), territory: territory.replaceAll(/\s+/g, ' ').trim() }
  const change = (): PlanChange | null => {
    setTried(true)
    if (wanted.title === '') return null
    return { do: 'name-cycle', ...wanted, was: { title: plan.title, territory: plan.territory } }
  }
  return (
    <PlanDialog
      title={t('plan.cycle.title')}
      description={t('plan.cycle.hint')}
      submit={t('plan.cycle.submit')}
      done={t('plan.cycle.done', { title: wanted.title })}
      quicker={t('plan.cycle.quicker')}
      change={change}
      planning={planning}
      onClose={onClose}
    >
      <TextInput
        label={t('plan.cycle.name')}
        required
        maxLength={MOST_OF_TITLE}
        dir="auto"
        value={title}
        error={tried && wanted.title === '' ? t('plan.cycle.missing') : null}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextInput
        label={t('plan.cycle.territory')}
        mark={t('common.optional')}
        hint={t('plan.cycle.territoryHint')}
        maxLength={MOST_OF_TITLE}
        dir="auto"
        value={territory}
        onChange={(event) => setTerritory(event.target.value)}
      />
    </PlanDialog>
  )
}
