/** `text` as one line without control or direction characters; empty when it would show nothing. */
export function oneLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
  return /[^\p{C}\p{Z}]/u.test(line) ? line : ''
}
