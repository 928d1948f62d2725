import { manualClock } from '@tablee/std'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cellOf, editor, valueIn, write } from '../testing/cell-editor.ts'
import { createHistory } from './history.ts'
import { PERSON } from './origin.ts'

describe('one person', () => {
  test('[H1] undo and redo walk back and forth over every entry', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(2)), { minLength: 1, maxLength: 30 }),
        (edits) => {
          const { doc, history, set } = editor()
          const states = [doc.getMap('cells').toJSON()]
          for (const [key, value] of edits) {
            set(key, value)
            states.push(doc.getMap('cells').toJSON())
          }
          for (const state of states.toReversed().slice(1)) {
            expect(history.undo()).toBe(true)
            expect(doc.getMap('cells').toJSON()).toEqual(state)
          }
          expect(history.undo()).toBe(false)
          for (const state of states.slice(1)) {
            expect(history.redo()).toBe(true)
            expect(doc.getMap('cells').toJSON()).toEqual(state)
          }
          expect(history.redo()).toBe(false)
        },
      ),
    )
  })

  test('[H2] what one gesture writes in two documents is undone at once', () => {
    const history = createHistory()
    const [content, board] = [new Y.Doc(), new Y.Doc()]
    history.record((put) => {
      put(cellOf(content, 'state'), 'kept')
      put(cellOf(board, 'card'), { zone: 'kept' })
    })
    expect(history.state.get()).toEqual({ canUndo: true, canRedo: false })
    history.undo()
    expect([valueIn(content, 'state'), valueIn(board, 'card')]).toEqual([undefined, undefined])
    expect(history.state.get()).toEqual({ canUndo: false, canRedo: true })
  })

  test('[H3] a new edit forgets what was undone', () => {
    const { history, set } = editor()
    set('a', 1)
    history.undo()
    set('a', 2)
    expect(history.redo()).toBe(false)
  })

  test('[H4] a cell written twice in one gesture goes back to what it held before', () => {
    const { doc, history, set } = editor()
    set('a', 'first')
    history.record((put) => {
      put(cellOf(doc, 'a'), 'second')
      put(cellOf(doc, 'a'), 'third')
    })
    history.undo()
    expect(valueIn(doc, 'a')).toBe('first')
  })

  test('[H5] entries of a destroyed document are forgotten', () => {
    const { doc, history, set } = editor()
    set('a', 1)
    doc.destroy()
    expect(history.state.get().canUndo).toBe(false)
    expect(history.undo()).toBe(false)
  })

  test('[H6] an edit that writes nothing is no entry', () => {
    const { history } = editor()
    history.record(() => undefined)
    expect(history.state.get().canUndo).toBe(false)
  })
})

describe('among others', () => {
  test('[H7] undo leaves a cell that someone has written since, even with the same value', () => {
    const { doc, history, set } = editor()
    set('a', 'mine')
    write(doc, 'a', 'theirs')
    write(doc, 'a', 'mine')
    expect(history.undo()).toBe(false)
    expect(valueIn(doc, 'a')).toBe('mine')
  })

  test('[H8] undo takes back the part of a gesture that is still this person’s', () => {
    const { doc, history } = editor()
    history.record((put) => {
      put(cellOf(doc, 'a'), 1)
      put(cellOf(doc, 'b'), 1)
    })
    write(doc, 'b', 2)
    expect(history.undo()).toBe(true)
    expect([valueIn(doc, 'a'), valueIn(doc, 'b')]).toEqual([undefined, 2])
    expect(history.redo()).toBe(true)
    expect([valueIn(doc, 'a'), valueIn(doc, 'b')]).toEqual([1, 2])
  })

  test('[H9] an earlier entry still goes back once a later one on the same cell was undone', () => {
    const { doc, history, set } = editor()
    set('a', 1)
    set('a', 2)
    history.undo()
    history.undo()
    expect(valueIn(doc, 'a')).toBeUndefined()
  })

  test('[H10] three people editing, undoing and redoing converge, and nobody’s undo touches another’s later write', () => {
    const act = fc.record({
      who: fc.nat(2),
      what: fc.constantFrom('set', 'set', 'undo', 'redo', 'deliver' as const),
      key: fc.constantFrom('a', 'b', 'c'),
      value: fc.nat(2),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
        const people = [1, 2, 3].map((id) => {
          const doc = new Y.Doc()
          doc.clientID = id
          return editor(doc)
        })
        for (const { who, what, key, value } of acts) {
          const person = people[who]
          if (!person) continue
          if (what === 'set') person.set(key, value)
          else if (what === 'deliver') for (const other of people) exchange(person.doc, other.doc)
          else {
            const theirs = cellsWrittenByOthers(person.doc, who + 1)
            if (what === 'undo') person.history.undo()
            else person.history.redo()
            for (const [name, held] of theirs) expect(valueIn(person.doc, name)).toBe(held)
          }
        }
        for (const left of people) for (const right of people) exchange(left.doc, right.doc)
        const [first, ...rest] = people.map(({ doc }) => doc.getMap('cells').toJSON())
        for (const other of rest) expect(other).toEqual(first)
      }),
      { numRuns: 500 },
    )
  }, 30_000)
})

function exchange(left: Y.Doc, right: Y.Doc): void {
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left, Y.encodeStateVector(right)), 'network')
  Y.applyUpdate(left, Y.encodeStateAsUpdate(right, Y.encodeStateVector(left)), 'network')
}

/** The cells whose present write was made by another client than `client`, with what they hold. */
function cellsWrittenByOthers(doc: Y.Doc, client: number): ReadonlyMap<string, unknown> {
  const cells = doc.getMap('cells')
  return new Map(
    [...cells._map]
      .filter(([, item]) => !item.deleted && item.id.client !== client)
      .map(([key]) => [key, cells.get(key)]),
  )
}

test('[H11] what undo writes is told from what the person writes', () => {
  const { doc, history, set } = editor()
  const origins: unknown[] = []
  doc.on('afterTransaction', (transaction: Y.Transaction) => origins.push(transaction.origin))
  set('a', 1)
  history.undo()
  expect(origins).toEqual([PERSON, expect.objectContaining({ source: 'history' })])
})

test('[H12] what goes on with one gesture is one entry, until something else is done or undone', () => {
  const { doc, history } = editor()
  const typing = {}
  const type = (value: string): void => history.record((put) => put(cellOf(doc, 'text'), value), typing)
  type('o')
  type('ou')
  type('oui')
  expect([history.undo(), valueIn(doc, 'text')]).toEqual([true, undefined])
  expect([history.redo(), valueIn(doc, 'text')]).toEqual([true, 'oui'])
  type('oui !')
  history.undo()
  expect(valueIn(doc, 'text')).toBe('oui')
})

test('[H14] what someone else wrote in the middle of a gesture is what undoing it gives back', () => {
  const { doc, history } = editor()
  const dragging = {}
  history.record((put) => put(cellOf(doc, 'place'), 1), dragging)
  write(doc, 'place', 'theirs')
  history.record((put) => put(cellOf(doc, 'place'), 2), dragging)
  history.undo()
  expect(valueIn(doc, 'place')).toBe('theirs')
})

test('[H13] what was held back is written before the undo, and is what the undo takes back', () => {
  const { doc, history, set } = editor()
  set('a', 1)
  let held: number | null = 2
  const stop = history.beforeUndo(() => {
    if (held !== null) set('a', held)
    held = null
  })
  history.undo()
  expect(valueIn(doc, 'a')).toBe(1)
  stop()
  held = 3
  history.undo()
  expect([held, valueIn(doc, 'a')]).toEqual([3, undefined])
})

test('[H15] what may not be written any more is neither undone nor done again; the rest of its entry is', () => {
  const closed = new Set<string>()
  const history = createHistory(manualClock(), { mayWrite: ({ key }) => !closed.has(key) })
  const doc = new Y.Doc()
  const both = (value: number): void =>
    history.record((put) => {
      put(cellOf(doc, 'a'), value)
      put(cellOf(doc, 'b'), value)
    })
  both(1)
  both(2)
  closed.add('a')
  expect(history.undo()).toBe(true)
  expect(doc.getMap('cells').toJSON()).toEqual({ a: 2, b: 1 })
  closed.add('b')
  expect(history.undo()).toBe(false)
  expect(doc.getMap('cells').toJSON()).toEqual({ a: 2, b: 1 })
})

test('[H19] a gesture on many cells costs as much for each as one on few', () => {
  const looksFor = (count: number): number => {
    const { doc, history, set } = editor()
    for (let before = 0; before < 20; before += 1) set(`before ${before}`, before)
    let looks = 0
    const seen = (key: string) => ({
      ...cellOf(doc, key),
      get key() {
        looks += 1
        return key
      },
    })
    history.record(() => {
      for (let cell = 0; cell < count; cell += 1) history.record((put) => put(seen(`cell ${cell}`), cell))
    })
    return looks
  }
  expect(looksFor(400)).toBeLessThan(2.2 * looksFor(200))
})
