import type { RecordRefusal } from '@tablee/documents/records'
import type * as Y from 'yjs'

/** Where people draw: on the template of a board, or on the pass that is under way. */
export type DrawingLayer = 'base' | 'board'

/** From the back to the front. */
export const LAYERS: readonly DrawingLayer[] = ['base', 'board']

/** The document of each layer. */
export type DrawingDocuments = Readonly<Record<DrawingLayer, Y.Doc>>

/** Why something drawn went back to what it was. */
export type DrawingRefusal = RecordRefusal | { readonly code: 'layer-locked' | 'drawing-unreadable' | 'drawing-full' }
