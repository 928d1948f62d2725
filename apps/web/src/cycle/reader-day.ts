/** The day of `now` (ms) where the reader is, `YYYY-MM-DD`: days written so are compared as text. */
export function readerDay(now: number): string {
  const date = new Date(now)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
