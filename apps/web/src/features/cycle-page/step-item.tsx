import type { Live, PlannedStep } from '@tablee/model'
import { stepState } from '@tablee/model'
import {
  ArrowRight,
  CircleCheck,
  CircleDashed,
  List,
  Pencil,
  RotateCcw,
  StickyNote,
  Table2,
  VisuallyHidden,
  Waypoints,
  buttonClass,
  classNames,
  useWords,
} from '@tablee/ui'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { Link } from 'wouter'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { StepView } from '../../cycle/current-place.ts'
import { handOnPath, versionsPath } from '../../app/routes.ts'
import { viewsOf } from '../../cycle/current-place.ts'
import { StepSteering } from './step-steering.tsx'
import styles from './steps-list.module.css'

const STATE_ICONS = { open: Pencil, closed: CircleCheck, 'to-come': CircleDashed } as const

export interface StepItemProps {
  readonly step: PlannedStep
  readonly number: number
  readonly live: Live
  /** How many cards it holds. */
  readonly count: number
  /** How many of its cards have a source that says something else now. */
  readonly changed: number
  /** The first one that is open: where one is expected. */
  readonly current: boolean
}

/** One step: what it is for, where it stands, how to enter it; for the facilitation, its settings. */
export const StepItem = memo(function StepItem(props: StepItemProps): ReactNode {
  const { step, number, live, count, changed, current } = props
  const { t } = useWords()
  const { cycle, me } = useCycle()
  // the words of the cycle are in its own language, whatever that of the interface
  const { language } = me.cycle
  const state = stepState(step, live, count)
  const Icon = STATE_ICONS[state]
  const visible = me.role !== 'observer' || live.shared.includes(step.id)
  return (
    <li className={classNames(styles.step, styles[state])}>
      <span className={styles.number}>
        <VisuallyHidden>{t('cycle.stepNumber', { number })}</VisuallyHidden>
        <span aria-hidden="true">{number}</span>
      </span>
      <div className={styles.body}>
        <div className={styles.line}>
          <h3 lang={language}>{step.title}</h3>
          <span className={styles.state}>
            <Icon aria-hidden="true" size={18} />
            {t(`overview.state.${state}`)}
          </span>
        </div>
        <p lang={language} className={styles.aim}>
          {step.aim}
        </p>
        {visible ? (
          <div className={styles.views}>
            {viewsOf(cycle, step).map((view, index) => (
              <ViewLink key={view.href} view={view} step={step} primary={index === 0 && current} />
            ))}
            <Link href={handOnPath(cycle, step.id)} className={buttonClass('quiet')}>
              <ArrowRight aria-hidden="true" />
              {t(me.role === 'observer' ? 'overview.see.received' : 'list.handOn')}
              <VisuallyHidden>{t('search.ofCard', { title: step.title })}</VisuallyHidden>
            </Link>
            <Link href={versionsPath(cycle, step.id)} className={buttonClass('quiet')}>
              <RotateCcw aria-hidden="true" />
              {t('overview.see.versions')}
              <VisuallyHidden>{t('search.ofCard', { title: step.title })}</VisuallyHidden>
            </Link>
            {changed > 0 ? <span className={styles.count}>{t('overview.see.changed', { count: changed })}</span> : null}
            {count > 0 ? (
              <span className={styles.count}>
                {t(step.boards.length > 0 ? 'overview.cards' : 'table.lines', { count })}
              </span>
            ) : null}
          </div>
        ) : (
          <p className={styles.aim}>{t('overview.notShared')}</p>
        )}
        {me.role === 'facilitation' ? <StepSteering step={step} live={live} open={state === 'open'} /> : null}
      </div>
    </li>
  )
})

function ViewLink({
  view,
  step,
  primary,
}: {
  readonly view: StepView
  readonly step: PlannedStep
  readonly primary: boolean
}): ReactNode {
  const { t } = useWords()
  const look = classNames(buttonClass('plain'), primary && styles.first)
  switch (view.view) {
    case 'board':
      return (
        <Link href={view.href} className={look} aria-label={t('overview.see.boardOf', { title: view.title })}>
          <StickyNote aria-hidden="true" />
          {step.boards.length > 1 ? view.title : t('overview.see.board')}
        </Link>
      )
    case 'list':
      return (
        <Link href={view.href} className={look} aria-label={t('overview.see.listOf', { title: view.title })}>
          <List aria-hidden="true" />
          {t('overview.see.list')}
        </Link>
      )
    case 'chains':
      return (
        <Link href={view.href} className={look} aria-label={t('overview.see.chainsOf', { title: view.title })}>
          <Waypoints aria-hidden="true" />
          {t('overview.see.chains')}
        </Link>
      )
    case 'table':
      return (
        <Link href={view.href} className={look} aria-label={t('overview.see.tableOf', { title: view.title })}>
          <Table2 aria-hidden="true" />
          {view.title}
        </Link>
      )
  }
}
