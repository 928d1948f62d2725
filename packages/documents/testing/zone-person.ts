import type { CardId, Zone } from '@tablee/model'
import { zonesOf } from '@tablee/model'
import { zoneWith } from '@tablee/model/testing'
import { readPlacements } from '../src/boards.ts'
import type { PersonOptions } from './person.ts'
import { createPerson } from './person.ts'

const zone = (key: string, spec: Partial<Zone['spec']>, each: string | null = null): Zone =>
  zoneWith(key, { accepts: ['question', 'idea'], box: { x: 0, y: 0, w: 900, h: 600 }, ...spec }, each)
const column = (question: string): Zone =>
  zone('exists', { accepts: ['action'], means: { sets: { questions: '$each', status: 'exists' } } }, question)

/** The zones of one board: two that questions go through, two that participants may not write in, two columns, and one for the rest. */
export const WORKSHOP = zone('workshop', { means: { sets: { state: 'proposed' } } })
export const KEPT = zone('kept', { accepts: ['question'], means: { sets: { state: 'kept' } } })
export const POSTER = zone('grid', { writable: 'nobody' })
export const STAFF = zone('staff', { writable: 'facilitation' })
export const FIRST = column('question-1')
export const SECOND = column('question-2')
export const UNSORTED = zone('unsorted', { accepts: ['action', 'idea'] })
export const ZONES = [WORKSHOP, KEPT, POSTER, STAFF, FIRST, SECOND, UNSORTED]

export type ZonePerson = ReturnType<typeof createZonePerson>

/** Someone at that board, who sees in which zone a card is shown. */
export function createZonePerson(options: PersonOptions = {}) {
  const one = createPerson({ ...options, zones: ZONES })
  const { board, card } = one
  const zoneOf = (id: CardId): string | undefined =>
    zonesOf(card(id), ZONES, readPlacements(board).get(id) ?? null)[0]?.id
  return { ...one, zoneOf }
}
