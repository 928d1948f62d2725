import { oneLine } from './one-line.ts'

/** `text` on lines without control or direction characters, an empty one at most between two; empty when it would show nothing. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
