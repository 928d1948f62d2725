import type { CardId } from '@tablee/model'
import { Waypoints, classNames, useWords } from '@tablee/ui'
import type { Editor, VecLike } from '@tldraw/tldraw'
import { useEditor, useValue } from '@tldraw/tldraw'
import type { PointerEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useBoardScene } from './board-scene.ts'
import styles from './link-handle.module.css'
import type { CardShape } from './shape-types.ts'
import { isCardShape } from './shape-types.ts'
import { useEscape } from './use-escape.ts'

/** Pulled less far than this (px), the handle was only touched. */
const TOUCHED = 8

interface Pull {
  /** Page coordinates. */
  readonly to: VecLike
  readonly far: boolean
  readonly over: CardShape | null
}

/** The handle of the chosen card, from which a link is pulled to another; touched only, it asks which. */
export function LinkHandle(): ReactNode {
  const editor = useEditor()
  const card = useValue('card to link from', () => linkable(editor), [editor])
  return card ? <Handle key={card.id} card={card} /> : null
}

function Handle({ card }: { readonly card: CardShape }): ReactNode {
  const { t } = useWords()
  const editor = useEditor()
  const { link } = useBoardScene()
  const [pull, setPull] = useState<Pull | null>(null)
  const { x, y, props } = card
  const handle = useValue('handle', () => editor.pageToViewport({ x: x + props.w, y: y + props.h / 2 }), [editor, card])
  const from = props.card as CardId
  useEscape(pull !== null, () => setPull(null))

  const move = (event: PointerEvent): void => {
    if (!pull) return
    const to = editor.screenToPage({ x: event.clientX, y: event.clientY })
    const there = editor.pageToViewport(to)
    const far = pull.far || Math.hypot(there.x - handle.x, there.y - handle.y) > TOUCHED + REACH
    const over = editor.getShapeAtPoint(to, { hitInside: true, filter: isCardShape })
    setPull({ to, far, over: isCardShape(over) && over.props.card !== from ? over : null })
  }
  const letGo = (): void => {
    setPull(null)
    if (!pull) return
    if (pull.over) link.make(from, pull.over.props.card as CardId)
    else if (!pull.far) link.ask(from)
  }
  const refused = pull?.over ? link.isRefused(from, pull.over.props.card as CardId) : false
  return (
    <>
      {pull ? <Pulled editor={editor} from={handle} pull={pull} refused={refused} /> : null}
      <button
        type="button"
        className={styles.handle}
        style={{ left: handle.x, top: handle.y }}
        tabIndex={-1}
        title={t('links.handle')}
        aria-label={t('links.handle')}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setPull({ to: { x: x + props.w, y: y + props.h / 2 }, far: false, over: null })
        }}
        onPointerMove={move}
        onPointerUp={letGo}
        onPointerCancel={() => setPull(null)}
      >
        <Waypoints aria-hidden="true" size={18} />
      </button>
    </>
  )
}

/** Half of the handle (px): moving inside of it is no pull. */
const REACH = 22
/** On a card that is seen smaller than this (px), the handle would lie where the card itself is touched. */
const SMALL = 4 * REACH

/** The line that is being pulled, and the card under its end: whether it takes the link is told by line style as well as colour. */
function Pulled({
  editor,
  from,
  pull,
  refused,
}: {
  readonly editor: Editor
  readonly from: VecLike
  readonly pull: Pull
  readonly refused: boolean
}): ReactNode {
  const to = editor.pageToViewport(pull.to)
  const corner = pull.over && editor.pageToViewport({ x: pull.over.x, y: pull.over.y })
  const zoom = editor.getZoomLevel()
  return (
    <svg className={classNames(styles.pulled, refused && styles.refused)} aria-hidden="true">
      {pull.over && corner ? (
        <rect
          x={corner.x - 5}
          y={corner.y - 5}
          width={pull.over.props.w * zoom + 10}
          height={pull.over.props.h * zoom + 10}
          rx={12}
        />
      ) : null}
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle cx={to.x} cy={to.y} r={6} />
    </svg>
  )
}

/** The card from which a link can be pulled now. */
function linkable(editor: Editor): CardShape | null {
  const shape = editor.getOnlySelectedShape()
  if (!isCardShape(shape) || editor.getIsReadonly() || shape.props.w * editor.getZoomLevel() < SMALL) return null
  return editor.getEditingShapeId() !== null || editor.isIn('select.translating') ? null : shape
}
