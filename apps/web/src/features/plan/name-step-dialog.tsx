import type { PlannedStep } from '@tablee/model'
import { MOST_OF_AIM, MOST_OF_TITLE } from '@tablee/model'
import { Button, Dialog, TextArea, TextInput, useAnnounce, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { focusFirstError } from '../../app/focus-first-error.ts'
import form from '../../app/form.module.css'
import { PlanRefusal } from './plan-refusal.tsx'
import type { PlanChanging } from './use-plan-change.ts'

interface NameStepDialogProps {
  readonly step: PlannedStep
  readonly planning: PlanChanging
  readonly onClose: () => void
}

/** The name of a step, and what it is for. */
export function NameStepDialog({ step, planning, onClose }: NameStepDialogProps): ReactNode {
  const { t } = useWords()
  const id = useId()
  const announce = useAnnounce()
  const [title, setTitle] = useState(step.title)
  const [aim, setAim] = useState(step.aim)
  const [tried, setTried] = useState(false)
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (title.trim() === '') return focusFirstError(event.currentTarget)
    const named = { title: title.trim(), aim: aim.replace(/\s+/g, ' ').trim() }
    if (!(await planning.change({ do: 'name-step', step: step.id, ...named }))) return
    announce(t('plan.name.done', { title }))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('plan.name.title', { title: step.title })}
      actions={
        <>
          <Button look="primary" type="submit" form={id} busy={planning.busy}>
            {t('plan.name.submit')}
          </Button>
          <Button onClick={onClose}>{t('session.form.cancel')}</Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void save(event)} className={form.form}>
        <PlanRefusal refusal={planning.refusal} />
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
      </form>
    </Dialog>
  )
}
