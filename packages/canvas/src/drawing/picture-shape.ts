import type { TLImageShape } from '@tldraw/tldraw'
import { ImageShapeUtil } from '@tldraw/tldraw'
import type { ReactElement } from 'react'
import { createElement } from 'react'

/**
 * A picture that people lay on a board. It keeps its words for screen readers: tldraw says them only while it loads. Written
 * without JSX: `pnpm test:long` simulates drawings in Node, as it is.
 */
export class PictureShapeUtil extends ImageShapeUtil {
  override canBind(): boolean {
    return false
  }
  override canCrop(): boolean {
    return false
  }
  override component(shape: TLImageShape): ReactElement {
    const { altText, w, h } = shape.props
    const named = { role: 'img', 'aria-label': altText, style: { width: w, height: h } }
    return createElement('div', named, super.component(shape))
  }
}
