import type {
  TLAnyShapeUtilConstructor,
  TLArrowShape,
  TLGeoShape,
  TLShape,
  TLTextOptions,
  TLTextShape,
} from '@tldraw/tldraw'
import { ArrowShapeUtil, DrawShapeUtil, GeoShapeUtil, TextShapeUtil, tipTapDefaultExtensions } from '@tldraw/tldraw'
import type { ReactElement } from 'react'
import { Fragment, createElement } from 'react'
import { PictureShapeUtil } from './picture-shape.ts'

/** What people draw: strokes, arrows, shapes, texts, pictures. They stick to nothing and lie in nothing (ADR 0006). */
class Arrow extends ArrowShapeUtil {
  override canBind(): boolean {
    return false
  }
  override getFontFaces(): [] {
    return []
  }
  override component(shape: TLArrowShape): ReactElement | null {
    const { attributes } = this.editor.getTextOptions().tipTapConfig?.editorProps ?? {}
    const name = typeof attributes === 'object' ? attributes['aria-label'] : undefined
    return said(super.component(shape), shape.props.text, name)
  }
}
class Geo extends GeoShapeUtil {
  override canBind(): boolean {
    return false
  }
  override getFontFaces(): [] {
    return []
  }
  override component(shape: TLGeoShape): ReactElement {
    return said(super.component(shape), this.getText(shape))
  }
}
class Text extends TextShapeUtil {
  override canBind(): boolean {
    return false
  }
  override getFontFaces(): [] {
    return []
  }
  override component(shape: TLTextShape): ReactElement {
    return said(super.component(shape), this.getText(shape))
  }
}

/**
 * What is `drawn` with its words for screen readers, from which tldraw hides them, and with the name of the plain field in
 * which they are written. Without JSX, as pictures are.
 */
function said(drawn: ReactElement | null, words: string, fieldName?: string): ReactElement {
  const named = words.trim() === '' ? { hidden: true } : { role: 'img', 'aria-label': words }
  const nameField = (beside: HTMLElement | null): void => {
    if (fieldName) beside?.parentElement?.querySelector('textarea')?.setAttribute('aria-label', fieldName)
  }
  return createElement(
    Fragment,
    null,
    drawn,
    createElement('span', { ...named, ref: nameField, style: { position: 'absolute' } }),
  )
}

export const DRAWN_SHAPES = [
  Arrow,
  DrawShapeUtil,
  Geo,
  PictureShapeUtil,
  Text,
] as unknown as readonly TLAnyShapeUtilConstructor[] // reason: tldraw's own utils do not pass its own type where optional means absent

const DRAWN_TYPES: ReadonlySet<string> = new Set(DRAWN_SHAPES.map((util): string => util.type as string))

/** Whether a shape of `type` is drawn by people, and so shared as a record. */
export function isDrawnType(type: unknown): boolean {
  return typeof type === 'string' && DRAWN_TYPES.has(type)
}

export function isDrawn(shape: TLShape | null | undefined): shape is TLShape {
  return isDrawnType(shape?.type)
}

/** How texts are written: paragraphs of words, bold or not, with no lists, no links, nothing that would be fetched or followed. */
export function drawnText(fieldName: string): TLTextOptions {
  return { tipTapConfig: { extensions: EXTENSIONS, editorProps: { attributes: { 'aria-label': fieldName } } } }
}

const EXTENSIONS = tipTapDefaultExtensions
  .filter(({ name }) => name !== 'link' && name !== 'highlight')
  .map((extension) =>
    extension.name === 'starterKit'
      ? extension.configure({ heading: false, bulletList: false, orderedList: false, listItem: false })
      : extension,
  )
