import { cardsStore } from '@tablee/documents'
import type { Card } from '@tablee/model'
import { CardId, GRID_TESTS, can, contentOf, questionMark, standingCards } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Notice, QuestionBadge, Toast, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import { Link } from 'wouter'
import looks from '../../app/looks.module.css'
import { PageHeading } from '../../app/page-heading.tsx'
import { Page } from '../../app/page.tsx'
import { gridPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useDocument } from '../../cycle/use-document.ts'
import { HistoryButtons } from '../card/history-buttons.tsx'
import { CardPlaces } from './card-places.tsx'
import { GridRow } from './grid-row.tsx'
import { NoSuchCard } from './no-such-card.tsx'
import styles from './origins-page.module.css'
import { useKnownCards } from './use-known-cards.ts'

/** « La question tient-elle ? »: the five tests of one question, what one says of each and how many say what. */
export function GridPage({ card: asked }: { readonly card: string }): ReactNode {
  const { t } = useWords()
  const known = useKnownCards()
  const id = CardId.safeParse(asked)
  const card = id.success ? known.find(id.data) : null
  return card?.kind === 'question' ? (
    <GridOf question={card} />
  ) : (
    <NoSuchCard title={t('flow.grid.title')} loaded={known.loaded || !id.success || card !== null} />
  )
}

function GridOf({ question }: { readonly question: Card }): ReactNode {
  const { t } = useWords()
  const { cycle, me, live } = useCycle()
  const facts = useStore(live)
  const content = useDocument(contentOf(question.home)).doc
  const questions = standingCards(useStore(cardsStore(content, question.home))).filter(
    ({ kind }) => kind === 'question',
  )
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const forget = useCallback(() => setMessage(null), [])
  const writable = facts !== null && !question.removed && can(me, 'write', contentOf(question.home), facts)
  const number = facts?.questions.find(({ card }) => card === question.id)?.number
  const index = questions.findIndex(({ id }) => id === question.id)
  const beside = [
    ['flow.grid.previous', questions[index - 1]],
    ['flow.grid.next', questions[index + 1]],
  ] as const
  return (
    <Page width="narrow">
      <PageHeading title={t('flow.grid.title')} />
      <section className={styles.card} aria-label={t('flow.grid.question')}>
        {number ? <QuestionBadge mark={questionMark(number)} /> : null}
        <p className={styles.title} lang={me.cycle.language} dir="auto">
          {question.title || t('list.untitled')}
        </p>
        <CardPlaces card={question} />
      </section>
      {writable ? (
        <HistoryButtons onMessage={setMessage} />
      ) : (
        <Notice kind="info">
          <p>
            {t(question.removed ? 'flow.origins.removed' : me.role === 'observer' ? 'list.observing' : 'list.closed')}
          </p>
        </Notice>
      )}
      <div className={styles.section}>
        {GRID_TESTS.map((test) => (
          <GridRow key={test} test={test} question={question} content={content} writable={writable} />
        ))}
      </div>
      <nav className={styles.head} aria-label={t('flow.grid.others')}>
        {beside.map(([words, other]) =>
          other ? (
            <Link key={words} href={gridPath(cycle, other.id)} className={looks.way}>
              {t(words, { title: other.title || t('list.untitled') })}
            </Link>
          ) : null,
        )}
      </nav>
      <Toast message={message} onClose={forget} />
    </Page>
  )
}
