import { cardsStore, groupsStore, placementsStore, zonesStore } from '@tablee/documents'
import { HOME, HONEST, diceOf, honestBoard, hostileWrite } from '@tablee/documents/testing'
import type { Card, Kind } from '@tablee/model'
import { KINDS, expandZones, shownAs } from '@tablee/model'
import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import { standingGroups } from '../gather/standing-groups.ts'
import { layoutList } from '../list/list-layout.ts'
import { createCardIndex } from '../search/card-index.ts'
import { passagesOf } from '../search/card-passages.ts'
import { columnsOf, titleColumnOf } from '../table/column.ts'
import { missingFields } from '../table/missing-fields.ts'
import { sortedIds } from '../table/row-order.ts'
import { rowsInOrder } from '../table/table-items.ts'
import type { CardScope } from './card-scope.ts'

const SEEDS = 40
const WRITES = 60
const t = await loadTranslate('fr')
const nobody = { personName: () => null, structureName: () => null }
const scope = { ...nobody, questions: [], people: [], structures: [], territories: [] } as unknown as CardScope
const names = { ...nobody, language: 'fr', t, territories: [], questionName: () => null } as const

/** Sorts `cards` by each column of each kind, as the headings of a table do. */
function sorted(cards: readonly Card[]): readonly (readonly string[])[] {
  return Object.keys(KINDS).flatMap((kind) => {
    const rows = cards.filter((card) => card.kind === kind)
    const spec = KINDS[kind as Kind] // reason: the keys of the table
    return [titleColumnOf(spec, 'fr'), ...columnsOf(spec, 'fr')].map((column) => {
      const ids = sortedIds(rows, column, true, scope, 'fr')
      for (const row of rowsInOrder(rows, ids)) missingFields(row)
      return ids
    })
  })
}

test('[HOSTILE2] whatever a modified client writes, even past the relay, lists, tables and searches show what honest people wrote', () => {
  const passedOver = { written: 0, read: 0 }
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const dice = diceOf(seed)
    const docs = honestBoard()
    const cards = cardsStore(docs.content, HOME)
    const index = createCardIndex((card) => passagesOf(card, names))
    for (let step = 0; step < WRITES; step += 1) hostileWrite(dice, docs)
    const all = cards.get()
    passedOver.written += docs.content.getMap('cards').size
    passedOver.read += all.length

    const groups = groupsStore(docs.content, HOME).get()
    const zones = expandZones(zonesStore(docs.base).get(), {})
    const layout = layoutList(zones, all, placementsStore(docs.board).get(), null, groups)
    const listed = layout.sections.flatMap(({ zones: own }) => own.flatMap(({ cards: shown }) => shown))
    for (const id of HONEST.cards)
      expect([seed, listed.some(({ card }) => card.id === shownAs(all, id))]).toEqual([seed, true])
    expect(standingGroups(groups, all).map(({ id }) => id)).toContain(HONEST.group)
    expect(sorted(all).flat()).toEqual(expect.arrayContaining([...HONEST.cards]))
    expect(index.find(all, ['idee']).map(({ card }) => card.id)).toEqual(expect.arrayContaining([...HONEST.cards]))
  }
  // the dice do write cards that cannot be read
  expect(passedOver.read).toBeLessThan(passedOver.written)
})
