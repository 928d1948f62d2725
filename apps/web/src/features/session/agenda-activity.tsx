import { MOST_ACTIVITY_MINUTES, MOST_OF_PROMPT, MOST_OF_TITLE, Mode } from '@tablee/model'
import {
  ArrowDown,
  ArrowUp,
  IconButton,
  Select,
  TextArea,
  TextInput,
  Trash2,
  VisuallyHidden,
  useWords,
} from '@tablee/ui'
import type { ReactNode } from 'react'
import styles from './agenda-dialog.module.css'
import type { Draft } from './agenda-draft.ts'
import { isLength } from './agenda-draft.ts'
import { timeWords } from './session-words.ts'
import type { ZoneChoice } from './use-zone-choices.ts'
import { placeValue } from './use-zone-choices.ts'

interface AgendaActivityProps {
  readonly draft: Draft
  /** When it begins, where the session has an hour. */
  readonly time: string | undefined
  readonly places: readonly ZoneChoice[]
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Somebody tried to write the agenda: what is missing is said. */
  readonly tried: boolean
  readonly onSet: (changes: Partial<Draft>) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** One activity of an agenda that is being changed: its title and length, its place in the order, and on demand how it is led. */
export function AgendaActivity(props: AgendaActivityProps): ReactNode {
  const { t, language } = useWords()
  const { draft, time, isFirst, isLast, tried, onSet, onMove, onRemove } = props
  const { title, minutes } = draft
  return (
    <li className={styles.activity}>
      <span className={styles.time}>{time ? timeWords(time, language) : null}</span>
      <div>
        <TextInput
          label={t('session.agenda.activity')}
          labelHidden
          maxLength={MOST_OF_TITLE}
          value={title}
          error={tried && title.trim() === '' ? t('session.agenda.titleMissing') : null}
          onChange={(event) => onSet({ title: event.target.value })}
        />
      </div>
      <div>
        <TextInput
          label={t('session.agenda.minutesOf', { title })}
          labelHidden
          inputMode="numeric"
          value={minutes}
          error={tried && !isLength(minutes) ? t('session.agenda.minutesWrong', { most: MOST_ACTIVITY_MINUTES }) : null}
          onChange={(event) => onSet({ minutes: event.target.value })}
        />
      </div>
      <div className={styles.buttons}>
        <IconButton
          label={t('session.agenda.up', { title })}
          icon={<ArrowUp />}
          aria-disabled={isFirst}
          onClick={() => !isFirst && onMove(-1)}
        />
        <IconButton
          label={t('session.agenda.down', { title })}
          icon={<ArrowDown />}
          aria-disabled={isLast}
          onClick={() => !isLast && onMove(1)}
        />
        <IconButton label={t('session.agenda.remove', { title })} icon={<Trash2 />} onClick={onRemove} />
      </div>
      <ActivityLeading {...props} />
    </li>
  )
}

/** How an activity is led: together or alone, where, and what people are asked. */
function ActivityLeading({ draft, places, onSet }: Pick<AgendaActivityProps, 'draft' | 'places' | 'onSet'>): ReactNode {
  const { t } = useWords()
  const { title, mode, prompt } = draft
  const value = placeValue(draft)
  const isKnown = value === '' || places.some((place) => place.value === value)
  const choose = (chosen: string): void => {
    const { step = null, board = null, zone = null } = places.find((place) => place.value === chosen) ?? {}
    onSet({ step: board === null ? draft.step : step, board, zone })
  }
  return (
    <details className={styles.leading}>
      <summary>
        {[
          t('session.agenda.leading'),
          t(`session.agenda.modes.${mode}`),
          places.find((place) => place.value === value)?.label,
        ]
          .filter(Boolean)
          .join(' · ')}
        <VisuallyHidden> {t('session.agenda.leadingOf', { title })}</VisuallyHidden>
      </summary>
      <div className={styles.fields}>
        <Select
          label={t('session.agenda.mode')}
          value={mode}
          options={Mode.options.map((each) => ({ value: each, label: t(`session.agenda.modes.${each}`) }))}
          onChange={(event) => onSet({ mode: Mode.safeParse(event.target.value).data ?? mode })}
        />
        <Select
          label={t('session.agenda.place')}
          value={value}
          options={[
            { value: '', label: t('session.agenda.noPlace') },
            ...(isKnown ? [] : [{ value, label: t('session.agenda.samePlace') }]),
            ...places,
          ]}
          onChange={(event) => choose(event.target.value)}
        />
        <TextArea
          label={t('session.agenda.prompt')}
          hint={t('session.agenda.promptHint')}
          maxLength={MOST_OF_PROMPT}
          value={prompt}
          onChange={(event) => onSet({ prompt: event.target.value })}
        />
      </div>
    </details>
  )
}
