export { BoardCanvas } from './board-canvas.tsx'
export type { BoardCanvasProps } from './board-canvas.tsx'
export { DRAWING_COLORS, DRAWING_FORMS, DRAWING_SIZES, DRAWING_TOOLS } from './drawing/drawing-handle.ts'
export type {
  DrawingColor,
  DrawingForm,
  DrawingHandle,
  DrawingSize,
  DrawingState,
  DrawingStyle,
  DrawingTool,
  NewPicture,
} from './drawing/drawing-handle.ts'
export type { DrawingLayer, DrawingRefusal } from './drawing/drawing-layers.ts'
export type { BoardDrawing } from './drawing/open-drawing.ts'
export type { DropRefusal, Landing } from './drop-cards.ts'
export type { TemplateEditing } from './board-scene.ts'
export type { BoardHandle } from './board-handle.ts'
export type { BoardSources } from './picture.ts'
export type { Together } from './open-together.ts'
export type { BoardPresence, Neighbour } from './presence.ts'
export { projectBoard } from './project-board.ts'
export type { Tidied } from './tidy-zone.ts'
export type { BoardContent, ShownBoard, ShownCard, ShownZone } from './project-board.ts'
