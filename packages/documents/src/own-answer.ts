import type { ParticipantId } from '@tablee/model'

/** What the keys of answers to the test grid begin with, among the fields of a question. */
export const GRID = 'grid'

/** Whether `key` of the fields of a card is none of the grid, or holds what `me` says there. */
export function isOwnAnswer(key: string, me: ParticipantId): boolean {
  return !key.startsWith(`${GRID}.`) || key.startsWith(`${GRID}.${me}.`)
}
