import type { History } from '@tablee/documents'
import { createRecordGestures, isOwnAddress } from '@tablee/documents/records'
import type { Me } from '@tablee/model'
import type { Clock } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Editor } from '@tldraw/tldraw'
import { react } from '@tldraw/tldraw'
import { bindDrawing } from './bind-drawing.ts'
import type { DrawingHandle, DrawingState, DrawingTool, NewPicture } from './drawing-handle.ts'
import { createDrawingStyle } from './drawing-style.ts'
import { gestureInHand, isGesturing } from './drawing-gesture.ts'
import type { DrawingDocuments, DrawingLayer, DrawingRefusal } from './drawing-layers.ts'
import { isDrawn } from './drawn-shapes.ts'
import { keepTextInView } from './keep-text-in-view.ts'

/** Where a board's drawing lies, and who draws. */
export interface BoardDrawing {
  readonly documents: DrawingDocuments
  readonly history: History
  readonly me: Pick<Me, 'participant'>
}

export interface OpenDrawingOptions extends BoardDrawing {
  readonly clock: Clock
  readonly onRefused: (refusal: DrawingRefusal) => void
}

export interface OpenedDrawing {
  readonly handle: DrawingHandle
  /** Says on which layer the person draws from now on; null: on none. */
  readonly drawOn: (layer: DrawingLayer | null) => void
  readonly stop: () => void
}

const TLDRAW_TOOLS: Readonly<Record<DrawingTool, string>> = {
  select: 'select',
  pen: 'draw',
  arrow: 'arrow',
  text: 'text',
  shape: 'geo',
  eraser: 'eraser',
}
/** What a text that is being written is kept at (ms): sooner or later it goes to the others, before it is left. */
const WRITE_EVERY = 1000
/** A new picture takes at most this share of the view. */
const PICTURE_SHARE = 0.6

/** Ties an editor to the drawing of a board: shows it, writes what the person draws, and is asked for tools. */
export function openDrawing(editor: Editor, options: OpenDrawingOptions): OpenedDrawing {
  const { documents, history, clock } = options
  let layer: DrawingLayer | null = null
  let frame: number | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const gesture = gestureInHand(editor, clock)
  const state = valueStore<DrawingState>({ mayDraw: false, isNewer: false })

  const drawNow = (): void => {
    frame = null
    binding.draw()
    tellState()
  }
  const ask = (): void => {
    frame ??= requestAnimationFrame(drawNow)
    if (editor.getEditingShapeId() !== null) timer ??= setTimeout(keepText, WRITE_EVERY)
  }
  const keepText = (): void => {
    timer = null
    if (editor.getEditingShapeId() !== null) binding.settle()
  }
  const binding = bindDrawing({
    store: editor.store,
    page: editor.getCurrentPageId(),
    documents,
    gestures: createRecordGestures(options),
    history,
    drawOn: () => layer,
    isBusy: () => isGesturing(editor),
    isHeld: (shape) => editor.getEditingShapeId() === shape,
    gesture,
    onRefused: options.onRefused,
    ask,
  })
  const tellState = (): void => {
    const newer = binding.newer()
    const next = { mayDraw: layer !== null && !newer.includes(layer), isNewer: newer.length > 0 }
    const present = state.get()
    if (next.mayDraw !== present.mayDraw || next.isNewer !== present.isNewer) state.set(next)
    if (!next.mayDraw && toolOf(editor) !== 'select') editor.setCurrentTool('select')
  }

  const style = createDrawingStyle(editor)
  const tool = valueStore<DrawingTool>('select')
  const selected = valueStore(0)
  const refuseMore = (): void => options.onRefused({ code: 'drawing-full' })
  editor.on('max-shapes', refuseMore)
  const unreact = [
    () => editor.off('max-shapes', refuseMore),
    keepTextInView(editor),
    // a gesture that ends is written
    react('end of a gesture', () => {
      if (!isGesturing(editor)) ask()
    }),
    react('tool in hand', () => tool.set(toolOf(editor))),
    react('selected drawings', () => selected.set(editor.getSelectedShapes().filter(isDrawn).length)),
  ]
  /** What is asked for with a button is written at once, as an entry of its own. */
  const act = (edit: () => void): void => {
    binding.settle()
    edit()
    binding.draw()
  }
  const selectedIds = () => editor.getSelectedShapes().flatMap((shape) => (isDrawn(shape) ? [shape.id] : []))
  const addPicture = ({ src, w, h, alt }: NewPicture): boolean => {
    if (!state.get().mayDraw || !isOwnAddress(src) || !(w > 0) || !(h > 0)) return false
    const view = editor.getViewportPageBounds()
    const scale = Math.min(1, (view.w * PICTURE_SHARE) / w, (view.h * PICTURE_SHARE) / h)
    const size = { w: w * scale, h: h * scale }
    const at = { x: view.midX - size.w / 2, y: view.midY - size.h / 2 }
    const before = new Set(editor.getCurrentPageShapeIds())
    act(() => {
      editor.setCurrentTool('select')
      editor.createShape({ type: 'image', ...at, props: { ...size, altText: alt }, meta: { src } })
      editor.select(...[...editor.getCurrentPageShapeIds()].filter((id) => !before.has(id)))
    })
    return editor.getCurrentPageShapeIds().size > before.size
  }

  binding.draw()
  tellState()
  return {
    handle: {
      state,
      tool,
      choose: (next) => {
        if (next === 'select' || state.get().mayDraw) editor.setCurrentTool(TLDRAW_TOOLS[next])
      },
      style: style.store,
      setStyle: (changes) => act(() => style.set(changes)),
      selected,
      removeSelected: () => act(() => void editor.deleteShapes(selectedIds())),
      arrange: (to) =>
        act(() => void (to === 'front' ? editor.bringToFront(selectedIds()) : editor.sendToBack(selectedIds()))),
      addPicture,
    },
    drawOn: (next) => {
      if (next === layer) return
      binding.settle()
      layer = next
      binding.refresh()
      drawNow()
    },
    stop: () => {
      binding.stop()
      for (const stop of unreact) stop()
      style.stop()
      if (frame !== null) cancelAnimationFrame(frame)
      if (timer !== null) clearTimeout(timer)
    },
  }
}

function toolOf(editor: Editor): DrawingTool {
  const id = editor.getCurrentToolId()
  const found = Object.entries(TLDRAW_TOOLS).find(([, name]) => name === id)
  return (found?.[0] ?? 'select') as DrawingTool // reason: the keys of the table
}
