import type { TLStateNodeConstructor } from '@tldraw/tldraw'
import { ArrowShapeTool, DrawShapeTool, EraserTool, GeoShapeTool, TextShapeTool } from '@tldraw/tldraw'

/** tldraw's own tools that people draw with; no other is there to be taken. */
export const DRAWING_TLDRAW_TOOLS: readonly TLStateNodeConstructor[] = [
  DrawShapeTool,
  ArrowShapeTool,
  TextShapeTool,
  GeoShapeTool,
  EraserTool,
]
