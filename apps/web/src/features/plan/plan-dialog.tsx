import type { PlanChange, PlannedSession } from '@tablee/model'
import { Button, Dialog, Notice, useAnnounce, useWords } from '@tablee/ui'
import type { FormEvent, ReactNode } from 'react'
import { useId } from 'react'
import { focusFirstError } from '../../app/focus-first-error.ts'
import form from '../../app/form.module.css'
import { PlanRefusal } from './plan-refusal.tsx'
import type { PlanChanging } from './use-plan-change.ts'

/** What every dialog about one session of the plan is given. */
export interface OfSession {
  readonly session: PlannedSession
  readonly planning: PlanChanging
  readonly onClose: () => void
}

export interface PlanDialogProps extends Omit<OfSession, 'session'> {
  readonly title: string
  readonly description?: ReactNode
  readonly submit: string
  /** Said once it is done. */
  readonly done: string
  /** What is asked for: null while something is missing, whose field takes the focus. No function: there is nothing to ask for. */
  readonly change: (() => PlanChange | null) | null
  /** The revision that the person decided on, where the plan has one of its own for what is shown. */
  readonly rev?: number
  /** Says that somebody was quicker, where what is shown has words of its own for it. */
  readonly quicker?: string
  readonly children: ReactNode
}

/** A dialog that asks for one change of the plan. It stays, with all that was typed, until the relay has agreed. */
export function PlanDialog({ planning, onClose, children, ...of }: PlanDialogProps): ReactNode {
  const { t } = useWords()
  const id = useId()
  const announce = useAnnounce()
  const ask = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const change = of.change?.()
    if (!change) return focusFirstError(event.currentTarget)
    if (!(await planning.change(change, of.rev))) return
    announce(of.done)
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={of.title}
      description={of.description}
      actions={
        <>
          {of.change ? (
            <Button look="primary" type="submit" form={id} busy={planning.busy}>
              {of.submit}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('session.form.cancel')}</Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void ask(event)} className={form.form}>
        {planning.refusal?.code === 'plan-changed' && of.quicker !== undefined ? (
          <Notice kind="warning">
            <p role="alert">{of.quicker}</p>
          </Notice>
        ) : (
          <PlanRefusal refusal={planning.refusal} />
        )}
        {children}
      </form>
    </Dialog>
  )
}
