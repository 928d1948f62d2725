import type { SessionId } from '@tablee/model'
import { agendaMinutes, cutAgenda, halfWay, newId } from '@tablee/model'
import { cryptoRandom } from '@tablee/std'
import { sessionAgenda } from '@tablee/templates'
import { Select, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { durationWords } from '../../cycle/duration-words.ts'
import type { OfSession } from './plan-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'

/** Cuts a session in two, before the activity that one chooses. */
export function SplitDialog({ session, planning, onClose }: OfSession): ReactNode {
  const { t } = useWords()
  const { plan, me } = useCycle()
  const steps = useStore(plan)?.steps ?? []
  const agenda = sessionAgenda(session, steps, me.cycle.language)
  const [at, setAt] = useState(() => halfWay(agenda))
  const [second] = useState(() => newId<SessionId>(cryptoRandom))
  const [before, after] = cutAgenda(agenda, at)
  const isLong = agenda.length > 1
  return (
    <PlanDialog
      title={t('plan.split.title', { title: session.title })}
      submit={t('plan.split.submit')}
      done={t('plan.split.done')}
      change={isLong ? () => ({ do: 'split-session', session: session.id, second, at }) : null}
      planning={planning}
      onClose={onClose}
    >
      {isLong ? (
        <>
          <Select
            label={t('plan.split.where')}
            value={String(at)}
            options={agenda.slice(1).map(({ title }, index) => ({ value: String(index + 1), label: title }))}
            onChange={(event) => setAt(Number(event.target.value))}
          />
          <p>{t('plan.split.first', { length: durationWords(agendaMinutes(before), t) })}</p>
          <p>{t('plan.split.second', { length: durationWords(agendaMinutes(after), t) })}</p>
          <p>{t('plan.split.answers')}</p>
        </>
      ) : (
        <p>{t('plan.split.short')}</p>
      )}
    </PlanDialog>
  )
}
