import type { PlannedSession } from '@tablee/model'
import { useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import looks from '../../app/looks.module.css'
import { useCycle } from '../../cycle/cycle-context.ts'
import { nextOf } from '../../cycle/session-end.ts'
import { useRegistrations } from '../session/use-registrations.ts'
import { AskedSection } from './asked-section.tsx'
import styles from './catch-up.module.css'
import { CharterSection } from './charter-section.tsx'
import { DecidedSection } from './decided-section.tsx'
import { HeldSection } from './held-section.tsx'
import { InBrief } from './in-brief.tsx'
import { JoinedSection } from './joined-section.tsx'
import { NextSection } from './next-section.tsx'
import { sessionsBetween } from './since-choices.ts'
import { StepsSection } from './steps-section.tsx'
import type { Read } from './use-catch-up.ts'
import { ValidatedSection } from './validated-section.tsx'

export interface NewsProps {
  readonly read: Read
  readonly since: number
  readonly now: number
}

/** What happened, what is expected now, then the detail: in the order in which someone who comes back asks. */
export function News(props: NewsProps): ReactNode {
  const plan = useStore(useCycle().plan)
  const next = plan && nextOf(plan.sessions, plan.timeZone, props.now)
  return next ? (
    <NewsBefore key={next.id} {...props} next={next} />
  ) : (
    <Sections {...props} unanswered={null} next={null} />
  )
}

function NewsBefore({ next, ...props }: NewsProps & { readonly next: PlannedSession }): ReactNode {
  const { me } = useCycle()
  const registrations = useRegistrations(next.id)
  const { answers } = registrations
  const isAsked = me.role !== 'observer' && answers !== null && (answers.get(me.participant) ?? 'pending') === 'pending'
  return (
    <Sections
      {...props}
      unanswered={isAsked ? next : null}
      next={<NextSection session={next} registrations={registrations} now={props.now} />}
    />
  )
}

interface SectionsProps extends NewsProps {
  readonly unanswered: PlannedSession | null
  readonly next: ReactNode
}

function Sections({ read, since, now, unanswered, next }: SectionsProps): ReactNode {
  const { t } = useWords()
  const plan = useStore(useCycle().plan)
  const { decisions, questions, asked, steps, joined } = read.news
  const held = sessionsBetween(plan, since, now)
  return (
    <div className={styles.sections}>
      <InBrief
        counts={{
          sessions: held.length,
          decisions: decisions.length,
          questions: questions.length,
          asked: asked.length + (unanswered ? 1 : 0),
          cards: steps.reduce((sum, { added }) => sum + added, 0),
          joined: joined.length,
        }}
      />
      <HeldSection sessions={held} />
      <DecidedSection decisions={decisions} />
      <ValidatedSection questions={questions} />
      <CharterSection homes={read.homes} />
      <AskedSection asked={asked} unanswered={unanswered} whole={read.read === read.total} />
      {next ?? (
        <section className={styles.section} aria-labelledby="next">
          <h2 id="next">{t('catchUp.next.title')}</h2>
          <p className={looks.soft}>{t('catchUp.next.none')}</p>
        </section>
      )}
      <StepsSection steps={steps} />
      <JoinedSection joined={joined} />
    </div>
  )
}
