/** One replacement in a text, in UTF-16 units: `remove` units from `at` on give way to `insert`. */
export interface Splice {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/**
 * The one splice that turns `before` into `after`, or null when they are equal. `caret` is where typing left the
 * caret in `after`: of several readings (« aa » typed into « a ») it chooses the one that ends there. Code points
 * are never split.
 */
export function spliceBetween(before: string, after: string, caret: number): Splice | null {
  if (before === after) return null
  const mostSuffix = Math.min(before.length, after.length - Math.min(caret, after.length))
  let suffix = 0
  while (suffix < mostSuffix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1
  const mostPrefix = Math.min(before.length, after.length) - suffix
  let prefix = 0
  while (prefix < mostPrefix && before[prefix] === after[prefix]) prefix += 1
  if (splitsCodePoint(before, prefix) || splitsCodePoint(after, prefix)) prefix -= 1
  if (splitsCodePoint(before, before.length - suffix) || splitsCodePoint(after, after.length - suffix)) suffix -= 1
  return { at: prefix, remove: before.length - suffix - prefix, insert: after.slice(prefix, after.length - suffix) }
}

/** Whether `index` stands between the two halves of a surrogate pair. */
function splitsCodePoint(text: string, index: number): boolean {
  return isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index))
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
