import type { PlanChange, PlannedSession } from '@tablee/model'
import { Notice } from '@tablee/ui'
import type { ReactNode } from 'react'
import type { AskingDialogProps } from '../../app/asking-dialog.tsx'
import { AskingDialog } from '../../app/asking-dialog.tsx'
import { OfflineNotice } from '../../cycle/offline-notice.tsx'
import { PlanRefusal } from './plan-refusal.tsx'
import type { PlanChanging } from './use-plan-change.ts'

/** What every dialog about one session of the plan is given. */
export interface OfSession {
  readonly session: PlannedSession
  readonly planning: PlanChanging
  readonly onClose: () => void
}

export interface PlanDialogProps extends Omit<AskingDialogProps, 'ask' | 'busy' | 'refusal'> {
  readonly planning: PlanChanging
  /** What is asked for: null while something is missing. No function: there is nothing to ask for. */
  readonly change: (() => PlanChange | null) | null
  /** The revision that the person decided on, where the plan has one of its own for what is shown. */
  readonly rev?: number
  /** Says that somebody was quicker, where what is shown has words of its own for it. */
  readonly quicker?: string
}

/** A dialog that asks for one change of the plan. */
export function PlanDialog({ planning, change, rev, quicker, children, ...dialog }: PlanDialogProps): ReactNode {
  const ask = (asked: PlanChange | null): Promise<boolean> | null => (asked ? planning.change(asked, rev) : null)
  const isLate = planning.refusal?.code === 'plan-changed' && quicker !== undefined
  return (
    <AskingDialog
      {...dialog}
      ask={change && (() => ask(change()))}
      busy={planning.busy}
      refusal={
        isLate ? (
          <Notice kind="warning">
            <p role="alert">{quicker}</p>
          </Notice>
        ) : (
          <PlanRefusal refusal={planning.refusal} />
        )
      }
    >
      <OfflineNotice />
      {children}
    </AskingDialog>
  )
}
