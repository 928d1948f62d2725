import type { TLAnyShapeUtilConstructor, TLShape } from '@tldraw/tldraw'
import { ArrowShapeUtil, DrawShapeUtil, GeoShapeUtil, TextShapeUtil, tipTapDefaultExtensions } from '@tldraw/tldraw'
import { PictureShapeUtil } from './picture-shape.ts'

/** What people draw: strokes, arrows, shapes, texts, pictures. They stick to nothing and lie in nothing (ADR 0006). */
class Arrow extends ArrowShapeUtil {
  override canBind(): boolean {
    return false
  }
  override getFontFaces(): [] {
    return []
  }
}
class Geo extends GeoShapeUtil {
  override canBind(): boolean {
    return false
  }
  override getFontFaces(): [] {
    return []
  }
}
class Text extends TextShapeUtil {
  override canBind(): boolean {
    return false
  }
  override getFontFaces(): [] {
    return []
  }
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

/** Paragraphs of words, bold or not: no lists, no links, nothing that would be fetched or followed. */
export const DRAWN_TEXT = {
  tipTapConfig: {
    extensions: tipTapDefaultExtensions
      .filter(({ name }) => name !== 'link' && name !== 'highlight')
      .map((extension) =>
        extension.name === 'starterKit'
          ? extension.configure({ heading: false, bulletList: false, orderedList: false, listItem: false })
          : extension,
      ),
  },
}
