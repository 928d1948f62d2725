import { cardsStore, drawnStore, groupsStore, placementsStore, zonesStore } from '@tablee/documents'
import type { BoardId, Card, DocumentName, StepId, Zone } from '@tablee/model'
import { baseOf, contentOf, expandZones } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, PencilRuler, Toast, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { PageHeading } from '../../app/page-heading.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { WordsOfGoneZones } from '../../cycle/kept-words.tsx'
import { useDocument } from '../../cycle/use-document.ts'
import { AccessNotice } from '../card/access-notice.tsx'
import { HistoryButtons } from '../card/history-buttons.tsx'
import { RemovedCards, showRemovedCards } from '../card/removed-cards.tsx'
import { useAskedCardInRows } from '../card/use-asked-card-in-rows.ts'
import { useCardScope } from '../card/use-card-scope.ts'
import { useToldUndo } from '../card/use-told-undo.ts'
import { useFocusOnCard } from '../card/use-focus-on-card.ts'
import { MissingButton } from '../cycle-page/missing-button.tsx'
import { ListTemplateOnDemand } from '../template/list-template-on-demand.tsx'
import styles from './board-list.module.css'
import { DrawingsOnDemand } from './drawings-on-demand.tsx'
import { useCardDrag } from './drag/use-card-drag.ts'
import type { AskedOfCard } from './list-dialogs.tsx'
import { ListDialogs } from './list-dialogs.tsx'
import { cardsIn } from './list-layout.ts'
import { ListSectionView } from './list-section.tsx'
import { NewsChoice } from './news/news-choice.tsx'
import { useListNews } from './news/use-list-news.ts'
import { UnplacedCards } from './unplaced-cards.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { useListActions } from './use-list-actions.tsx'
import { useListLayout } from './use-list-layout.ts'
import { ZoneJumps } from './zone-jumps.tsx'

export interface BoardListProps {
  readonly title: string
  /** What the step is for, in a sentence. */
  readonly aim: string
  /** The step whose cards the board shows. */
  readonly home: StepId
  readonly board: BoardId
  readonly placements: DocumentName
  /** The step was put aside: it is read only, its template too. */
  readonly isAside: boolean
}

/** Every zone of a board with its cards, and all that can be done to them. */
export function BoardList({ title, aim, home, board, placements, isAside }: BoardListProps): ReactNode {
  const { t } = useWords()
  const { me } = useCycle()
  const content = useDocument(contentOf(home))
  const base = useDocument(baseOf(board))
  const laid = useDocument(placements)
  const statuses = [useStore(content.status), useStore(base.status)]
  const loaded = statuses.every((status) => status.loaded)
  const specs = useStore(zonesStore(base.doc))
  const cards = useStore(cardsStore(content.doc, home))
  const places = useStore(placementsStore(laid.doc))
  const groups = useStore(groupsStore(content.doc, home))
  const drawn = [useStore(drawnStore(base.doc)), useStore(drawnStore(laid.doc))]

  const zonesNow = useRef<readonly Zone[]>([])
  const scope = useCardScope({ home, board: placements, zones: useCallback(() => zonesNow.current, []) })
  const zones = useMemo(
    () => expandZones(specs, { question: scope.questions.map(({ card }) => card) }),
    [specs, scope.questions],
  )
  useEffect(() => {
    zonesNow.current = zones
  }, [zones])

  const [asked, ask] = useState<AskedOfCard | null>(null)
  const [template, setTemplate] = useState(false)
  const editsTemplate = template && me.role === 'facilitation'
  const [editedZone, setEditedZone] = useState<string | null>(null)
  const templateButton = useRef<HTMLButtonElement>(null)
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const { layout, present, latest, hold, onHand } = useListLayout(zones, cards, places, groups)
  const focusOn = useFocusOnCard()
  useFocusKept(layout)
  useListNews({ home, board: laid.doc, cards, zones, layout: present, scope, loaded })

  const [actions, askingHow] = useListActions({
    scope,
    home,
    latest,
    hold,
    focusOn,
    editZone: editsTemplate ? setEditedZone : null,
    onAsk: ask,
    onMessage: setMessage,
  })
  const toldUndo = useToldUndo(scope, home, showRemovedCards)
  const told = (card: Card, words: string): void => {
    setMessage({ words })
    focusOn(card.id)
  }
  useCardDrag({
    list: page,
    cards,
    zones,
    scope,
    seenIn: (zone) => cardsIn(latest(), zone),
    ready: loaded,
    onHand,
    onMessage: setMessage,
    onLaid: told,
  })
  useAskedCardInRows({ cards, loaded, focusOn, showRemoved: showRemovedCards, onMessage: setMessage })

  return (
    <div ref={page} className={styles.page}>
      <header className={styles.head}>
        <PageHeading title={title} />
        <p className={styles.aim}>{aim}</p>
        <AccessNotice document={content} writable={scope.writable} isAside={isAside} />
        <div className={styles.ways}>
          <MissingButton step={home} />
          {me.role === 'facilitation' && loaded && !isAside ? (
            <Button
              ref={templateButton}
              look="quiet"
              icon={<PencilRuler aria-hidden="true" />}
              aria-pressed={editsTemplate}
              onClick={() => setTemplate(!template)}
            >
              {t('list.editTemplate')}
            </Button>
          ) : null}
        </div>
      </header>
      {editsTemplate ? (
        <ListTemplateOnDemand
          board={board}
          home={home}
          placements={placements}
          zones={() => zonesNow.current}
          questions={scope.questions}
          opened={editedZone}
          onOpen={setEditedZone}
          onMessage={setMessage}
          beside={templateButton}
          onClose={() => {
            setTemplate(false)
            templateButton.current?.focus()
          }}
        />
      ) : null}
      {loaded ? (
        <>
          <div className={styles.tools}>
            <ZoneJumps sections={layout.sections} questions={scope.questions} />
            {scope.writable ? <HistoryButtons onMessage={setMessage} told={toldUndo} /> : null}
          </div>
          <WordsOfGoneZones board={board} zones={zones} />
          {layout.sections.map((section) => (
            <ListSectionView key={section.zones[0]?.zone.id} {...{ board, section, scope, zones, actions }} />
          ))}
          <UnplacedCards cards={layout.unplaced} scope={scope} zones={zones} actions={actions} />
          {drawn.includes(true) ? <DrawingsOnDemand base={base.doc} board={laid.doc} /> : null}
          <RemovedCards
            label={t('list.removedCards', { count: layout.removed.length })}
            cards={layout.removed}
            scope={scope}
            onRestore={actions.restore}
          />
          <NewsChoice />
        </>
      ) : null}
      <ListDialogs {...{ asked, cards, zones, places, scope, focusOn }} onClose={() => ask(null)} onLaid={told} />
      {askingHow}
      <Toast message={message} onClose={useCallback(() => setMessage(null), [])} />
    </div>
  )
}
