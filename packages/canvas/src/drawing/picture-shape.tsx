import type { TLImageShape } from '@tldraw/tldraw'
import { ImageShapeUtil } from '@tldraw/tldraw'
import type { ReactElement } from 'react'

/** A picture that people lay on a board. It keeps its words for screen readers: tldraw says them only while it loads. */
export class PictureShapeUtil extends ImageShapeUtil {
  override canBind(): boolean {
    return false
  }
  override canCrop(): boolean {
    return false
  }
  override component(shape: TLImageShape): ReactElement {
    const { altText, w, h } = shape.props
    return (
      <div role="img" aria-label={altText} style={{ width: w, height: h }}>
        {super.component(shape)}
      </div>
    )
  }
}
