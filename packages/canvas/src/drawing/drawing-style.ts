import type { Store } from '@tablee/std'
import { valueStore } from '@tablee/std'
import type { Editor, StyleProp } from '@tldraw/tldraw'
import {
  DefaultColorStyle,
  DefaultDashStyle,
  DefaultFillStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  GeoShapeGeoStyle,
  react,
} from '@tldraw/tldraw'
import type { DrawingColor, DrawingForm, DrawingSize, DrawingStyle } from './drawing-handle.ts'
import { DRAWING_COLORS, DRAWING_FORMS, DRAWING_SIZES } from './drawing-handle.ts'

/** How what is drawn looks: that of the selection where there is one, else of what is drawn next. */
export function createDrawingStyle(editor: Editor): {
  readonly store: Store<DrawingStyle>
  readonly set: (changes: Partial<DrawingStyle>) => void
  readonly stop: () => void
} {
  // plain lines and the page's own letters, whatever this browser was last used for
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid')
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  const store = valueStore(styleOf(editor))
  const stop = react('style of what is drawn', () => store.set(styleOf(editor)))
  const give = <T>(style: StyleProp<T>, value: T): void => {
    editor.setStyleForNextShapes(style, value)
    editor.setStyleForSelectedShapes(style, value)
  }
  return {
    store,
    stop,
    set: ({ color, size, form, isFilled }) => {
      if (color) give<string>(DefaultColorStyle, color)
      if (size) give<string>(DefaultSizeStyle, size)
      if (form) give<string>(GeoShapeGeoStyle, form)
      if (isFilled !== undefined) give<string>(DefaultFillStyle, isFilled ? 'semi' : 'none')
    },
  }
}

function styleOf(editor: Editor): DrawingStyle {
  const shared = editor.getSharedStyles()
  const valueOf = (style: StyleProp<unknown>): unknown => {
    const known = shared.get(style)
    return known?.type === 'shared' ? known.value : editor.getStyleForNextShape(style)
  }
  return {
    color: oneOf<DrawingColor>(DRAWING_COLORS, valueOf(DefaultColorStyle), 'black'),
    size: oneOf<DrawingSize>(DRAWING_SIZES, valueOf(DefaultSizeStyle), 'm'),
    form: oneOf<DrawingForm>(DRAWING_FORMS, valueOf(GeoShapeGeoStyle), 'rectangle'),
    isFilled: valueOf(DefaultFillStyle) !== 'none',
  }
}

function oneOf<T extends string>(known: readonly T[], value: unknown, otherwise: T): T {
  return known.find((candidate) => candidate === value) ?? otherwise
}
