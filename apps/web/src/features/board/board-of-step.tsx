import { BoardCanvas } from '@tablee/canvas'
import type { BoardDrawing, BoardHandle, DrawingRefusal, DropRefusal } from '@tablee/canvas'
import { detailOf, titleOf } from '@tablee/documents'
import type { CardId } from '@tablee/model'
import { KINDS, inLanguage } from '@tablee/model'
import { systemClock, systemScheduler } from '@tablee/std'
import type { ToastMessage } from '@tablee/ui'
import { EmptyState, Toast, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { PageHeading } from '../../app/page-heading.tsx'
import { listPath, handOnPath } from '../../app/routes.ts'
import { LoadingPage } from '../../app/state-pages.tsx'
import { useCycle } from '../../cycle/cycle-context.ts'
import { useWhole } from '../../cycle/use-whole.ts'
import { AccessNotice } from '../card/access-notice.tsx'
import type { Removal } from '../card/use-removal.tsx'
import { useRemoval } from '../card/use-removal.tsx'
import { useCardFate } from '../card/use-card-fate.ts'
import { useHistoryKeys } from '../card/use-history-keys.ts'
import { useToldUndo } from '../card/use-told-undo.ts'
import { useUndoOffer } from '../card/use-undo-offer.ts'
import { useBoardPresence } from '../presence/use-board-presence.ts'
import { zoneVisitors } from '../presence/zone-visitors.ts'
import { useDrawing } from '../drawing/use-drawing.ts'
import { TemplateDialogs } from '../template/template-dialogs.tsx'
import { useTemplate } from '../template/use-template.ts'
import styles from './board-of-step.module.css'
import { useBoardLinks } from './board-links.tsx'
import type { Adding } from './board-controls.tsx'
import { BoardControls } from './board-controls.tsx'
import type { Handled } from './board-handling.tsx'
import { BoardModes } from './board-modes.tsx'
import { CardsAwaitedLine } from './cards-awaited-line.tsx'
import { NeighbourLine } from './neighbour-line.tsx'
import { NewerDrawingLine } from './newer-drawing-line.tsx'
import { ReadOnlyLine } from './read-only-line.tsx'
import { useAskedCardOnBoard } from './use-asked-card-on-board.ts'
import type { BoardRequest } from './use-board-sources.ts'
import { useBoardSources } from './use-board-sources.ts'
import { useSaidLandings } from './use-said-landings.ts'

export interface BoardOfStepProps extends BoardRequest {
  readonly title: string
}

/** A board of a known step: its canvas, its tools, who is there. */
export function BoardOfStep({ board, title, home, pass }: BoardOfStepProps): ReactNode {
  const { t, language } = useWords()
  const { cycle, me, history, cursorsShown } = useCycle()
  const [, navigate] = useLocation()
  const { base, placements, content, sources, scope, zones } = useBoardSources({ board, home, pass })
  const ready = useWhole(useMemo(() => [base, placements, content], [base, placements, content]))
  const presence = useBoardPresence(placements)
  const visitors = useMemo(() => zoneVisitors(presence), [presence])
  const [listing, setListing] = useState(false)
  const drawing = useMemo(
    (): BoardDrawing => ({ documents: { base: base.doc, board: placements.doc }, history, me }),
    [base, placements, history, me],
  )
  const [handle, setHandle] = useState<BoardHandle | null>(null)
  const [adding, setAdding] = useState<Adding | null>(null)
  const [handled, setHandled] = useState<Handled | null>(null)
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const forget = useCallback(() => setMessage(null), [])
  const [showsRemoved, setShowsRemoved] = useState(false)
  const told = useToldUndo(
    scope,
    home,
    useCallback(() => setShowsRemoved(true), []),
  )
  const { undo, redo } = useHistoryKeys(setMessage, told)
  const template = useTemplate(board, sources, setMessage)
  const mode = useDrawing({ board, pass, writable: scope.writable, template: template.on, onMessage: setMessage })

  const sharedTitle = useCallback((card: CardId) => titleOf(content.doc, card), [content])
  const sharedDetail = useCallback((card: CardId) => detailOf(content.doc, card), [content])

  const fateOf = useCardFate(scope, home)

  const undoOffer = useUndoOffer(setMessage)
  const removed = useCallback(({ words }: Removal) => setMessage({ words, action: undoOffer() }), [undoOffer])
  const kept = useCallback((words: string) => setMessage({ words }), [])
  const { remove, asking } = useRemoval(scope, { onRemoved: removed, onKept: kept })
  const links = useBoardLinks({ home, scope, board: handle, onMessage: setMessage })
  const sayLandings = useSaidLandings(scope.questions)
  const refuse = ({ code, card, zone }: DropRefusal): void => {
    const values = {
      zone: zone ? inLanguage(zone.spec.title, language) : '',
      kind: inLanguage(KINDS[card.kind].label, language).toLowerCase(),
    }
    setMessage({ words: t(`board.refused.${code}`, values) })
  }
  const refuseDrawing = ({ code }: DrawingRefusal): void => setMessage({ words: t(`board.drawing.refused.${code}`) })
  const known = useStore(sources.zones)
  const { loaded } = useStore(base.status)
  const arrived = [useStore(content.status), useStore(placements.status)].every((status) => status.loaded)
  useAskedCardOnBoard({ board: handle, cards: sources.cards, loaded: loaded && arrived, onMessage: setMessage })
  const lacksColumns = scope.questions.length === 0 && known.some((zone) => zone.repeat?.over === 'question')

  if (known.length === 0 && !loaded) {
    return (
      <div className={styles.waiting}>
        <PageHeading title={title} hidden />
        <AccessNotice document={base} writable={scope.writable} />
      </div>
    )
  }
  return (
    <div className={styles.page} data-board="">
      <PageHeading title={title} hidden />
      <Link href={listPath(cycle, board)} className={styles.toList}>
        {t('board.openList')}
      </Link>
      <div className={styles.lines}>
        <NeighbourLine presence={presence} board={handle} open={listing} onOpen={setListing} onMessage={setMessage} />
        {handle ? <NewerDrawingLine drawing={handle.drawing} /> : null}
        <CardsAwaitedLine cards={content} />
        {scope.writable ? null : <ReadOnlyLine role={me.role} />}
        {lacksColumns ? <p className={styles.told}>{t('board.noColumns')}</p> : null}
        <BoardModes template={template} drawing={mode} drawingHandle={handle?.drawing ?? null} onMessage={setMessage} />
      </div>
      {known.length === 0 ? (
        <EmptyState title={t('board.empty.title')}>{t('board.empty.body')}</EmptyState>
      ) : (
        <div className={styles.surface}>
          <BoardCanvas
            label={t('board.canvas', { board: title })}
            sources={sources}
            ready={ready}
            gestures={scope.gestures}
            titleOf={sharedTitle}
            detailOf={sharedDetail}
            writing={scope.writing}
            fateOf={fateOf}
            presence={presence}
            role={me.role}
            writable={scope.writable}
            clock={systemClock}
            scheduler={systemScheduler}
            cursorsShown={cursorsShown}
            visitors={visitors}
            onAdd={(zone) => setAdding({ zone })}
            onRemove={remove}
            onZone={(zone) => setHandled({ zone })}
            onRefused={refuse}
            onLanded={sayLandings}
            onLink={links.link}
            onRemoveLink={links.remove}
            drawing={drawing}
            drawOn={mode.layer}
            onDrawingRefused={refuseDrawing}
            template={template.editing}
            onBoard={setHandle}
          />
          {ready ? null : (
            <div className={styles.coming}>
              <LoadingPage within />
            </div>
          )}
          {handle ? (
            <BoardControls
              board={handle}
              home={home}
              sources={sources}
              presence={presence}
              zones={zones}
              scope={scope}
              adding={adding}
              onAdding={setAdding}
              handled={handled}
              onHandled={setHandled}
              listing={listing}
              onListing={setListing}
              showsRemoved={showsRemoved}
              onShowRemoved={setShowsRemoved}
              link={links.shown}
              onUndo={undo}
              onRedo={redo}
              onLink={(card) => links.link(card, null)}
              onHandOn={(cards) => navigate(handOnPath(cycle, home, cards))}
              onRemove={remove}
              onMessage={setMessage}
            />
          ) : null}
        </div>
      )}
      {asking}
      {template.on ? (
        <TemplateDialogs
          editing={template}
          sources={sources}
          zones={zones}
          questions={scope.questions}
          onMessage={setMessage}
        />
      ) : null}
      <Toast message={message} onClose={forget} />
    </div>
  )
}
