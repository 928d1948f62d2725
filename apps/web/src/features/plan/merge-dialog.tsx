import { agendaMinutes, joinAgendas } from '@tablee/model'
import { hasAgendaTogether, sessionAgenda, templateAgenda } from '@tablee/templates'
import { Choices, Radio, Select, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import { durationWords } from '../../cycle/duration-words.ts'
import type { OfSession } from './plan-dialog.tsx'
import { PlanDialog } from './plan-dialog.tsx'

/** Makes one session of two; where the templates have an agenda for their steps together, it is proposed. */
export function MergeDialog({ session, planning, onClose }: OfSession): ReactNode {
  const { t } = useWords()
  const { plan, me } = useCycle()
  const { language } = me.cycle
  const planned = useStore(plan)
  const steps = planned?.steps ?? []
  const others = (planned?.sessions ?? []).filter(({ id }) => id !== session.id)
  const [chosen, setChosen] = useState(
    () => (others.find(({ order }) => order === session.order + 1) ?? others[0])?.id ?? null,
  )
  const [wanted, setWanted] = useState<'template' | 'both'>('template')
  const other = others.find(({ id }) => id === chosen)
  const together = [...new Set([...session.steps, ...(other?.steps ?? [])])]
  const keys = steps.filter(({ id }) => together.includes(id)).map(({ key }) => key)
  const hasTogether = hasAgendaTogether(keys)
  const agenda = hasTogether ? wanted : 'both'
  const inRow = joinAgendas([session, ...(other ? [other] : [])].map((one) => sessionAgenda(one, steps, language)))
  const lengthOf = { template: templateAgenda({ steps: together }, steps, language), both: inRow }
  return (
    <PlanDialog
      title={t('plan.merge.title', { title: session.title })}
      submit={t('plan.merge.submit')}
      done={t('plan.merge.done')}
      change={other ? () => ({ do: 'merge-sessions', session: session.id, other: other.id, agenda }) : null}
      planning={planning}
      onClose={onClose}
    >
      <Select
        label={t('plan.merge.which')}
        value={chosen ?? ''}
        options={others.map(({ id, title, order }) => ({ value: id, label: `${order + 1}. ${title}` }))}
        onChange={(event) => setChosen(others.find(({ id }) => id === event.target.value)?.id ?? null)}
      />
      <Choices legend={t('plan.merge.agenda')}>
        {(hasTogether ? (['template', 'both'] as const) : (['both'] as const)).map((choice) => (
          <Radio
            key={choice}
            name="agenda"
            label={t(`plan.merge.${choice}`, { length: durationWords(agendaMinutes(lengthOf[choice]), t) })}
            checked={agenda === choice}
            onChange={() => setWanted(choice)}
          />
        ))}
      </Choices>
      <p>{t('plan.merge.hint', { title: session.title })}</p>
      <p>{t('plan.merge.answers')}</p>
    </PlanDialog>
  )
}
