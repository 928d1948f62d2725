import type { PlanChange, PlannedSession } from '@tablee/model'
import { Button, Dialog, useAnnounce, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId } from 'react'
import form from '../../app/form.module.css'
import { PlanRefusal } from './plan-refusal.tsx'
import type { PlanChanging } from './use-plan-change.ts'

/** What every dialog about one session of the plan is given. */
export interface OfSession {
  readonly session: PlannedSession
  readonly planning: PlanChanging
  readonly onClose: () => void
}

interface SessionDialogProps extends Omit<OfSession, 'session'> {
  readonly title: string
  readonly submit: string
  /** Said once it is done. */
  readonly done: string
  /** Null: there is nothing to ask for. */
  readonly change: PlanChange | null
  readonly children: ReactNode
}

/** A dialog that asks for one change of the plan. */
export function SessionDialog(props: SessionDialogProps): ReactNode {
  const { title, submit, done, change, planning, onClose, children } = props
  const { t } = useWords()
  const id = useId()
  const announce = useAnnounce()
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!change || !(await planning.change(change))) return
    announce(done)
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      actions={
        <>
          {change ? (
            <Button look="primary" type="submit" form={id} busy={planning.busy}>
              {submit}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('session.form.cancel')}</Button>
        </>
      }
    >
      <form id={id} onSubmit={(event) => void ask(event)} className={form.form}>
        <PlanRefusal refusal={planning.refusal} />
        {children}
      </form>
    </Dialog>
  )
}
