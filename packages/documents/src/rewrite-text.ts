import type * as Y from 'yjs'

/** Makes `text` say `words`, touching only what differs: what others type beside it stays. To be called inside a transaction. */
export function rewriteText(text: Y.Text, words: string): void {
  const former = text.toString()
  const start = sharedStart(former, words)
  const end = sharedEnd(former.slice(start), words.slice(start))
  const removed = former.length - start - end
  const added = words.slice(start, words.length - end)
  if (removed > 0) text.delete(start, removed)
  if (added !== '') text.insert(start, added)
}

function sharedStart(left: string, right: string): number {
  let index = 0
  while (index < Math.min(left.length, right.length) && left[index] === right[index]) index += 1
  return isWithinPair(left, index) || isWithinPair(right, index) ? index - 1 : index
}

function sharedEnd(left: string, right: string): number {
  let count = 0
  const most = Math.min(left.length, right.length)
  while (count < most && left[left.length - 1 - count] === right[right.length - 1 - count]) count += 1
  return isWithinPair(left, left.length - count) || isWithinPair(right, right.length - count) ? count - 1 : count
}

/** Whether a character of two halves would be cut at `index`. */
function isWithinPair(text: string, index: number): boolean {
  return index > 0 && /[\uD800-\uDBFF]/.test(text[index - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[index] ?? '')
}
