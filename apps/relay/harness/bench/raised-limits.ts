/** Settings of the relay under which no rate is refused: for measures of what it can carry, and said with them. */
export const RAISED: Readonly<Record<string, string>> = {
  LIMIT_MESSAGES_PER_SECOND: '1000000',
  LIMIT_MESSAGES_BURST: '1000000',
  LIMIT_BYTES_PER_SECOND: '1000000000',
  LIMIT_BYTES_BURST: '1000000000',
  LIMIT_PRESENCE_PER_SECOND: '1000000',
  LIMIT_PRESENCE_BURST: '1000000',
}
