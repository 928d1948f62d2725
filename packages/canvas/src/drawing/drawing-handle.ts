import type { Store } from '@tablee/std'

/** What one holds to draw. A picture is added at once, with no tool. */
export const DRAWING_TOOLS = ['select', 'pen', 'arrow', 'text', 'shape', 'eraser'] as const
export type DrawingTool = (typeof DRAWING_TOOLS)[number]

/** What lines and fills may be coloured in. */
export const DRAWING_COLORS = ['black', 'grey', 'blue', 'green', 'orange', 'red', 'violet'] as const
export type DrawingColor = (typeof DRAWING_COLORS)[number]

/** From thin to thick; of a text, from small to large. */
export const DRAWING_SIZES = ['s', 'm', 'l', 'xl'] as const
export type DrawingSize = (typeof DRAWING_SIZES)[number]

/** What the tool `shape` draws. */
export const DRAWING_FORMS = ['rectangle', 'ellipse', 'diamond', 'triangle', 'star', 'cloud'] as const
export type DrawingForm = (typeof DRAWING_FORMS)[number]

/** How what is drawn next looks, and what is selected. */
export interface DrawingStyle {
  readonly color: DrawingColor
  readonly size: DrawingSize
  readonly form: DrawingForm
  readonly isFilled: boolean
}

/** A picture to be laid on a board; the relay has its bytes already. */
export interface NewPicture {
  /** Its address on this site, an absolute path. */
  readonly src: string
  /** Its size in pixels. */
  readonly w: number
  readonly h: number
  /** What it shows, in words. */
  readonly alt: string
}

/** What a page may ask of the drawing on the board that it shows. */
export interface DrawingHandle {
  readonly state: Store<DrawingState>
  readonly tool: Store<DrawingTool>
  /** Takes a tool; nothing happens while one may not draw. */
  readonly choose: (tool: DrawingTool) => void
  readonly style: Store<DrawingStyle>
  /** For what is drawn next, and for what is selected. */
  readonly setStyle: (changes: Partial<DrawingStyle>) => void
  /** How many drawn things are selected. */
  readonly selected: Store<number>
  readonly removeSelected: () => void
  readonly arrange: (to: 'front' | 'back') => void
  /** Adds a picture in the middle of the view and selects it. False where it cannot be. */
  readonly addPicture: (picture: NewPicture) => boolean
}

/** What a person may draw, as it is now. */
export interface DrawingState {
  /** Whether the person may draw now. */
  readonly mayDraw: boolean
  /** A newer Tablée has drawn on this board: what it drew is not shown, and nothing of it is written. */
  readonly isNewer: boolean
}
