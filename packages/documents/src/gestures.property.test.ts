import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meet } from '../testing/meet.ts'
import type { ZonePerson } from '../testing/zone-person.ts'
import { WORKSHOP, ZONES, createZonePerson } from '../testing/zone-person.ts'
import { readPlacements } from './boards.ts'
import { readCards } from './cards.ts'

test('[G12] two people making random gestures and undoing them converge, and every card stays readable', () => {
  const act = fc.record({
    who: fc.nat(1),
    what: fc.constantFrom('add', 'move', 'field', 'remove', 'restore', 'convert', 'undo', 'redo', 'meet'),
    pick: fc.nat(),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const people = [createZonePerson({ seed: 1 }), createZonePerson({ seed: 2 })] as const
      let added = 0
      for (const { who, what, pick } of acts) {
        const { gestures, history, content } = who === 0 ? people[0] : people[1]
        const cards = readCards(content, 'roadmap')
        const card = cards[pick % Math.max(1, cards.length)]
        if (what === 'add') {
          gestures.addCard({ kind: 'question', zone: WORKSHOP })
          added += 1
        } else if (what === 'undo') history.undo()
        else if (what === 'redo') history.redo()
        else if (what === 'meet') meetAll(people)
        else if (card) {
          if (what === 'move') gestures.moveCard(card, ZONES[pick % ZONES.length] ?? null)
          else if (what === 'field') gestures.setField(card, 'state', ['proposed', 'kept', 'later'][pick % 3] ?? '')
          else if (what === 'remove') gestures.removeCard(card)
          else if (what === 'restore') gestures.restoreCard(card)
          else gestures.convertCard(card, pick % 2 === 0 ? 'idea' : 'question')
        }
      }
      meetAll(people)
      const [left, right] = people.map(({ content, board }) => ({
        cards: readCards(content, 'roadmap'),
        places: [...readPlacements(board)].toSorted(),
      }))
      expect(left).toEqual(right)
      expect(left?.cards).toHaveLength(added)
    }),
    { numRuns: 100 },
  )
}, 30_000)

function meetAll([left, right]: readonly [ZonePerson, ZonePerson]): void {
  meet(left.content, right.content)
  meet(left.board, right.board)
}
