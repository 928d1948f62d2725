const MARKS: ReadonlySet<unknown> = new Set(['bold', 'italic', 'strike', 'code'])

/** Whether a peer's text is paragraphs of words: anything else would throw where it is drawn. */
export function isPlainRichText(value: unknown): boolean {
  return isNode(value, 'doc') && contentOf(value).length > 0 && contentOf(value).every(isParagraph)
}

function isParagraph(value: unknown): boolean {
  return isNode(value, 'paragraph') && contentOf(value).every((child) => isNode(child, 'hardBreak') || isWords(child))
}

function isWords(value: unknown): boolean {
  if (!isNode(value, 'text') || !('text' in value) || typeof value.text !== 'string' || value.text === '') return false
  const marks: unknown = 'marks' in value ? value.marks : []
  return (
    Array.isArray(marks) &&
    marks.every((mark: unknown) => typeof mark === 'object' && mark !== null && MARKS.has(typeOf(mark)))
  )
}

function isNode(value: unknown, type: string): value is object {
  return typeof value === 'object' && value !== null && typeOf(value) === type
}

function typeOf(value: object): unknown {
  return 'type' in value ? value.type : undefined
}

function contentOf(node: object): readonly unknown[] {
  const content: unknown = 'content' in node ? node.content : []
  return Array.isArray(content) ? content : []
}
