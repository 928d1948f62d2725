import type { PlanChange, PlannedSession } from '@tablee/model'
import { MOST_ACTIVITIES, activityTimes, agendaMinutes, freeKey } from '@tablee/model'
import { sessionAgenda, templateAgenda } from '@tablee/templates'
import { Button, Plus, RotateCcw, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { PlanDialog } from '../plan/plan-dialog.tsx'
import { useNameOf } from '../plan/plan-refusal.tsx'
import { usePlanChange } from '../plan/use-plan-change.ts'
import { AgendaActivity } from './agenda-activity.tsx'
import styles from './agenda-dialog.module.css'
import type { Draft } from './agenda-draft.ts'
import { agendaOf, draftsOf, isLength } from './agenda-draft.ts'
import { fitWords } from './session-words.ts'
import { useZoneChoices } from './use-zone-choices.ts'

interface AgendaDialogProps {
  readonly session: PlannedSession
  readonly onClose: () => void
}

/** The agenda of a session as a list to change: titles, lengths, order, how each is led; written at once, by its button. */
export function AgendaDialog({ session, onClose }: AgendaDialogProps): ReactNode {
  const { t } = useWords()
  const { me, plan } = useCycle()
  const list = useRef<HTMLOListElement>(null)
  const announce = useAnnounce()
  const planning = usePlanChange()
  const planned = useStore(plan)
  const steps = planned?.steps ?? []
  const [rev, setRev] = useState(session.rev)
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    draftsOf(sessionAgenda(session, steps, me.cycle.language)),
  )
  const [isTemplate, setIsTemplate] = useState(session.agenda === null)
  const [tried, setTried] = useState(false)
  const present = planned?.sessions.find((one) => one.id === session.id) ?? session
  const name = useNameOf(present.by)
  const wasQuicker = planning.refusal?.code === 'plan-changed'
  const places = useZoneChoices(session.steps.flatMap((id) => steps.find((step) => step.id === id) ?? []))
  const written = agendaOf(drafts)
  const times = session.from === null ? [] : activityTimes(written, session.from)

  const change = (next: readonly Draft[]): void => {
    setIsTemplate(false)
    setDrafts(next)
  }
  const set = (key: string, changes: Partial<Draft>): void =>
    change(drafts.map((draft) => (draft.key === key ? { ...draft, ...changes } : draft)))
  const move = (draft: Draft, by: 1 | -1): void => {
    const place = drafts.indexOf(draft) + by
    change(drafts.filter((other) => other !== draft).toSpliced(place, 0, draft))
    announce(t('session.agenda.moved', { title: draft.title, place: place + 1, count: drafts.length }))
  }
  const remove = (draft: Draft): void => {
    const index = drafts.indexOf(draft)
    change(drafts.filter((other) => other !== draft))
    announce(t('session.agenda.removed', { title: draft.title }))
    // the focus goes to what takes its place
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('input')[Math.max(0, index * 2 - 1)]?.focus(),
    )
  }
  const add = (): void => {
    const key = freeKey('added', new Set(drafts.map((draft) => draft.key)))
    const added: Draft = {
      key,
      title: t('session.agenda.newTitle'),
      minutes: '10',
      mode: 'plenary',
      step: null,
      board: null,
      zone: null,
      prompt: '',
    }
    change([...drafts, added])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus())
  }
  const reset = (): void => {
    setDrafts(draftsOf(templateAgenda(session, steps, me.cycle.language)))
    setIsTemplate(true)
    announce(t('session.agenda.resetDone'))
  }
  const base = wasQuicker ? present.rev : rev
  const save = (): PlanChange | null => {
    setTried(true)
    if (drafts.some(({ title, minutes }) => title.trim() === '' || !isLength(minutes))) return null
    setRev(base)
    return { do: 'set-session', session: session.id, changes: { agenda: isTemplate ? null : written } }
  }
  return (
    <PlanDialog
      title={t('session.agenda.edit')}
      description={fitWords(agendaMinutes(written), session.minutes, t)}
      submit={t('session.form.save')}
      done={t('session.form.saved')}
      quicker={t('session.form.changedBy', { title: present.title, name })}
      rev={base}
      change={save}
      planning={planning}
      onClose={onClose}
    >
      <ol ref={list} className={styles.list}>
        {drafts.map((draft, index) => (
          <AgendaActivity
            key={draft.key}
            draft={draft}
            time={times[index]}
            places={places}
            isFirst={index === 0}
            isLast={index === drafts.length - 1}
            tried={tried}
            onSet={(changes) => set(draft.key, changes)}
            onMove={(by) => move(draft, by)}
            onRemove={() => remove(draft)}
          />
        ))}
      </ol>
      <div className={styles.tools}>
        <Button icon={<Plus aria-hidden="true" />} disabled={drafts.length >= MOST_ACTIVITIES} onClick={add}>
          {t('session.agenda.add')}
        </Button>
        <Button look="quiet" icon={<RotateCcw aria-hidden="true" />} disabled={isTemplate} onClick={reset}>
          {t('session.agenda.reset')}
        </Button>
      </div>
    </PlanDialog>
  )
}
