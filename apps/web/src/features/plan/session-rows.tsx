import type { PlanChange, PlannedSession, SessionId } from '@tablee/model'
import { joinedSession, newId } from '@tablee/model'
import { cryptoRandom } from '@tablee/std'
import { Button, Combine, Dialog, EmptyState, Plus, Split, Trash2, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { sessionPath } from '../../app/routes.ts'
import { weekdayWords } from '../../app/time-words.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { durationWords } from '../../cycle/duration-words.ts'
import { whenWords } from '../session/session-words.ts'
import { MergeDialog } from './merge-dialog.tsx'
import styles from './plan-page.module.css'
import { PlanRow } from './plan-row.tsx'
import { PutAside } from './put-aside.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { StepsOfDialog } from './steps-of-dialog.tsx'
import { TimeZoneChoice } from './time-zone-choice.tsx'
import type { PlanChanging } from './use-plan-change.ts'
import { useRowDrag } from './use-row-drag.ts'

interface Asked {
  readonly what: 'split' | 'merge' | 'steps' | 'remove'
  readonly session: PlannedSession
}

/** The sessions of the plan in their order, those put aside after them. */
export function SessionRows({ planning }: { readonly planning: PlanChanging }): ReactNode {
  const { t, language } = useWords()
  const { cycle, plan, me } = useCycle()
  const announce = useAnnounce()
  const planned = useStore(plan)
  const list = useRef<HTMLOListElement>(null)
  const adding = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const sessions = planned?.sessions ?? []
  const steps = planned?.steps ?? []
  const carryOut = async (change: PlanChange, done: string): Promise<void> => {
    if (await planning.change(change)) announce(done)
  }
  const move = (session: PlannedSession | undefined, to: number): void => {
    if (!session) return
    const done = t('plan.moved', { title: session.title, place: to + 1, count: sessions.length })
    void carryOut({ do: 'move-session', session: session.id, to }, done)
  }
  const add = (): void => {
    const session = newId<SessionId>(cryptoRandom)
    const title = t('plan.newSession')
    void carryOut({ do: 'add-session', session, title, steps: [], at: sessions.length }, title)
  }
  const dragging = useRowDrag(list, ({ from, to }) => move(sessions[from], to))
  // what was refused before is no longer what is talked about
  const ask = (next: Asked | null): void => {
    planning.settle()
    setAsked(next)
  }
  const close = (): void => ask(null)
  const dialog = asked ? { session: asked.session, planning, onClose: close } : null
  return (
    <section aria-labelledby="plan-sessions" className={styles.section}>
      <div className={styles.line}>
        <h2 id="plan-sessions" tabIndex={-1}>
          {t('plan.sessions')}
        </h2>
        <Button ref={adding} icon={<Plus aria-hidden="true" />} busy={planning.busy} onClick={add}>
          {t('plan.addSession')}
        </Button>
      </div>
      {sessions.length === 0 ? (
        <EmptyState title={t('plan.noSessions')}>
          <p>{t('plan.noSessionsHint')}</p>
        </EmptyState>
      ) : (
        <ol ref={list} className={styles.rows}>
          {sessions.map((session, index) => (
            <PlanRow
              key={session.id}
              title={
                <Link href={sessionPath(cycle, session.id)} lang={me.cycle.language}>
                  {`${index + 1}. ${session.title}`}
                </Link>
              }
              name={session.title}
              index={index}
              count={sessions.length}
              dragging={dragging}
              onMove={(to) => move(session, to)}
              info={
                <>
                  <p>{`${whenWords(session, t, language)} · ${durationWords(session.minutes, t)}`}</p>
                  <p lang={me.cycle.language}>
                    {session.steps.length === 0
                      ? t('plan.runsNone')
                      : t('plan.runs', {
                          count: session.steps.length,
                          steps: steps
                            .filter(({ id }) => session.steps.includes(id))
                            .map(({ title }) => title)
                            .join(', '),
                        })}
                  </p>
                </>
              }
            >
              <Button onClick={() => ask({ what: 'steps', session })}>{t('plan.stepsOf.action')}</Button>
              <Button icon={<Split aria-hidden="true" />} onClick={() => ask({ what: 'split', session })}>
                {t('plan.split.action')}
              </Button>
              {sessions.length > 1 ? (
                <Button icon={<Combine aria-hidden="true" />} onClick={() => ask({ what: 'merge', session })}>
                  {t('plan.merge.action')}
                </Button>
              ) : null}
              <Button icon={<Trash2 aria-hidden="true" />} onClick={() => ask({ what: 'remove', session })}>
                {t('plan.remove')}
              </Button>
            </PlanRow>
          ))}
        </ol>
      )}
      <TimeZoneChoice planning={planning} />
      <PutAside
        title={t('plan.aside.sessions')}
        pathOf={({ id }) => sessionPath(cycle, id)}
        noteOf={(one) => {
          const kept = planned && joinedSession(planned, one)
          return kept ? t('plan.aside.joined', { title: kept.title }) : null
        }}
        entries={planned?.aside.sessions ?? []}
        onRestore={({ id, title }) =>
          void carryOut({ do: 'restore-session', session: id }, t('plan.aside.restored', { title }))
        }
      />
      {dialog && asked?.what === 'split' ? <SplitDialog {...dialog} /> : null}
      {dialog && asked?.what === 'merge' ? <MergeDialog {...dialog} /> : null}
      {dialog && asked?.what === 'steps' ? <StepsOfDialog {...dialog} /> : null}
      {asked?.what === 'remove' ? (
        <Dialog
          open
          onOpenChange={close}
          title={t('plan.removeSession.title', { title: asked.session.title })}
          description={t('plan.removeSession.body')}
          actions={
            <>
              <Button
                look="danger"
                onClick={() => {
                  close()
                  adding.current?.focus()
                  const done = t('plan.removeSession.done', { title: asked.session.title })
                  void carryOut({ do: 'remove-session', session: asked.session.id }, done)
                }}
              >
                {t('plan.removeSession.confirm')}
              </Button>
              <Button onClick={close}>{t('common.cancel')}</Button>
            </>
          }
        >
          {asked.session.day ? (
            <p>{t('plan.removeSession.dated', { day: weekdayWords(asked.session.day, language) })}</p>
          ) : null}
        </Dialog>
      ) : null}
    </section>
  )
}
