const MARKS: ReadonlySet<unknown> = new Set(['bold', 'italic', 'strike', 'code'])

/** Whether a peer's text is paragraphs of words: anything else in it would throw where it is drawn. */
export function isPlainRichText(value: unknown): boolean {
  const content = partOf(value, 'content')
  return isNode(value, 'doc', isParagraph) && Array.isArray(content) && content.length > 0
}

function isParagraph(value: unknown): boolean {
  return isNode(value, 'paragraph', (child) => isNode(child, 'hardBreak', isNothing) || isWords(child))
}

function isWords(value: unknown): boolean {
  const text = partOf(value, 'text')
  return isNode(value, 'text', isNothing) && typeof text === 'string' && text !== ''
}

/** Whether `value` is a node of `type` with known marks, and holds nothing but what `isHeld` lets be. */
function isNode(value: unknown, type: string, isHeld: (child: unknown) => boolean): boolean {
  return (
    partOf(value, 'type') === type &&
    isListOf(partOf(value, 'marks'), (mark) => MARKS.has(partOf(mark, 'type'))) &&
    isListOf(partOf(value, 'content'), isHeld)
  )
}

function isListOf(value: unknown, isHeld: (item: unknown) => boolean): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isHeld))
}

function isNothing(): boolean {
  return false
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
