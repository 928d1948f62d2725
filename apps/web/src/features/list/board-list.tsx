import { cardsStore, groupsStore, placementsStore, zonesStore } from '@tablee/documents'
import type { BoardId, Card, CardId, DocumentName, StepId, Zone } from '@tablee/model'
import { KINDS, baseOf, contentOf, expandZones, inLanguage } from '@tablee/model'
import type { ToastMessage } from '@tablee/ui'
import { Button, PencilRuler, Toast, useAnnounce, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { PageHeading } from '../../app/page-heading.tsx'
import { handOnPath } from '../../app/routes.ts'
import { useCycle } from '../../cycle/cycle-context.ts'
import { WordsOfGoneZones } from '../../cycle/kept-words.tsx'
import { useDocument } from '../../cycle/use-document.ts'
import { AccessNotice } from '../card/access-notice.tsx'
import { LinkDialogOnDemand } from '../card-links/link-dialog-on-demand.tsx'
import { DetailsDialogOnDemand } from '../card/details-dialog-on-demand.tsx'
import type { SeenCard } from '../card/card-copies.ts'
import { writtenAfter } from '../card/question-after.ts'
import { MissingButton } from '../cycle-page/missing-button.tsx'
import { useGather } from '../gather/use-gather.tsx'
import { useAskedCardInRows } from '../card/use-asked-card-in-rows.ts'
import { HistoryButtons } from '../card/history-buttons.tsx'
import { offer, useCardCopies } from '../card/use-card-copies.ts'
import { RemovedCards, showRemovedCards } from '../card/removed-cards.tsx'
import { useCardScope } from '../card/use-card-scope.ts'
import { useOpenedCard } from '../card/use-opened-card.ts'
import { useFocusOnCard } from '../card/use-focus-on-card.ts'
import type { Removal } from '../card/use-removal.tsx'
import { useRemoval } from '../card/use-removal.tsx'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import { ListTemplateOnDemand } from '../template/list-template-on-demand.tsx'
import styles from './board-list.module.css'
import { useCardDrag } from './drag/use-card-drag.ts'
import type { ListActions } from './list-actions.ts'
import { cardsIn, layoutList, neighbourOf, zonesShowing } from './list-layout.ts'
import type { HeldCard, ListLayout } from './list-layout.ts'
import { ListSectionView } from './list-section.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NewsChoice } from './news/news-choice.tsx'
import { useListNews } from './news/use-list-news.ts'
import { UnplacedCards } from './unplaced-cards.tsx'
import { useFocusKept } from './use-focus-kept.ts'
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
  const { t, language } = useWords()
  const announce = useAnnounce()
  const { cycle, me } = useCycle()
  const [, navigate] = useLocation()
  const content = useDocument(contentOf(home))
  const base = useDocument(baseOf(board))
  const laid = useDocument(placements)
  const statuses = [useStore(content.status), useStore(base.status)]
  const loaded = statuses.every((status) => status.loaded)
  const specs = useStore(zonesStore(base.doc))
  const cards = useStore(cardsStore(content.doc, home))
  const places = useStore(placementsStore(laid.doc))
  const groups = useStore(groupsStore(content.doc, home))

  const zonesNow = useRef<readonly Zone[]>([])
  const latest = useRef<ListLayout | null>(null)
  const beside = useRef<CardId | null>(null)
  const scope = useCardScope({ home, board: placements, zones: useCallback(() => zonesNow.current, []) })
  const zones = useMemo(
    () => expandZones(specs, { question: scope.questions.map(({ card }) => card) }),
    [specs, scope.questions],
  )
  useEffect(() => {
    zonesNow.current = zones
  }, [zones])

  const [held, setHeld] = useState<HeldCard | null>(null)
  const [opened, setOpened] = useState<CardId | null>(null)
  const [moving, setMoving] = useState<CardId | null>(null)
  const [linking, setLinking] = useState<CardId | null>(null)
  const [template, setTemplate] = useState(false)
  const editsTemplate = template && me.role === 'facilitation'
  const [editedZone, setEditedZone] = useState<string | null>(null)
  const templateButton = useRef<HTMLButtonElement>(null)
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const present = useMemo(() => layoutList(zones, cards, places, held, groups), [zones, cards, places, held, groups])
  // while a card is in hand, nothing moves under it
  const [inHand, setInHand] = useState<ListLayout | null>(null)
  const layout = inHand ?? present
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    latest.current = layout
  }, [layout])
  const focusOn = useFocusOnCard()
  useFocusKept(layout)
  useListNews({ home, board: laid.doc, cards, zones, layout: present, scope, loaded })

  const { gestures } = scope
  const copies = useCardCopies({
    scope,
    onMessage: setMessage,
    onLaid: useCallback(
      (ids) => {
        if (ids[0]) focusOn(ids[0])
      },
      [focusOn],
    ),
  })
  const undoOffer = useUndoOffer(setMessage)
  const removed = useCallback(
    ({ seen, from, words }: Removal) => {
      const [card] = seen.map((entry) => entry.card)
      if (!card) return
      setMessage({ words, action: undoOffer(() => focusOn(card.id)) })
      const next = from ? card.id : beside.current
      if (next) focusOn(next)
    },
    [undoOffer, focusOn],
  )
  const kept = useCallback((words: string) => setMessage({ words }), [])
  const removal = useRemoval(scope, { onRemoved: removed, onKept: kept })
  const { remove } = removal
  const [gather, gathering] = useGather({
    scope,
    home,
    neighbours: useCallback((seen: SeenCard) => cardsIn(latest.current, seen.zone?.id ?? null), []),
    onMessage: useCallback((words: string) => setMessage({ words }), []),
    onDone: useCallback(
      (ids: readonly CardId[]) => {
        if (ids[0]) focusOn(ids[0])
      },
      [focusOn],
    ),
  })
  // the same object from one keystroke to the next, so that only the card written in is drawn again
  const actions = useMemo(
    (): ListActions => ({
      add: (zone, kind, text) => void gestures.addCard({ kind, zone, title: text }),
      open: setOpened,
      move: setMoving,
      link: setLinking,
      gather,
      ask: (issue, zone) => focusOn(gestures.addCard({ kind: 'question', zone, from: writtenAfter(issue) })),
      handOn: ({ id }) => navigate(handOnPath(cycle, home, [id])),
      convert: (card, kind) => {
        if (!gestures.convertCard(card, kind)) return setMessage({ words: t('list.convertValidated') })
        announce(t('list.converted', { kind: inLanguage(KINDS[kind].label, language) }))
        focusOn(card.id)
      },
      copy: (seen) => offer(copies.copy([seen])),
      duplicate: (seen) => copies.duplicate([seen]),
      paste: copies.paste,
      remove: (seen) => {
        beside.current = neighbourOf(latest.current, seen.card.id)
        remove([seen])
      },
      restore: (card) => {
        announce(t(gestures.restoreCard(card) ? 'list.restored' : 'list.restoredAlready'))
        focusOn(card.id)
      },
      editZone: editsTemplate ? setEditedZone : null,
      hold: (card) => setHeld(card && { card, zones: zonesShowing(latest.current, card) }),
    }),
    [gestures, focusOn, copies, remove, gather, navigate, cycle, home, announce, editsTemplate, t, language],
  )
  const told = (card: Card, words: string): void => {
    setMessage({ words })
    focusOn(card.id)
  }
  useCardDrag({
    list: page,
    cards,
    zones,
    scope,
    seenIn: (zone) => cardsIn(latest.current, zone),
    ready: loaded,
    onHand: useCallback((isFull) => setInHand(isFull ? latest.current : null), []),
    onMessage: setMessage,
    onLaid: told,
  })
  useAskedCardInRows({ cards, loaded, focusOn, showRemoved: showRemovedCards, onMessage: setMessage })
  const openedCard = useOpenedCard(cards, opened)
  const movingCard = useOpenedCard(cards, moving)
  const linkingCard = useOpenedCard(cards, linking)

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
            {scope.writable ? <HistoryButtons onMessage={setMessage} /> : null}
          </div>
          <WordsOfGoneZones board={board} zones={zones} />
          {layout.sections.map((section) => (
            <ListSectionView key={section.zones[0]?.zone.id} {...{ board, section, scope, zones, actions }} />
          ))}
          <UnplacedCards cards={layout.unplaced} scope={scope} zones={zones} actions={actions} />
          <RemovedCards
            label={t('list.removedCards', { count: layout.removed.length })}
            cards={layout.removed}
            scope={scope}
            onRestore={actions.restore}
          />
          <NewsChoice />
        </>
      ) : null}
      {openedCard ? <DetailsDialogOnDemand scope={scope} card={openedCard} onClose={() => setOpened(null)} /> : null}
      <MoveDialog
        card={movingCard}
        zones={zones}
        scope={scope}
        placement={(movingCard && places.get(movingCard.id)) ?? null}
        onClose={() => {
          if (movingCard) focusOn(movingCard.id)
          setMoving(null)
        }}
        onMoved={(card, zoneTitle) => {
          setMoving(null)
          told(card, t('list.moved', { zone: zoneTitle }))
        }}
      />
      {linkingCard ? (
        <LinkDialogOnDemand
          card={linkingCard}
          link={null}
          scope={scope}
          onClose={() => {
            focusOn(linkingCard.id)
            setLinking(null)
          }}
        />
      ) : null}
      {removal.asking}
      {gathering}
      <Toast message={message} onClose={useCallback(() => setMessage(null), [])} />
    </div>
  )
}
