import type { Card, FieldValue, Kind } from '@tablee/model'
import { KINDS, questionMark } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CardScope } from '../card/card-scope.ts'
import { arrangeRows } from './arrange-rows.ts'
import { chosenColumns } from './column.ts'
import { valuesOf } from './row-groups.ts'
import { NOTHING } from './table-view.ts'

/** Those of the cycle, and one of which nothing is known any more. */
const IDS = ['a', 'b', 'c', 'unknown']
const named = (id: string): string | null => (id === 'unknown' ? null : id)
const scope = {
  structures: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  territories: ['a', 'b', 'c'].map((id) => ({ id, name: id, type: 'commune' })),
  questions: ['a', 'b', 'c'].map((card, index) => ({ card, mark: questionMark(index + 1), title: card })),
  structureName: named,
  keptStructure: (id: string) => id,
  personName: named,
} as unknown as CardScope // reason: all that groups ask of it

const GATHERED: readonly (readonly [what: string, kind: Kind, column: string])[] = [
  ['question', 'roadmap-line', 'questions'],
  ['territory', 'roadmap-line', 'territories'],
  ['one structure', 'roadmap-line', 'lead'],
  ['several structures', 'roadmap-line', 'partners'],
  ['dimension', 'change', 'dimension'],
  ['state', 'roadmap-line', 'state'],
]

describe('rows gathered', () => {
  test.each(GATHERED)(
    '[GROUPS1] by %s: each card is exactly where its field says, and nowhere else',
    (_, kind, name) => {
      const [column] = chosenColumns(KINDS[kind], 'fr', [name])
      if (!column) throw new Error(`${kind} has no ${name}`)
      const { spec } = column
      const ids = spec.type === 'choice' ? spec.of.map(({ value }) => value) : IDS
      const many = 'many' in spec && spec.many
      const value: fc.Arbitrary<FieldValue> = many ? fc.subarray(ids) : fc.constantFrom('', ...ids)
      fc.assert(
        fc.property(fc.array(fc.option(value, { nil: undefined }), { maxLength: 12 }), (held) => {
          const cards = held.map((each, index): Card =>
            cardWith(`card-${index}`, { kind, fields: each === undefined ? {} : { [name]: each } }),
          )
          const values = valuesOf(column, cards, scope, 'fr')
          const view = { group: name, filters: new Map() }
          const { items, shown } = arrangeRows(cards, {
            view,
            known: new Map(),
            found: null,
            values,
            held: null,
            kept: (id) => id,
          })
          const rows = items.flatMap((item) => (item.is === 'row' ? [item] : []))

          expect(shown).toBe(cards.length)
          for (const [index, card] of cards.entries()) {
            const own = [held[index] ?? []].flat().filter((id) => id !== '' && id !== 'unknown')
            const known = own.filter((id) => values.some((each) => each.value === id))
            const groups = rows.filter((row) => row.card.id === card.id).map(({ group }) => group)
            // each value that a cycle knows is offered as a group, and none is shown twice
            expect(known).toEqual(own)
            expect(groups.toSorted()).toEqual(own.length > 0 ? own.map(String).toSorted() : [NOTHING])
            expect(rows.filter((row) => row.card.id === card.id && !row.mirror)).toHaveLength(1)
          }
          // a heading counts the rows under it
          for (const item of items)
            if (item.is === 'group')
              expect(item.count).toBe(rows.filter(({ group }) => group === (item.value?.value ?? NOTHING)).length)
        }),
      )
    },
  )
})
