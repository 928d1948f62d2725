import type { CardId, Chain } from '@tablee/model'
import { gapsOf } from '@tablee/model'
import { Button, EmptyState, Plus, QuestionBadge, Waypoints, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { ValidatedQuestion } from '../card/card-scope.ts'
import { ChainPartView } from './chain-part.tsx'
import { Jumps } from '../list/jumps.tsx'
import { ActivityButton } from './chain-items.tsx'
import styles from './chains-by-question.module.css'
import page from './chains-page.module.css'
import type { ChainsReadingProps } from './chains-reading.ts'

/** The parts as they stand beside each other on a wide screen: one column each, from what there is to what comes back. */
const COLUMNS = [
  ['resources', 'brings'],
  ['main', 'support'],
  ['outputs'],
  ['families', 'territory', 'structures'],
  ['value'],
  ['renewed', 'gains'],
] as const

const UNSORTED = 'chain-unsorted'
const chainHeading = (question: CardId): string => `chain-${question}`

/** The chain of each question as headings and lists, then the activities that are in none. */
export function ChainsByQuestion({ now, onOpen }: ChainsReadingProps): ReactNode {
  const { t } = useWords()
  const { chains, unsorted } = now.chains
  const jumps = [
    ...chains.map(({ question }) => {
      const validated = now.scope.questions.find(({ card }) => card === question)
      const title = validated?.title ?? t('list.untitled')
      return {
        to: chainHeading(question),
        words: validated ? <QuestionBadge mark={validated.mark} title={title} /> : title,
      }
    }),
    ...(unsorted.length > 0 ? [{ to: UNSORTED, words: t('chains.unsorted') }] : []),
  ]
  return (
    <>
      {jumps.length > 1 ? (
        <div className={page.jumps}>
          <Jumps jumps={jumps} />
        </div>
      ) : null}
      {chains.length === 0 ? (
        <EmptyState icon={<Waypoints />} title={t('chains.noChains')}>
          <p>{t('list.noQuestions')}</p>
        </EmptyState>
      ) : null}
      {chains.map((chain) => (
        <ChainSection key={chain.question} chain={chain} now={now} onOpen={onOpen} />
      ))}
      {unsorted.length > 0 ? (
        <section className={styles.chain} aria-labelledby={UNSORTED}>
          <h2 id={UNSORTED} tabIndex={-1} className={styles.question}>
            {t('chains.unsorted')}
          </h2>
          {now.scope.writable ? <p className={page.soft}>{t('chains.unsortedWhy')}</p> : null}
          <ul className={styles.unsorted}>
            {unsorted.map((card) => (
              <li key={card.id}>
                <ActivityButton card={card} scope={now.scope} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

interface ChainSectionProps extends ChainsReadingProps {
  readonly chain: Chain
}

function ChainSection({ chain, now, onOpen }: ChainSectionProps): ReactNode {
  const { t } = useWords()
  const heading = chainHeading(chain.question)
  const { language } = useCycle().me.cycle
  const question: ValidatedQuestion | undefined = now.scope.questions.find(({ card }) => card === chain.question)
  const title = question?.title ?? t('list.untitled')
  const head = useRef<HTMLHeadingElement>(null)
  const [isShown, show] = useState(false)
  // once it was shown it stays: someone may be writing in it as its last card goes
  if (!isShown && Object.values(chain.parts).some((items) => items.length > 0)) show(true)
  return (
    <section className={styles.chain} aria-labelledby={heading}>
      <h2 ref={head} id={heading} tabIndex={-1} className={styles.question}>
        {question ? <QuestionBadge mark={question.mark} /> : null}
        <span lang={language} dir="auto">
          {title}
        </span>
      </h2>
      {isShown ? (
        <ChainParts {...{ chain, now, onOpen }} within={heading} />
      ) : (
        <div className={styles.notBegun}>
          <p className={page.soft}>{t('chains.notBegun')}</p>
          {now.scope.writable ? (
            <Button
              icon={<Plus aria-hidden="true" />}
              aria-label={t('chains.beginNamed', { title })}
              onClick={() => {
                show(true)
                head.current?.focus()
              }}
            >
              {t('chains.begin')}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  )
}

function ChainParts({ chain, now, onOpen, within }: ChainSectionProps & { readonly within: string }): ReactNode {
  const { t } = useWords()
  const gaps = gapsOf(chain).length
  return (
    <>
      <p className={page.soft}>{gaps > 0 ? t('chains.gaps', { count: gaps }) : t('chains.complete')}</p>
      <div className={styles.columns}>
        {COLUMNS.map((parts) => (
          <div key={parts[0]} className={styles.column}>
            {parts.map((part) => (
              <ChainPartView
                key={part}
                part={part}
                question={chain.question}
                items={chain.parts[part]}
                within={within}
                now={now}
                onOpen={onOpen}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  )
}
