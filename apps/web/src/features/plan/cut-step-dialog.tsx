import type { PlanChange, PlannedStep, SessionId, StepId } from '@tablee/model'
import {
  MOST_OF_TITLE,
  MOST_STEPS_OF_SESSION,
  activitiesOfStep,
  agendaMinutes,
  cutAgenda,
  halfWay,
  newId,
} from '@tablee/model'
import { cryptoRandom } from '@tablee/std'
import { sessionAgenda } from '@tablee/templates'
import { Choices, Radio, Select, TextInput, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { durationWords } from '../../cycle/duration-words.ts'
import { useCards } from '../cycle-page/use-cards.ts'
import { partTitles } from './part-titles.ts'
import { PlanDialog } from './plan-dialog.tsx'
import styles from './plan-page.module.css'
import type { PlanChanging } from './use-plan-change.ts'

/** What every dialog about one step of the plan is given. */
export interface OfStep {
  readonly step: PlannedStep
  readonly planning: PlanChanging
  readonly onClose: () => void
}

/** Cuts a step in two, before the activity that one chooses, and says before what becomes of its cards and sessions. */
export function CutStepDialog({ step, planning, onClose }: OfStep): ReactNode {
  const { t } = useWords()
  const { plan, me } = useCycle()
  const { language } = me.cycle
  const planned = useStore(plan)
  const cards = useCards()
  const [titles, setTitles] = useState(() =>
    partTitles(
      step.title,
      (planned?.steps ?? []).map(({ title }) => title),
    ),
  )
  const [wanted, setWanted] = useState<number | null>(null)
  const [own, setOwn] = useState(true)
  const [tried, setTried] = useState(false)
  // asked twice, it is still cut once
  const [ids] = useState(() => ({ second: newId<StepId>(cryptoRandom), session: newId<SessionId>(cryptoRandom) }))
  const sessions = planned?.sessions ?? []
  const all = planned ? activitiesOfStep(planned, step.id, (of, steps) => sessionAgenda(of, steps, language)) : []
  const agenda = all.map(({ activity }) => activity)
  const at = Math.min(wanted ?? halfWay(agenda), Math.max(agenda.length - 1, 1))
  const [last, next] = [all[at - 1], all[at]]
  const cutIn = next && last?.session === next.session ? sessions.find(({ id }) => id === next.session) : undefined
  const isFull = cutIn !== undefined && cutIn.steps.length >= MOST_STEPS_OF_SESSION
  const hasOwn = cutIn !== undefined && (own || isFull)
  const parts = hasOwn ? cutAgenda(agenda, at) : [agenda.slice(0, at), agenda.slice(at)]
  const [title, secondTitle] = titles.map((each) => each.replace(/\s+/g, ' ').trim()) as [string, string] // reason: two of two
  const change = (): PlanChange | null => {
    setTried(true)
    if (title === '' || secondTitle === '') return null
    const session = hasOwn ? ids.session : null
    return { do: 'split-step', step: step.id, second: ids.second, session, at, title, secondTitle }
  }
  const missing = (value: string): string | null => (tried && value === '' ? t('plan.cutStep.missing') : null)
  const lasting = (of: string, index: number): string =>
    t('plan.cutStep.lasts', { title: of, length: durationWords(agendaMinutes(parts[index] ?? []), t) })
  return (
    <PlanDialog
      title={t('plan.cutStep.title', { title: step.title })}
      submit={t('plan.cutStep.submit')}
      done={t('plan.cutStep.done')}
      change={change}
      planning={planning}
      onClose={onClose}
    >
      {agenda.length > 1 ? (
        <Select
          label={t('plan.cutStep.where')}
          value={String(at)}
          options={all.slice(1).map(({ activity, session }, index) => ({
            value: String(index + 1),
            label: t('plan.cutStep.inSession', {
              activity: activity.title,
              number: sessions.findIndex(({ id }) => id === session) + 1,
            }),
          }))}
          onChange={(event) => setWanted(Number(event.target.value))}
        />
      ) : null}
      {cutIn ? (
        <Choices legend={t('plan.cutStep.session')}>
          <Radio
            name="session"
            label={t('plan.cutStep.ownSession')}
            hint={t('plan.cutStep.ownSessionHint')}
            checked={hasOwn}
            onChange={() => setOwn(true)}
          />
          <Radio
            name="session"
            label={t('plan.cutStep.sameSession')}
            hint={isFull ? t('plan.cutStep.sameSessionFull') : undefined}
            disabled={isFull}
            checked={!hasOwn}
            onChange={() => setOwn(false)}
          />
        </Choices>
      ) : null}
      <TextInput
        label={t('plan.cutStep.first')}
        required
        maxLength={MOST_OF_TITLE}
        value={titles[0]}
        error={missing(title)}
        onChange={(event) => setTitles([event.target.value, titles[1]])}
      />
      <TextInput
        label={t('plan.cutStep.second')}
        required
        maxLength={MOST_OF_TITLE}
        value={titles[1]}
        error={missing(secondTitle)}
        onChange={(event) => setTitles([titles[0], event.target.value])}
      />
      <section aria-labelledby="cut-preview" className={styles.preview}>
        <h3 id="cut-preview">{t('plan.cutStep.preview')}</h3>
        <ul>
          <li>{t('plan.cutStep.keeps', { title, count: cards.countIn([step.id]) })}</li>
          <li>{t('plan.cutStep.gets', { title: secondTitle })}</li>
          {agenda.length > 1 ? (
            <>
              <li>{lasting(title, 0)}</li>
              <li>{lasting(secondTitle, 1)}</li>
            </>
          ) : (
            <li>{t(agenda.length === 0 ? 'plan.cutStep.noSession' : 'plan.cutStep.single')}</li>
          )}
          <li>{t('plan.cutStep.handOn')}</li>
          <li>{t('plan.cutStep.opens')}</li>
        </ul>
      </section>
    </PlanDialog>
  )
}
