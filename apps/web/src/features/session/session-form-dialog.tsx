import type { PlanChange, PlannedSession, SessionChanges } from '@tablee/model'
import { CallLink, LEAST_SESSION_MINUTES, MOST_OF_PLACE, MOST_OF_TITLE, MOST_SESSION_MINUTES } from '@tablee/model'
import { TextInput, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useState } from 'react'
import form from '../../app/form.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { PlanDialog } from '../plan/plan-dialog.tsx'
import { useNameOf } from '../plan/plan-refusal.tsx'
import { usePlanChange } from '../plan/use-plan-change.ts'

interface SessionFormDialogProps {
  readonly session: PlannedSession
  readonly onClose: () => void
}

/** Everything that is said of a session but its agenda. What was typed stays when someone else was quicker. */
export function SessionFormDialog({ session, onClose }: SessionFormDialogProps): ReactNode {
  const { t } = useWords()
  const planning = usePlanChange()
  // what the person was shown: only what they change of it is written
  const [before, setBefore] = useState(session)
  const [values, setValues] = useState(() => valuesOf(session))
  const [tried, setTried] = useState(false)
  const present = useStore(useCycle().plan)?.sessions.find((one) => one.id === session.id) ?? session
  const name = useNameOf(present.by)
  const wasQuicker = planning.refusal?.code === 'plan-changed'
  const problems = problemsOf(values)
  const set = (key: keyof Values) => (event: { readonly target: { readonly value: string } }) =>
    setValues((known) => ({ ...known, [key]: event.target.value }))

  // who was told that someone was quicker, and saves again, has decided on what is there now
  const base = wasQuicker ? present : before
  const change = (): PlanChange | null => {
    setTried(true)
    if (Object.values(problems).some(Boolean)) return null
    setBefore(base)
    return { do: 'set-session', session: session.id, changes: changesOf(valuesOf(before), values) }
  }
  const error = (key: keyof typeof problems, words: string): string | null => (tried && problems[key] ? words : null)
  return (
    <PlanDialog
      title={t('session.form.title')}
      submit={t('session.form.save')}
      done={t('session.form.saved')}
      quicker={t('session.form.changedBy', { title: present.title, name })}
      rev={base.rev}
      change={change}
      planning={planning}
      onClose={onClose}
    >
      <TextInput
        label={t('session.form.name')}
        required
        maxLength={MOST_OF_TITLE}
        value={values.title}
        onChange={set('title')}
        error={error('title', t('session.form.nameMissing'))}
      />
      <div className={form.pair}>
        <TextInput
          label={t('session.form.day')}
          type="date"
          value={values.day}
          hint={session.day !== null && values.day !== session.day ? t('session.form.dayMoved') : null}
          onChange={set('day')}
        />
        <TextInput label={t('session.form.from')} type="time" value={values.from} onChange={set('from')} />
        <TextInput
          label={t('session.form.minutes')}
          inputMode="numeric"
          value={values.minutes}
          onChange={set('minutes')}
          error={error(
            'minutes',
            t('session.form.minutesWrong', { least: LEAST_SESSION_MINUTES, most: MOST_SESSION_MINUTES }),
          )}
        />
      </div>
      <TextInput
        label={t('session.form.place')}
        mark={t('common.optional')}
        placeholder={t('session.form.placePlaceholder')}
        maxLength={MOST_OF_PLACE}
        value={values.place}
        onChange={set('place')}
      />
      <TextInput
        label={t('session.form.link')}
        mark={t('common.optional')}
        hint={t('session.form.linkHint')}
        inputMode="url"
        maxLength={500}
        value={values.link}
        onChange={set('link')}
        error={error('link', t('session.form.linkWrong'))}
      />
    </PlanDialog>
  )
}

type Values = Readonly<Record<'title' | 'day' | 'from' | 'minutes' | 'place' | 'link', string>>

function valuesOf({ title, day, from, minutes, place, link }: PlannedSession): Values {
  return { title, day: day ?? '', from: from ?? '', minutes: String(minutes), place, link: link ?? '' }
}

function problemsOf({ title, minutes, link }: Values): Readonly<Record<'title' | 'minutes' | 'link', boolean>> {
  const length = /^\s*\d{1,4}\s*$/.test(minutes) ? Number(minutes) : 0
  return {
    title: title.trim() === '',
    minutes: length < LEAST_SESSION_MINUTES || length > MOST_SESSION_MINUTES,
    link: link.trim() !== '' && !CallLink.safeParse(link.trim()).success,
  }
}

/** What differs from what was shown, in the shape that the relay takes. */
function changesOf(before: Values, { title, day, from, minutes, place, link }: Values): SessionChanges {
  return {
    ...(title === before.title ? {} : { title: title.trim() }),
    ...(day === before.day ? {} : { day: day || null }),
    ...(from === before.from ? {} : { from: from || null }),
    ...(minutes === before.minutes ? {} : { minutes: Number(minutes) }),
    ...(place === before.place ? {} : { place: place.trim() }),
    ...(link === before.link ? {} : { link: link.trim() || null }),
  }
}
