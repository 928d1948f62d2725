import type { Plan, PlanChange } from '@tablee/model'
import { useStore } from '@tablee/ui'
import { useRef, useState } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { changePlan } from './plan-calls.ts'

/** How the plan is changed from a page. */
export interface PlanChanging {
  /** Asks the relay; true once it is done. `rev` is what was shown to whoever decides, where that was a while ago. */
  readonly change: (change: PlanChange, rev?: number) => Promise<boolean>
  readonly busy: boolean
  readonly refusal: ApiRefusal | null
  /** Forgets the refusal. */
  readonly settle: () => void
}

/** Changes of the plan, decided on the plan as it is known here: that of the document, or that of the last answer if it is newer. */
export function usePlanChange(): PlanChanging {
  const { cycle, plan } = useCycle()
  const planned = useStore(plan)
  const newest = useRef<Plan | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const change = async (asked: PlanChange, rev = revOf(asked, planned, newest.current)): Promise<boolean> => {
    setBusy(true)
    setRefusal(null)
    const result = await changePlan(cycle, { rev, change: asked })
    setBusy(false)
    if (result.ok) newest.current = result.value.plan
    else setRefusal(result.error)
    return result.ok
  }
  return { change, busy, refusal, settle: () => setRefusal(null) }
}

function revOf(change: PlanChange, ...plans: readonly (Plan | null)[]): number {
  const revs = plans.map((plan) =>
    change.do === 'set-session' ? plan?.sessions.find(({ id }) => id === change.session)?.rev : plan?.rev,
  )
  return Math.max(0, ...revs.map((rev) => rev ?? 0))
}
