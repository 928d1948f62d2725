import type { CardId } from '@tablee/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { EVERY_PART, createStep } from '../../testing/step.ts'
import { place } from '../boards.ts'
import { detailOf, textFieldOf, titleOf } from '../cards.ts'
import { PERSON } from '../origin.ts'

const UNCHANGED = expect.objectContaining({
  homes: [
    {
      home: 'roadmap',
      added: [],
      changed: [],
      removed: [],
      links: { added: 0, changed: 0, removed: 0 },
      groups: 0,
    },
  ],
  boards: { zones: { added: [], changed: [], removed: [] }, placed: 0, drawings: { added: 0, changed: 0, removed: 0 } },
}) as unknown

test('[VERSION2] brought back whole, a step holds what it held, whatever was done to it since', () => {
  fc.assert(
    fc.property(
      fc.array(acts(), { maxLength: 25 }),
      fc.array(acts(), { minLength: 1, maxLength: 25 }),
      (before, since) => {
        const subject = createStep()
        for (const act of before) act(subject)
        const version = subject.keep()
        for (const act of since) act(subject)
        const late = subject.keep()
        subject.restore(version, EVERY_PART)
        expect(subject.changesSince(version)).toEqual(UNCHANGED)
        // and what was there just before comes back too
        subject.restore(late, EVERY_PART)
        expect(subject.changesSince(late)).toEqual(UNCHANGED)
      },
    ),
    { numRuns: 60 },
  )
})

type Subject = ReturnType<typeof createStep>
type Act = (subject: Subject) => void

/** Anything that people do in a step. */
function acts(): fc.Arbitrary<Act> {
  const pick = fc.nat(20)
  const on =
    (work: (subject: Subject, id: CardId, other: CardId) => void) =>
    (index: number): Act =>
    (subject) => {
      const ids = subject.cards().map(({ id }) => id)
      const id = ids[index % ids.length]
      if (id) work(subject, id, ids[(index + 1) % ids.length] ?? id)
    }
  return fc.oneof(
    fc.string({ maxLength: 12 }).map(
      (title): Act =>
        ({ gestures }) =>
          void gestures.addCard({ kind: 'action', zone: null, title }),
    ),
    fc
      .tuple(pick, fc.string({ maxLength: 8 }))
      .map(([index, words]) => on(({ content }, id) => titleOf(content, id)?.insert(0, words))(index)),
    pick.map(on(({ content }, id) => textFieldOf(content, id, 'need')?.insert(0, 'un lieu, '))),
    pick.map(on(({ content }, id) => detailOf(content, id)?.insert(0, [new Y.XmlElement('paragraph')]))),
    pick.map(on(({ gestures, card }, id) => gestures.setField(card(id), 'status', 'exists'))),
    pick.map(on(({ gestures, card }, id) => gestures.setField(card(id), 'status', ''))),
    pick.map(on(({ gestures, card }, id) => gestures.removeCard(card(id)))),
    pick.map(on(({ gestures, card }, id) => gestures.restoreCard(card(id)))),
    pick.map(on(({ gestures, card }, id) => gestures.convertCard(card(id), 'roadmap-line'))),
    pick.map(on(({ gestures, card }, id) => gestures.addPart(card(id), 'milestones'))),
    pick.map(on(({ board }, id) => place(board, id, { zone: 'kept', x: 5, y: 7 }, PERSON))),
    pick.map(
      on(({ gestures, card }, id, other) =>
        gestures.groupCards([card(id), card(other)], { title: 'g', color: 'teal' }),
      ),
    ),
    pick.map(on(({ gestures, card }, id) => gestures.leaveGroup([card(id)]))),
    pick.map(
      (y): Act =>
        ({ zones }) =>
          void zones.setZone('kept', { box: { x: 0, y, w: 600, h: 400 } }),
    ),
    fc.constant<Act>(({ zones }) => zones.removeZone('kept')),
    fc.constant<Act>(({ zones }) => zones.restoreZone('kept')),
    pick.map(
      (x): Act =>
        ({ records, board }) =>
          void records.add(board, `shape-${x % 3}`, { type: 'geo', x, y: 0, props: {}, meta: {} }),
    ),
    pick.map(
      (x): Act =>
        ({ records, board }) =>
          void records.change(board, `shape-${x % 3}`, new Map([['props.color', `c${x}`]])),
    ),
    pick.map(
      (x): Act =>
        ({ records, board }) =>
          records.remove(board, `shape-${x % 3}`),
    ),
    fc.constant<Act>(({ history }) => void history.undo()),
  )
}
