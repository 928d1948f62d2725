import type { CardId } from '@tablee/model'
import { expect, test } from 'vitest'
import { ZONE, createStep } from '../../testing/step.ts'
import { place, readZones } from '../boards.ts'
import { titleOf } from '../cards.ts'
import { PERSON } from '../origin.ts'
import { isUnchanged } from './compare-steps.ts'

test('[VERSION1] what changed since is told: cards added, changed and removed, field by field; zones, places, drawings counted', () => {
  const { gestures, card, content, base, board, zones, records, keep, changesSince } = createStep()
  const [kept, gone] = ['Café des parents', 'Bus du soir'].map((title) =>
    gestures.addCard({ kind: 'action', zone: null, title }),
  )
  zones.addZone({ title: ZONE.title, prompt: ZONE.prompt, accepts: ['idea'], box: ZONE.box, look: null })
  place(board, kept as CardId, { zone: null, x: 1, y: 1 }, PERSON)
  const version = keep()
  expect(isUnchanged(changesSince(version))).toBe(true)
  titleOf(content, kept as CardId)?.insert(0, 'Grand ')
  gestures.setField(card(kept as CardId), 'status', 'exists')
  gestures.removeCard(card(gone as CardId))
  gestures.addCard({ kind: 'action', zone: null, title: 'Atelier vélo' })
  zones.setZone('kept', { title: { fr: 'Retenues', en: 'Kept' } })
  zones.removeZone(readZones(base).find(({ key }) => key !== 'kept')?.key ?? '')
  place(board, kept as CardId, { zone: null, x: 50, y: 50 }, PERSON)
  records.add(board, 'square', { type: 'geo', x: 0, y: 0, props: {}, meta: {} })
  const { homes, boards } = changesSince(version)
  expect(homes[0]?.changed.map(({ said }) => said)).toEqual([
    [
      { name: 'title', was: 'Café des parents', is: 'Grand Café des parents' },
      { name: 'status', was: '', is: 'exists' },
    ],
  ])
  expect([homes[0]?.added[0]?.title, homes[0]?.removed[0]?.title]).toEqual(['Atelier vélo', 'Bus du soir'])
  expect([boards.zones.changed.length, boards.zones.removed.length, boards.placed]).toEqual([1, 1, 1])
  expect(boards.drawings).toEqual({ added: 1, changed: 0, removed: 0 })
})
