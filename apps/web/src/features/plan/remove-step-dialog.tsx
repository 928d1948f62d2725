import type { PlannedStep } from '@tablee/model'
import { Button, Dialog, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useCards } from '../cycle-page/use-cards.ts'

interface RemoveStepDialogProps {
  readonly step: PlannedStep
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asks before a step is put aside, and says what becomes of its cards. */
export function RemoveStepDialog({ step, onRemove, onClose }: RemoveStepDialogProps): ReactNode {
  const { t } = useWords()
  const cards = useCards()
  const homes = useStore(useCycle().live)?.steps.find(({ id }) => id === step.id)?.homes ?? []
  const count = cards.countIn(homes)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('plan.removeStep.title', { title: step.title })}
      description={count > 0 ? t('plan.removeStep.cards', { count }) : t('plan.removeStep.none')}
      actions={
        <>
          <Button look="danger" onClick={onRemove}>
            {t('plan.removeStep.confirm')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <p>{t('plan.removeStep.body')}</p>
    </Dialog>
  )
}
