import type { Card, Zone } from '@tablee/model'
import { KINDS, questionMark, standingCards, zonesOf } from '@tablee/model'
import { cardWith, zoneWith } from '@tablee/model/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutList } from '../list/list-layout.ts'
import type { CardScope } from '../card/card-scope.ts'
import { arrangeRows } from './arrange-rows.ts'
import { chosenColumns } from './column.ts'
import { valuesOf } from './row-groups.ts'

const QUESTIONS = ['q1', 'q2', 'q3']
/** A board with a column for each question, and one for the actions without. */
const ZONES: readonly Zone[] = QUESTIONS.map((question) =>
  zoneWith(
    'answers',
    {
      accepts: ['action'],
      means: { sets: { questions: '$each' } },
      repeat: { over: 'question', along: 'x' },
    },
    question,
  ),
)
const scope = {
  questions: QUESTIONS.map((card, index) => ({ card, mark: questionMark(index + 1), title: card })),
  keptStructure: (id: string) => id,
} as unknown as CardScope

const cards = fc.array(
  fc.record({
    questions: fc.subarray([...QUESTIONS, 'no-longer-validated']),
    isRemoved: fc.boolean(),
    merged: fc.option(fc.nat(5)),
  }),
  { maxLength: 12 },
)

test('[ZONES1] board, list and table of one state show the same cards in the same zones', () => {
  fc.assert(
    fc.property(cards, (specs) => {
      const all = specs.map(({ questions, isRemoved, merged }, index): Card =>
        cardWith(`card-${index}`, {
          kind: 'action',
          fields: { questions },
          removed: isRemoved ? { by: 'someone' as never, at: 1 } : null,
          from:
            merged === null || merged >= index ? [] : [{ card: `card-${merged}` as never, as: 'merge', digest: '' }],
        }),
      )
      const [column] = chosenColumns(KINDS.action, 'fr', ['questions'])
      if (!column) throw new Error('actions have questions')
      const standing = standingCards(all)
      const values = valuesOf(column, standing, scope, 'fr')
      const view = { group: 'questions', filters: new Map() }
      const { items } = arrangeRows(standing, {
        view,
        known: new Map(),
        found: null,
        values,
        held: null,
        kept: (id) => id,
      })
      const listed = layoutList(ZONES, all, new Map(), null)

      for (const question of QUESTIONS) {
        const inTable = items.flatMap((item) => (item.is === 'row' && item.group === question ? [item.card.id] : []))
        const inList = listed.sections
          .filter((section) => section.question === question)
          .flatMap(({ zones }) => zones.flatMap((zone) => zone.cards.map(({ card }) => card.id)))
        const onBoard = standing
          .filter((card) => zonesOf(card, ZONES, null).some(({ each }) => each === question))
          .map(({ id }) => id)
        expect([inTable, inList]).toEqual([onBoard, onBoard])
      }
      const without = items.flatMap((item) => (item.is === 'row' && item.group === '-' ? [item.card.id] : []))
      expect(without).toEqual(listed.unplaced.map(({ id }) => id))
    }),
  )
})
