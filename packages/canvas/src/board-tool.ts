import type { TLEventInfo, TLPinchEventInfo, TLPointerEventInfo, TLStateNodeConstructor } from '@tldraw/tldraw'
import { SelectTool, StateNode } from '@tldraw/tldraw'
import { choosingSeveral } from './choose-several.ts'

/**
 * tldraw's select tool, in which dragging the table itself moves the view, as on a map: with a finger as with a
 * mouse, nobody has to find another tool to look around.
 */
export class BoardTool extends SelectTool {
  static override children(): TLStateNodeConstructor[] {
    return super
      .children()
      .filter((child) => child.id !== PointingTable.id)
      .map((child) => (child.id === 'translating' ? withoutCloning(child) : child))
      .concat(PointingTable)
  }

  override handleEvent(info: Exclude<TLEventInfo, TLPinchEventInfo>): void {
    const { choosing, chooseSeveral } = choosingSeveral(this.editor)
    if (!choosing.get()) return super.handleEvent(info)
    // two quick taps choose two cards, and write in none
    if (info.type === 'click') return
    if (info.name === 'cancel') chooseSeveral(false)
    const isTap = info.name === 'pointer_down' || info.name === 'pointer_up'
    super.handleEvent(isTap ? { ...info, shiftKey: true } : info)
  }
}

/** A drag that makes no copies: a card is copied by its own gesture, which copies its words as well. */
function withoutCloning(translating: TLStateNodeConstructor): TLStateNodeConstructor {
  return class extends translating {
    static override id = translating.id

    protected startCloning(): void {
      // nothing is cloned
    }
  }
}

class PointingTable extends StateNode {
  static override id = 'pointing_canvas'

  override onEnter({ shiftKey }: TLPointerEventInfo): void {
    if (!shiftKey) this.editor.selectNone()
  }
  override onPointerMove(info: TLPointerEventInfo): void {
    if (!this.editor.inputs.isDragging) return
    if (info.shiftKey) {
      this.parent.transition('brushing', info)
      return
    }
    const { currentScreenPoint, previousScreenPoint } = this.editor.inputs
    const { x, y, z } = this.editor.getCamera()
    this.editor.setCursor({ type: 'grabbing', rotation: 0 })
    this.editor.setCamera({
      x: x + (currentScreenPoint.x - previousScreenPoint.x) / z,
      y: y + (currentScreenPoint.y - previousScreenPoint.y) / z,
      z,
    })
  }
  override onPointerUp(): void {
    this.parent.transition('idle')
  }
  override onCancel(): void {
    this.parent.transition('idle')
  }
  override onComplete(): void {
    this.parent.transition('idle')
  }
  override onInterrupt(): void {
    this.parent.transition('idle')
  }
}
