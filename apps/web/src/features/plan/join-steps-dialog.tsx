import type { PlannedStep, StepId } from '@tablee/model'
import { Choices, Notice, Radio, Select, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { AskingDialog } from '../../app/asking-dialog.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { untilSaved } from '../../cycle/until-saved.ts'
import type { OfStep } from './cut-step-dialog.tsx'
import { JoinPreview } from './join-preview.tsx'
import { joinableSteps } from './joinable-steps.ts'
import { PlanRefusal } from './plan-refusal.tsx'
import { useStepJoining } from './use-step-joining.ts'

interface JoinStepsDialogProps extends OfStep {
  /** Called before it closes, where the step that it was opened for is the one that leaves the plan. */
  readonly onLeft: () => void
}

/** Makes one step of two: which one stays is chosen, what that does is shown before, and the cards are copied before the plan is changed. */
export function JoinStepsDialog({ step, planning, onClose, onLeft }: JoinStepsDialogProps): ReactNode {
  const { t } = useWords()
  const { plan, save } = useCycle()
  const planned = useStore(plan)
  const { line } = useStore(save)
  const find = (id: StepId | ''): PlannedStep | null => planned?.steps.find((each) => each.id === id) ?? null
  const one = find(step.id)
  const others = one && planned ? joinableSteps(one, planned) : []
  const [second, setSecond] = useState<StepId | ''>(() => others.find(({ key }) => key === step.key)?.id ?? '')
  const [keeps, setKeeps] = useState<StepId | null>(null)
  const [tried, setTried] = useState(false)
  const [copying, setCopying] = useState(false)
  const left = useRef(false)
  const [halted, setHalted] = useState<'unsaved' | 'half-done' | null>(null)
  const two = find(second)
  // the one that comes first, until somebody says otherwise
  const [early, late] = one && two && two.order < one.order ? [two, one] : [one, two]
  const kept = keeps !== null && keeps === late?.id ? late : two ? early : null
  const leaving = kept === early ? late : early
  const { joining, lost, loaded, carry } = useStepJoining(two ? leaving : null, kept)
  const isGone = !one || (second !== '' && !two)
  const names = { title: leaving?.title ?? '', kept: kept?.title ?? '' }
  const isWaiting = kept !== null && !loaded
  const barred = isGone || others.length === 0 || line === 'offline' || isWaiting
  const join = async (into: PlannedStep, other: PlannedStep): Promise<boolean> => {
    setCopying(true)
    setHalted(null)
    carry()
    const isSaved = await untilSaved(save)
    setCopying(false)
    if (!isSaved) {
      setHalted('unsaved')
      return false
    }
    const isDone = await planning.change({ do: 'merge-steps', step: into.id, other: other.id })
    if (!isDone) setHalted('half-done')
    left.current = isDone && other.id === step.id
    return isDone
  }
  const ask = (): Promise<boolean> | null => {
    setTried(true)
    return kept && leaving ? join(kept, leaving) : null
  }
  return (
    <AskingDialog
      title={t('plan.joinStep.title', { title: step.title })}
      submit={t('plan.joinStep.submit')}
      done={t('plan.joinStep.done', names)}
      ask={barred ? null : ask}
      busy={planning.busy || copying}
      refusal={
        <>
          <PlanRefusal refusal={planning.refusal} />
          {halted ? <Told kind="warning" words={t(`plan.joinStep.${HALTED[halted]}`, names)} /> : null}
        </>
      }
      onClose={() => {
        if (left.current) onLeft()
        onClose()
      }}
    >
      {isGone ? (
        <Told kind="warning" words={t('problems.step-aside')} />
      ) : others.length === 0 ? (
        <p>{t('plan.joinStep.none')}</p>
      ) : (
        <Select
          label={t('plan.joinStep.which')}
          required
          value={second}
          error={tried && !two ? t('plan.joinStep.missing') : null}
          options={[
            { value: '', label: t('plan.joinStep.choose') },
            ...others.map(({ id, title, order }) => ({ value: id, label: `${order + 1}. ${title}` })),
          ]}
          onChange={(event) => {
            setSecond(others.find(({ id }) => id === event.target.value)?.id ?? '')
            setKeeps(null)
          }}
        />
      )}
      {kept && early && late ? (
        <Choices legend={t('plan.joinStep.keep')} hint={t('plan.joinStep.keepHint')}>
          {[early, late].map(({ id, title, order }) => (
            <Radio
              key={id}
              name="kept"
              label={`${order + 1}. ${title}`}
              checked={kept.id === id}
              onChange={() => setKeeps(id)}
            />
          ))}
        </Choices>
      ) : null}
      {line === 'offline' ? (
        <Told kind="info" words={t('plan.joinStep.offline')} />
      ) : isWaiting ? (
        <p role="status">{t('plan.joinStep.waiting')}</p>
      ) : null}
      {kept && leaving && loaded ? <JoinPreview kept={kept} leaving={leaving} joining={joining} lost={lost} /> : null}
    </AskingDialog>
  )
}

const HALTED = { unsaved: 'unsaved', 'half-done': 'halfDone' } as const

function Told({ kind, words }: { readonly kind: 'info' | 'warning'; readonly words: string }): ReactNode {
  return (
    <Notice kind={kind}>
      <p role={kind === 'warning' ? 'alert' : 'status'}>{words}</p>
    </Notice>
  )
}
