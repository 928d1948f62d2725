import type { BoardHandle } from '@tablee/canvas'
import type { Card, Zone } from '@tablee/model'
import type { Store } from '@tablee/std'
import type { ToastMessage } from '@tablee/ui'
import { Button, CircleHelp, MoveRight, Plus, Undo2, useStore, useWords } from '@tablee/ui'
import type { ReactNode } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCycle } from '../../cycle/cycle-context.ts'
import type { SeenCard } from '../card/card-copies.ts'
import type { CardScope } from '../card/card-scope.ts'
import type { Gather } from '../gather/use-gather.tsx'
import { AddDialog } from './add-dialog.tsx'
import styles from './board-tools.module.css'
import { CardPanel } from './card-panel.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { RemovedDialog } from './removed-dialog.tsx'
import { SelectedCard } from './selected-card.tsx'
import { SeveralCards } from './several-cards.tsx'
import { useFoot } from './use-foot.ts'
import { ViewTools } from './view-tools.tsx'

export interface BoardToolsProps {
  readonly board: BoardHandle
  readonly cards: Store<readonly Card[]>
  readonly zones: () => readonly Zone[]
  readonly scope: CardScope
  /** Set while the person chooses what to add; `zone` is null where they have not said into which. */
  readonly adding: { readonly zone: string | null } | null
  readonly onAdding: (adding: { readonly zone: string | null } | null) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onRemove: (cards: readonly SeenCard[]) => void
  /** Asks what else to do to the selected cards. */
  readonly onMore: () => void
  readonly gather: Gather
  /** What can be done to something else that is chosen. */
  readonly chosen: ReactNode
  /** Whether « Cartes retirées » is open. */
  readonly showsRemoved: boolean
  readonly onShowRemoved: (shows: boolean) => void
  readonly onMessage: (message: ToastMessage) => void
}

/** The foot of the board: the four large actions, those of the view, and what can be done to what is chosen. */
export function BoardTools({
  board,
  cards,
  zones,
  scope,
  adding,
  onAdding,
  onUndo,
  onRedo,
  onRemove,
  onMore,
  gather,
  chosen,
  showsRemoved,
  onShowRemoved,
  onMessage,
}: BoardToolsProps): ReactNode {
  const { t } = useWords()
  const { history } = useCycle()
  const { canUndo } = useStore(history.state)
  const id = useStore(board.selected)
  const count = useStore(board.count)
  const choosing = useStore(board.choosing)
  // over what grows under the hands there is no bar
  const writing = useStore(board.writing)
  const selected = useStore(cards).find((card) => card.id === id && !card.removed) ?? null
  const [moving, setMoving] = useState(false)
  const [detailed, setDetailed] = useState(false)
  const [helping, setHelping] = useState(false)
  const { writable } = scope
  const foot = useFoot()
  const add = useRef<HTMLButtonElement>(null)
  const isChosen = selected !== null || count > 1 || choosing
  const wasChosen = useRef(isChosen)
  useEffect(() => {
    // what was done to the chosen cards has taken its own button away, and the focus with it
    if (wasChosen.current && !isChosen && document.activeElement === document.body) add.current?.focus()
    wasChosen.current = isChosen
  }, [isChosen])

  const stopChoosing = useCallback(() => {
    board.chooseSeveral(false)
    board.focus()
  }, [board])
  const chosenThen = (act: () => void) => (): void => {
    board.chooseSeveral(false)
    act()
  }

  return (
    <>
      <div ref={foot} className={styles.foot} data-foot="">
        <ViewTools board={board} />
        <div className={styles.chosen}>
          {selected && !choosing && !writing ? (
            <SelectedCard
              card={selected}
              board={board}
              scope={scope}
              onDetails={() => setDetailed(true)}
              onSeveral={() => board.chooseSeveral(true)}
              onMore={onMore}
              onRemove={() => onRemove(board.selection())}
            />
          ) : null}
          {count > 1 || choosing ? (
            <SeveralCards
              count={count}
              writable={writable}
              choosing={choosing}
              onGroup={chosenThen(() => gather.group(board.selection()))}
              onMerge={chosenThen(() => gather.merge(board.selection()))}
              onMove={chosenThen(() => setMoving(true))}
              onMore={chosenThen(onMore)}
              onRemove={chosenThen(() => onRemove(board.selection()))}
              onDone={stopChoosing}
            />
          ) : null}
          {chosen}
        </div>
        <div className={styles.tools} role="toolbar" aria-label={t('board.tools')}>
          {writable ? (
            <>
              <Button
                ref={add}
                look="primary"
                className={styles.tool}
                icon={<Plus aria-hidden="true" />}
                onClick={() => onAdding({ zone: null })}
              >
                {t('board.add')}
              </Button>
              <Button
                look="quiet"
                className={styles.tool}
                icon={<MoveRight aria-hidden="true" />}
                onClick={() => (count > 0 ? setMoving(true) : onMessage({ words: t('board.moveTo.choose') }))}
              >
                {t('board.move')}
              </Button>
              <Button
                look="quiet"
                className={styles.tool}
                icon={<Undo2 aria-hidden="true" />}
                aria-disabled={!canUndo}
                onClick={onUndo}
              >
                {t('board.undo')}
              </Button>
            </>
          ) : null}
          <Button
            look="quiet"
            className={styles.tool}
            icon={<CircleHelp aria-hidden="true" />}
            onClick={() => setHelping(true)}
          >
            {t('board.help')}
          </Button>
        </div>
      </div>
      {adding ? (
        <AddDialog
          board={board}
          zones={zones()}
          questions={scope.questions}
          zone={adding.zone}
          onClose={() => onAdding(null)}
        />
      ) : null}
      {moving && count > 0 ? (
        <MoveDialog
          cards={board.selection()}
          board={board}
          zones={zones()}
          questions={scope.questions}
          gestures={scope.gestures}
          onMessage={onMessage}
          onClose={() => setMoving(false)}
        />
      ) : null}
      {detailed && selected ? <CardPanel card={selected} scope={scope} onClose={() => setDetailed(false)} /> : null}
      {helping ? (
        <HelpDialog
          board={board}
          writable={writable}
          onRedo={onRedo}
          onRemoved={() => {
            setHelping(false)
            // once the help has gone and given the focus back
            setTimeout(() => onShowRemoved(true))
          }}
          onMessage={onMessage}
          onClose={() => setHelping(false)}
        />
      ) : null}
      {showsRemoved ? (
        <RemovedDialog board={board} cards={cards} scope={scope} onClose={() => onShowRemoved(false)} />
      ) : null}
    </>
  )
}
