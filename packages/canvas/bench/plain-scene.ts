/** What plain tldraw is given to show: the shapes of a board as it was seen, and from where. */
export interface PlainScene {
  /** `cards`: our own shapes; `tldraw`: rectangles with words, as tldraw makes them. */
  readonly look: 'cards' | 'tldraw'
  readonly width: number
  readonly height: number
  readonly camera: { readonly x: number; readonly y: number; readonly z: number }
  /** Those at the back first. */
  readonly shapes: readonly PlainShape[]
}

export interface PlainShape {
  readonly type: 'zone' | 'card'
  /** The id of its record. */
  readonly id: string
  /** Page coordinates. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly words: string
}

/** One of the moves of a drag: where a shape is put (page coordinates), and when (ms after the start). */
export interface PlainMove {
  readonly at: number
  readonly id: string
  readonly x: number
  readonly y: number
}

/** What the page of plain tldraw answers to, as `window.plain`. */
export interface PlainPage {
  /** Shows a scene; resolves once it is painted. */
  readonly show: (scene: PlainScene) => Promise<void>
  /** Plays moves when they are due, in one merge per frame. */
  readonly play: (moves: readonly PlainMove[]) => void
}
