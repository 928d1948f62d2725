import type { BoardId, CardId, PlannedStep } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Toast, ViewSwitch, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { useWordsOf } from '../../app/language.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { chainsPath } from '../../app/routes.ts'
import { LoadingPage, NotFoundPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { WordsOfGoneZones } from '../../cycle/kept-words.tsx'
import { AccessNotice } from '../card/access-notice.tsx'
import { DetailsDialogOnDemand } from '../card/details-dialog-on-demand.tsx'
import { HistoryButtons } from '../card/history-buttons.tsx'
import { useOpenedCard } from '../card/use-opened-card.ts'
import styles from './chains-page.module.css'
import { ChainsByQuestion } from './chains-by-question.tsx'
import { Ecosystem } from './ecosystem.tsx'
import { useAskedCardInChains } from './use-asked-card-in-chains.ts'
import { useChains } from './use-chains.ts'

const READING = 'lecture'
const BY_STRUCTURE = 'structures'

/** « Chaînes »: the value chains of a board, question by question or between structures. */
export function ChainsPage({ board }: { readonly board: BoardId }): ReactNode {
  const { plan, live } = useCycle()
  const steps = useStore(plan)?.steps
  const pass = useStore(live)?.pass
  const worded = [useWordsOf('list'), useWordsOf('flow')]
  if (worded.includes(false) || !steps || pass === undefined) return <LoadingPage within />
  const step = steps.find(({ boards }) => boards.some(({ id }) => id === board))
  return step ? <ChainsOf step={step} board={board} pass={pass} /> : <NotFoundPage within />
}

interface ChainsOfProps {
  readonly step: PlannedStep
  readonly board: BoardId
  readonly pass: number
}

function ChainsOf({ step, board, pass }: ChainsOfProps): ReactNode {
  const { t } = useWords()
  const { cycle, me } = useCycle()
  const now = useChains(step, board, pass)
  const isByStructure = new URLSearchParams(useSearch()).get(READING) === BY_STRUCTURE
  const [opened, setOpened] = useState<CardId | null>(null)
  const [message, setMessage] = useState<ToastMessage | null>(null)
  useAskedCardInChains(now, setOpened, setMessage)
  const path = chainsPath(cycle, board)
  const title = step.boards.find(({ id }) => id === board)?.title ?? step.title
  const openedCard = useOpenedCard(now.cards, opened)
  const readings = [
    { href: path, label: t('chains.byQuestion'), current: !isByStructure },
    { href: `${path}?${READING}=${BY_STRUCTURE}`, label: t('chains.byStructure'), current: isByStructure },
  ]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <PageHeading title={title}>
          <span lang={me.cycle.language}>{title}</span>
        </PageHeading>
        <p className={styles.aim}>{t(isByStructure ? 'chains.byStructureAim' : 'chains.byQuestionAim')}</p>
        <AccessNotice document={now.document} writable={now.scope.writable} />
        <div className={styles.tools}>
          <ViewSwitch label={t('chains.reading')} link={Link} views={readings} />
          {now.loaded && now.scope.writable ? <HistoryButtons onMessage={setMessage} /> : null}
        </div>
      </header>
      {now.loaded && isByStructure ? <Ecosystem now={now} onOpen={setOpened} onMessage={setMessage} /> : null}
      {now.loaded && !isByStructure ? <ChainsByQuestion now={now} onOpen={setOpened} /> : null}
      {now.loaded ? <WordsOfGoneZones board={board} zones={now.zones} /> : null}
      {openedCard ? (
        <DetailsDialogOnDemand scope={now.scope} card={openedCard} onClose={() => setOpened(null)} />
      ) : null}
      <Toast message={message} onClose={useCallback(() => setMessage(null), [])} />
    </div>
  )
}
