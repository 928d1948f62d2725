import type { Command, DocumentName, Live, PlannedStep } from '@tablee/model'
import { boardOf, contentOf } from '@tablee/model'
import { Checkbox, useAnnounce, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { RefusalNotice } from '../../api/refusal-notice.tsx'
import type { ApiRefusal } from '../../api/request.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import styles from './steps-list.module.css'

/** What was asked of the relay; `from` is the revision of the facts that has it, once it is known. */
interface Asked {
  readonly open?: boolean
  readonly shared?: boolean
  readonly from?: number
}

/** What the facilitation decides of a step: whether participants write in it, whether observers see it. */
export function StepSteering({
  step,
  live,
  open,
}: {
  readonly step: PlannedStep
  readonly live: Live
  readonly open: boolean
}): ReactNode {
  const { t } = useWords()
  const { command } = useCycle()
  const announce = useAnnounce()
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  // what was just asked is shown at once, until the facts have it
  const pending = asked && live.rev < (asked.from ?? Infinity) ? asked : null
  const shared = live.shared.includes(step.id)

  const carryOut = async (wish: Asked, commands: readonly Command[], done: string): Promise<void> => {
    setRefusal(null)
    setAsked(wish)
    let from = 0
    for (const next of commands) {
      const result = await command(next)
      if (!result.ok) {
        setRefusal(result.error)
        setAsked(null)
        return
      }
      from = result.value.rev
    }
    setAsked({ ...wish, from })
    announce(done)
  }
  const setOpen = (wanted: boolean): void => {
    const commands = documentsOf(step, live).map((document): Command => ({ do: wanted ? 'open' : 'close', document }))
    const done = t(wanted ? 'overview.steer.opened' : 'overview.steer.closed', { step: step.title })
    void carryOut({ open: wanted }, commands, done)
  }
  const setShared = (wanted: boolean): void => {
    const done = t(wanted ? 'overview.steer.shared' : 'overview.steer.unshared', { step: step.title })
    void carryOut({ shared: wanted }, [{ do: wanted ? 'share' : 'unshare', step: step.id }], done)
  }
  return (
    <div
      role="group"
      aria-label={t('overview.steer.label', { step: step.title })}
      aria-busy={pending !== null}
      className={styles.steering}
    >
      <Checkbox
        label={t('overview.steer.open')}
        checked={pending?.open ?? open}
        onChange={(event) => setOpen(event.target.checked)}
      />
      <Checkbox
        label={t('overview.steer.share')}
        checked={pending?.shared ?? shared}
        onChange={(event) => setShared(event.target.checked)}
      />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </div>
  )
}

/** What participants write in while the step is open. */
function documentsOf(step: PlannedStep, live: Live): readonly DocumentName[] {
  const facts = live.steps.find((entry) => entry.id === step.id)
  return [
    ...(facts?.homes ?? []).map((home) => contentOf(home)),
    ...(facts?.boards ?? []).map((board) => boardOf(board, live.pass)),
  ]
}
