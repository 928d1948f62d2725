import type { Gestures } from '@tablee/documents'
import type { CardId, LinkId, Role } from '@tablee/model'
import type { Clock, Scheduler, Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Writing } from '@tablee/text'
import type { PersonHere } from '@tablee/ui'
import { useWords } from '@tablee/ui'
import type { Editor } from '@tldraw/tldraw'
import { TldrawEditor, TldrawHandles, TldrawScribble, createTLStore, registerDefaultSideEffects } from '@tldraw/tldraw'
import '@tldraw/tldraw/tldraw.css'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type * as Y from 'yjs'
import styles from './board-canvas.module.css'
import type { BoardScene, DropTarget, TemplateEditing } from './board-scene.ts'
import { BoardSceneProvider } from './board-scene.ts'
import { BoardTool } from './board-tool.ts'
import { CAMERA } from './camera.ts'
import { CardShapeUtil } from './card-shape.tsx'
import { CardGroupShapeUtil } from './group-shape.tsx'
import { DrawingFrame } from './drawing/drawing-frame.tsx'
import { DRAWING_TLDRAW_TOOLS } from './drawing/drawing-tools.ts'
import type { DrawingLayer, DrawingRefusal } from './drawing/drawing-layers.ts'
import { DRAWN_SHAPES, drawnText } from './drawing/drawn-shapes.ts'
import type { BoardDrawing } from './drawing/open-drawing.ts'
import { LinkHandle } from './link-handle.tsx'
import { LinkShapeUtil } from './link-shape.tsx'
import type { DropRefusal, Landing } from './drop-cards.ts'
import type { BoardHandle } from './board-handle.ts'
import { openBoard } from './open-board.ts'
import { markContainer } from './mark-container.ts'
import { markCrowded } from './mark-crowded.ts'
import { cardsSeen, visibilityOf } from './mount-cards.ts'
import { othersPointers } from './others-pointers.ts'
import type { BoardSources } from './picture.ts'
import { createPicture } from './picture.ts'
import { PointerLayer } from './pointer-layer.tsx'
import type { BoardPresence } from './presence.ts'
import { writersOf } from './presence.ts'
import type { ShownCard } from './project-board.ts'
import { quietTouches } from './quiet-touches.ts'
import { ShapeIndicators } from './shape-indicators.tsx'
import { keepRendering } from './steady-rendering.ts'
import { useWritableUntilLeft } from './use-writable-until-left.ts'
import { wheelOnce } from './wheel-once.ts'
import { ZoneFrames } from './zone-frames.tsx'
import { ZoneNames } from './zone-names.tsx'
import { ZoneShapeUtil } from './zone-shape.tsx'

export interface BoardCanvasProps {
  /** What the board is, said to screen readers. */
  readonly label: string
  readonly sources: BoardSources
  /** False while the documents come in, part by part: nothing is drawn before they are whole. */
  readonly ready: boolean
  readonly gestures: Gestures
  readonly titleOf: (card: CardId) => Y.Text | null
  readonly detailOf: (card: CardId) => Y.XmlFragment | null
  /** What became of a card while the person wrote in it, in words; null where it stands and can be written. */
  readonly fateOf: (card: CardId) => string | null
  /** What the texts of cards ask for while someone writes in them. */
  readonly writing: Writing
  readonly presence: BoardPresence
  readonly role: Role
  /** False: nothing can be moved or written. */
  readonly writable: boolean
  readonly clock: Clock
  readonly scheduler: Scheduler
  /** Whether the pointers of others are drawn. */
  readonly cursorsShown: Store<boolean>
  /** Who else is in which zone. */
  readonly visitors: Store<ReadonlyMap<string, readonly PersonHere[]>>
  /** The person wants a card in this zone. */
  readonly onAdd: (zone: string) => void
  /** The person wants these cards removed. */
  readonly onRemove: (cards: readonly ShownCard[]) => void
  /** The person wants to do something to this zone. */
  readonly onZone: (zone: string) => void
  readonly onRefused: (refusal: DropRefusal) => void
  /** What the person let go now belongs elsewhere. */
  readonly onLanded: (landings: readonly Landing[]) => void
  /** The person links two cards; `to` is null where they have not said which. */
  readonly onLink: (from: CardId, to: CardId | null) => void
  readonly onRemoveLink: (link: LinkId) => void
  /** Where what people draw lies. */
  readonly drawing: BoardDrawing
  /** The layer that the person draws on; null: what is drawn is there to be seen. */
  readonly drawOn: DrawingLayer | null
  readonly onDrawingRefused: (refusal: DrawingRefusal) => void
  /** Set while the person changes the template. */
  readonly template: Store<TemplateEditing | null>
  /** Once the board is drawn; null when it goes away. */
  readonly onBoard: (board: BoardHandle | null) => void
}

function InFront(): ReactNode {
  return (
    <>
      <ZoneNames />
      <LinkHandle />
      <ZoneFrames />
    </>
  )
}

const SHAPES = [CardGroupShapeUtil, CardShapeUtil, LinkShapeUtil, ZoneShapeUtil, ...DRAWN_SHAPES]
const TOOLS = [BoardTool, ...DRAWING_TLDRAW_TOOLS]
/** A chosen card is outlined by its own shape: the frame and its handles are for what is drawn. */
const COMPONENTS = {
  SelectionForeground: DrawingFrame,
  SelectionBackground: null,
  Handles: TldrawHandles,
  Scribble: TldrawScribble,
  ShapeIndicators,
  Overlays: PointerLayer,
  InFrontOfTheCanvas: InFront,
}
/** More than a board of a workshop should ever hold. */
const MOST_SHAPES = 4000

/** A board on the canvas: its zones and cards, and the people on it. The zones must be there when it is mounted. */
export function BoardCanvas(props: BoardCanvasProps): ReactNode {
  const { label, sources, gestures, titleOf, detailOf, writing, fateOf, presence, role, writable } = props
  const { clock, scheduler, cursorsShown, visitors, ready } = props
  const { drawing, drawOn, template } = props
  const { t, language } = useWords()
  const [editor, setEditor] = useState<Editor | null>(null)
  const drawnWritable = useWritableUntilLeft(editor, writable)
  const [store] = useState(() => createTLStore({ shapeUtils: SHAPES, bindingUtils: [] }))
  const [target] = useState(() => valueStore<DropTarget | null>(null))
  // tldraw itself copies and pastes nothing: what it makes is what its drawing tools make, and becomes a record
  const options = useMemo(
    () => ({ branding: label, createTextOnCanvasDoubleClick: false, maxPages: 1, maxShapesPerPage: MOST_SHAPES }),
    [label],
  )
  const fieldName = t('drawing.writing')
  const textOptions = useMemo(() => drawnText(fieldName), [fieldName])
  const picture = useMemo(() => {
    const aside = { title: t('board.aside'), prompt: t('board.asidePrompt') }
    return createPicture(sources, { language, role, writable: drawnWritable, aside })
  }, [sources, language, role, drawnWritable, t])
  const callbacks = useRef(props)
  useEffect(() => {
    callbacks.current = props
  })
  const scene = useMemo(
    (): BoardScene => ({
      titleOf,
      detailOf,
      writing,
      writable,
      cards: sources.cards,
      fateOf,
      target,
      writers: writersOf(presence),
      visitors,
      pointers: othersPointers({ presence, cursorsShown, clock, scheduler }),
      shown: picture.shown,
      template,
      addTo: (zone) => callbacks.current.onAdd(zone),
      actOn: (zone) => callbacks.current.onZone(zone),
      link: {
        isRefused: (from, to) => gestures.linkRefusal({ from, to }) !== null,
        make: (from, to) => callbacks.current.onLink(from, to),
        ask: (from) => callbacks.current.onLink(from, null),
      },
    }),
    [
      titleOf,
      detailOf,
      writing,
      writable,
      sources,
      fateOf,
      target,
      presence,
      cursorsShown,
      clock,
      scheduler,
      visitors,
      gestures,
      picture,
      template,
    ],
  )
  const board = useRef<ReturnType<typeof openBoard> | null>(null)
  const layer = useRef(drawOn)
  const viewed = useRef(false)

  useEffect(() => {
    if (!editor || !ready) return undefined
    const view = viewed.current ? 'keep' : 'first'
    viewed.current = true
    const opened = openBoard(editor, {
      picture,
      gestures,
      presence,
      role,
      clock,
      scheduler,
      target,
      view,
      onRefused: (refusal) => callbacks.current.onRefused(refusal),
      onLanded: (landings) => callbacks.current.onLanded(landings),
      drawing,
      onDrawingRefused: (refusal) => callbacks.current.onDrawingRefused(refusal),
    })
    opened.drawOn(layer.current)
    board.current = opened
    callbacks.current.onBoard(opened)
    return () => {
      opened.stop()
      board.current = null
      callbacks.current.onBoard(null)
    }
  }, [editor, ready, picture, gestures, presence, role, clock, scheduler, target, drawing])
  useEffect(() => {
    layer.current = drawOn
    board.current?.drawOn(drawOn)
  }, [drawOn])
  useEffect(() => {
    editor?.updateInstanceState({ isReadonly: !drawnWritable })
  }, [editor, drawnWritable])

  const keyDown = (event: KeyboardEvent): void => {
    if (isWriting(event.target) || !writable) return
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    const drawn = board.current?.drawing
    if (drawn && drawn.selected.get() > 0) drawn.removeSelected()
    const link = board.current?.selectedLink.get()
    if (link) return callbacks.current.onRemoveLink(link)
    const cards = board.current?.selection() ?? []
    if (cards.length > 0) callbacks.current.onRemove(cards)
  }
  // tldraw would keep the Tab key for itself while a card is selected, and hold the keyboard prisoner
  const freeTab = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') event.stopPropagation()
  }

  return (
    <BoardSceneProvider value={scene}>
      <div className={styles.board} onKeyDown={keyDown} onKeyDownCapture={freeTab}>
        <TldrawEditor
          store={store}
          shapeUtils={SHAPES}
          tools={TOOLS}
          textOptions={textOptions}
          components={COMPONENTS}
          getShapeVisibility={visibilityOf}
          options={options}
          cameraOptions={CAMERA}
          initialState="select"
          autoFocus={false}
          className={styles.canvas ?? ''}
          onMount={(mounted) => {
            viewed.current = false
            keepRendering(mounted, () => cardsSeen(mounted))
            setEditor(mounted)
            // it would pass over the keys and the wheel until told to heed them; the page's focus stays where it is
            mounted.focus({ focusContainer: false })
            // without them a text that was just made is never left: its tool waits for the state of what is edited
            const stops = [
              markContainer(mounted),
              markCrowded(mounted),
              quietTouches(mounted.getContainer()),
              wheelOnce(mounted.getContainer()),
              registerDefaultSideEffects(mounted),
            ]
            return () => {
              for (const stop of stops) stop()
              setEditor(null)
            }
          }}
        />
      </div>
    </BoardSceneProvider>
  )
}

/** A text that is being written keeps its own keys. */
function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}
