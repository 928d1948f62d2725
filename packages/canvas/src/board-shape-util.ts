import type { TLUnknownShape } from '@tldraw/tldraw'
import { ShapeUtil } from '@tldraw/tldraw'

/** A shape that the documents lay on the board: it draws its own edge, and is neither resized, turned nor bound. */
export abstract class BoardShapeUtil<Shape extends TLUnknownShape> extends ShapeUtil<Shape> {
  override canResize(): boolean {
    return false
  }
  override canBind(): boolean {
    return false
  }
  override hideResizeHandles(): boolean {
    return true
  }
  override hideRotateHandle(): boolean {
    return true
  }
  override hideSelectionBoundsBg(): boolean {
    return true
  }
  override hideSelectionBoundsFg(): boolean {
    return true
  }
}
