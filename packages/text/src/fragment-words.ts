import * as Y from 'yjs'

/** A block of a rich text as it is read: whatever a peer wrote that is none of these is read as a paragraph. */
export type Block =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'bulletList' | 'orderedList'; readonly items: readonly (readonly Block[])[] }

/** Words that look alike; a line break within a paragraph is a run of its own, « \n ». */
export interface Run {
  readonly words: string
  readonly bold: boolean
  readonly italic: boolean
}

/** Lists within lists beyond this depth are read flat. */
const DEEPEST = 8

/** What `fragment` says. */
export function blocksOf(fragment: Y.XmlFragment): readonly Block[] {
  return blocksIn(fragment, 0)
}

function blocksIn(parent: Y.XmlFragment, depth: number): readonly Block[] {
  return parent.toArray().flatMap((node): readonly Block[] => {
    if (node instanceof Y.XmlText) return [{ type: 'paragraph', runs: runsOf(node) }]
    if (!(node instanceof Y.XmlElement)) return []
    const { nodeName } = node
    if ((nodeName === 'bulletList' || nodeName === 'orderedList') && depth < DEEPEST) {
      const items = node.toArray().flatMap((item) => (item instanceof Y.XmlElement ? [blocksIn(item, depth + 1)] : []))
      return [{ type: nodeName, items }]
    }
    return [{ type: 'paragraph', runs: runsIn(node, depth) }]
  })
}

function runsIn(block: Y.XmlElement, depth: number): readonly Run[] {
  return block.toArray().flatMap((node): readonly Run[] => {
    if (node instanceof Y.XmlText) return runsOf(node)
    if (!(node instanceof Y.XmlElement)) return []
    if (node.nodeName === 'hardBreak') return [{ words: '\n', bold: false, italic: false }]
    return depth < DEEPEST ? runsIn(node, depth + 1) : []
  })
}

function runsOf(text: Y.XmlText): readonly Run[] {
  const delta = text.toDelta() as readonly { readonly insert: unknown; readonly attributes?: Record<string, unknown> }[]
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string'
      ? [{ words: insert, bold: Boolean(attributes?.['bold']), italic: Boolean(attributes?.['italic']) }]
      : [],
  )
}
