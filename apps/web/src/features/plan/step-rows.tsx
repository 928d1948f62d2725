import type { PlanChange, PlannedStep, StepId } from '@tablee/model'
import { Button, Combine, EmptyState, Pencil, Plus, Split, Trash2, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { cyclePath, listPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { AddStepDialog } from './add-step-dialog.tsx'
import { CutStepDialog } from './cut-step-dialog.tsx'
import { JoinStepsDialog } from './join-steps-dialog.tsx'
import { NameStepDialog } from './name-step-dialog.tsx'
import styles from './plan-page.module.css'
import { PlanRow } from './plan-row.tsx'
import { PutAside } from './put-aside.tsx'
import { RemoveStepDialog } from './remove-step-dialog.tsx'
import type { PlanChanging } from './use-plan-change.ts'
import { useRowDrag } from './use-row-drag.ts'

type Asked =
  | { readonly what: 'add' }
  | { readonly what: 'name' | 'cut' | 'join' | 'remove'; readonly step: PlannedStep }

/** The steps of the plan in their order, those put aside after them. */
export function StepRows({ planning }: { readonly planning: PlanChanging }): ReactNode {
  const { t } = useWords()
  const { cycle, plan, me } = useCycle()
  const { language } = me.cycle
  const announce = useAnnounce()
  const planned = useStore(plan)
  const list = useRef<HTMLOListElement>(null)
  const adding = useRef<HTMLButtonElement>(null)
  const leaving = useRef<StepId | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const steps = planned?.steps ?? NO_STEPS
  const sessions = planned?.sessions ?? []
  const all = planned ? [...planned.steps, ...planned.aside.steps] : []
  const carryOut = async (change: PlanChange, done: string): Promise<void> => {
    if (await planning.change(change)) announce(done)
  }
  const move = (step: PlannedStep | undefined, to: number): void => {
    if (!step) return
    const done = t('plan.moved', { title: step.title, place: to + 1, count: steps.length })
    void carryOut({ do: 'move-step', step: step.id, to }, done)
  }
  const dragging = useRowDrag(list, ({ from, to }) => move(steps[from], to))
  // what was refused before is no longer what is talked about
  const ask = (next: Asked | null): void => {
    planning.settle()
    setAsked(next)
  }
  const close = (): void => ask(null)
  // the row that had the focus goes with its step
  useEffect(() => {
    if (asked || leaving.current === null || steps.some(({ id }) => id === leaving.current)) return
    leaving.current = null
    if (document.activeElement === document.body) adding.current?.focus()
  }, [asked, steps])
  return (
    <section aria-labelledby="plan-steps" className={styles.section}>
      <div className={styles.line}>
        <h2 id="plan-steps">{t('plan.steps')}</h2>
        <Button ref={adding} look="primary" icon={<Plus aria-hidden="true" />} onClick={() => ask({ what: 'add' })}>
          {t('plan.addStep')}
        </Button>
      </div>
      {steps.length === 0 ? (
        <EmptyState title={t('plan.noSteps')}>
          <p>{t('plan.noStepsHint')}</p>
        </EmptyState>
      ) : (
        <ol ref={list} className={styles.rows}>
          {steps.map((step, index) => {
            const runs = sessions.filter((session) => session.steps.includes(step.id))
            return (
              <PlanRow
                key={step.id}
                title={<span lang={language}>{`${index + 1}. ${step.title}`}</span>}
                name={step.title}
                index={index}
                count={steps.length}
                dragging={dragging}
                onMove={(to) => move(step, to)}
                info={
                  runs.length > 0
                    ? t('plan.runIn', { count: runs.length, sessions: runs.map(({ order }) => order + 1).join(', ') })
                    : t('plan.runInNone')
                }
              >
                <Button icon={<Pencil aria-hidden="true" />} onClick={() => ask({ what: 'name', step })}>
                  {t('plan.rename')}
                </Button>
                <Button icon={<Split aria-hidden="true" />} onClick={() => ask({ what: 'cut', step })}>
                  {t('plan.cutStep.action')}
                </Button>
                {steps.length > 1 ? (
                  <Button icon={<Combine aria-hidden="true" />} onClick={() => ask({ what: 'join', step })}>
                    {t('plan.joinStep.action')}
                  </Button>
                ) : null}
                <Button icon={<Trash2 aria-hidden="true" />} onClick={() => ask({ what: 'remove', step })}>
                  {t('plan.remove')}
                </Button>
              </PlanRow>
            )
          })}
        </ol>
      )}
      <PutAside
        title={t('plan.aside.steps')}
        pathOf={({ boards: [board] }) => (board ? listPath(cycle, board.id) : cyclePath(cycle))}
        noteOf={({ removed }) => {
          const kept = all.find(({ id }) => id === removed?.into)
          return kept ? t('plan.aside.joined', { title: kept.title }) : null
        }}
        entries={planned?.aside.steps ?? []}
        onRestore={({ id, title }) =>
          void carryOut({ do: 'restore-step', step: id }, t('plan.aside.restored', { title }))
        }
      />
      {asked?.what === 'add' ? <AddStepDialog planning={planning} onClose={close} /> : null}
      {asked?.what === 'name' ? <NameStepDialog step={asked.step} planning={planning} onClose={close} /> : null}
      {asked?.what === 'cut' ? <CutStepDialog step={asked.step} planning={planning} onClose={close} /> : null}
      {asked?.what === 'join' ? (
        <JoinStepsDialog
          step={asked.step}
          planning={planning}
          onClose={close}
          onLeft={() => {
            leaving.current = asked.step.id
          }}
        />
      ) : null}
      {asked?.what === 'remove' ? (
        <RemoveStepDialog
          step={asked.step}
          onClose={close}
          onRemove={() => {
            close()
            leaving.current = asked.step.id
            void carryOut(
              { do: 'remove-step', step: asked.step.id },
              t('plan.removeStep.done', { title: asked.step.title }),
            )
          }}
        />
      ) : null}
    </section>
  )
}

const NO_STEPS: readonly PlannedStep[] = []
