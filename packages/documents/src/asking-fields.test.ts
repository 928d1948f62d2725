import type { CardId } from '@tablee/model'
import { zoneWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { createPerson } from '../testing/index.ts'

const OURS = zoneWith('ours', { accepts: ['roadmap-line'], means: { sets: { lead: 's-ours' } } })

/** Someone who wrote a line of the roadmap; another person beside them comes later. */
function aLine(fields: Readonly<Record<string, string>> = {}) {
  const lea = createPerson({ zones: [OURS] })
  const id = lea.gestures.addCard({ kind: 'roadmap-line', zone: null, title: 'Un café', fields })
  const nadia = createPerson({ zones: [OURS], seed: 2, content: lea.content, board: lea.board })
  const asks = (card: CardId = id) => lea.card(card).asks
  return { lea, nadia, id, asks, now: () => ({ by: 'person-2', at: nadia.clock.now() }) }
}

test('[ASKF1] whoever names a structure in a line that was there says since when, and undo takes it back with the name', () => {
  const { nadia, id, asks, now } = aLine()
  expect(asks()).toBeUndefined()
  nadia.gestures.setField(nadia.card(id), 'lead', 's-ours')
  expect(asks()).toEqual({ 's-ours': now() })
  nadia.history.undo()
  expect([asks(), nadia.card(id).fields['lead']]).toEqual([undefined, undefined])
  nadia.history.redo()
  expect(asks()).toEqual({ 's-ours': now() })
})

test('[ASKF2] so do rows of a table, a zone that a card is put in, and another kind', () => {
  const rows = aLine()
  rows.nadia.rows.writeRows(
    [{ card: rows.nadia.card(rows.id), values: { lead: 's-ours', due: '2027-01-02' } }],
    'roadmap-line',
  )
  expect(rows.asks()).toEqual({ 's-ours': rows.now(), due: rows.now() })

  const zone = aLine()
  expect(zone.nadia.gestures.moveCard(zone.nadia.card(zone.id), OURS).ok).toBe(true)
  expect(zone.asks()).toEqual({ 's-ours': zone.now() })

  const kind = aLine()
  const idea = kind.lea.gestures.addCard({ kind: 'idea', zone: OURS, title: 'Un bus' })
  kind.nadia.gestures.convertCard({ ...kind.nadia.card(idea), fields: { lead: 's-ours' } }, 'roadmap-line')
  expect(kind.asks(idea)).toEqual({ 's-ours': kind.now() })
})

test('[ASKF3] what asks nothing of anyone leaves nothing behind', () => {
  const { nadia, id, asks } = aLine({ lead: 's-ours' })
  nadia.gestures.setField(nadia.card(id), 'cost', 12)
  nadia.gestures.setField(nadia.card(id), 'lead', '')
  expect(asks()).toBeUndefined()
})
