import { manualClock } from '@tablee/std'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from './history.ts'
import { PERSON } from './origin.ts'

const cellOf = (doc: Y.Doc, key: string) => ({ doc, map: doc.getMap('cells'), key })
const valueIn = (doc: Y.Doc, key: string): unknown => doc.getMap('cells').get(key)
const write = (doc: Y.Doc, key: string, value: unknown): void =>
  void doc.transact(() => doc.getMap('cells').set(key, value), 'others')

function editor(doc = new Y.Doc()) {
  const history = createHistory()
  return { doc, history, set: (key: string, value: unknown) => history.record((put) => put(cellOf(doc, key), value)) }
}

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

test('[H16] what was recorded with a gesture is withdrawn wherever it is, and what was done since stays to be undone', () => {
  const { doc, history, set } = editor()
  set('a', 1)
  const making = {}
  history.record((put) => put(cellOf(doc, 'b'), 'made'), making)
  set('c', 3)
  expect(history.withdraw(making, doc.getMap('cells'))).toBe(true)
  expect(doc.getMap('cells').toJSON()).toEqual({ a: 1, c: 3 })
  expect(history.withdraw(making, doc.getMap('cells'))).toBe(false)
  history.undo()
  history.undo()
  expect(doc.getMap('cells').toJSON()).toEqual({})
  expect(history.state.get()).toEqual({ canUndo: false, canRedo: true })
  history.redo()
  history.redo()
  expect(doc.getMap('cells').toJSON()).toEqual({ a: 1, c: 3 })
})

test('[H17] withdrawing leaves what someone else wrote there since, and forgets what was undone already', () => {
  const { doc, history } = editor()
  const [mine, undone] = [{}, {}]
  history.record((put) => put(cellOf(doc, 'a'), 'mine'), mine)
  write(doc, 'a', 'theirs')
  expect(history.withdraw(mine, doc.getMap('cells'))).toBe(false)
  expect(valueIn(doc, 'a')).toBe('theirs')
  history.record((put) => put(cellOf(doc, 'b'), 'mine'), undone)
  history.undo()
  expect(history.withdraw(undone, doc.getMap('cells'))).toBe(false)
  expect([history.redo(), valueIn(doc, 'b')]).toEqual([false, undefined])
})

test('[H18] whatever was recorded, undone and withdrawn, withdrawing takes back its own writes alone', () => {
  const steps = fc.array(fc.constantFrom('record', 'undo', 'redo'), { maxLength: 20 })
  fc.assert(
    fc.property(steps, steps, (before, after) => {
      const { doc, history, set } = editor()
      const making = {}
      let count = 0
      const run = (step: string): void => {
        if (step === 'record') set(`cell ${(count += 1)}`, count)
        else if (step === 'undo') history.undo()
        else history.redo()
      }
      before.forEach(run)
      history.record((put) => put(cellOf(doc, 'made'), true), making)
      after.forEach(run)
      const { made: _made, ...others } = doc.getMap('cells').toJSON()
      history.withdraw(making, doc.getMap('nowhere'))
      expect(doc.getMap('cells').toJSON()).toEqual(others)
      while (history.undo()) expect(valueIn(doc, 'made')).toBeUndefined()
      expect(doc.getMap('cells').toJSON()).toEqual({})
      while (history.redo()) expect(valueIn(doc, 'made')).toBeUndefined()
    }),
  )
})

describe('giving up', () => {
  test('[H20] a document that closes meanwhile leaves what was done before a checkpoint as it was', () => {
    const { doc, history, set } = editor()
    const board = new Y.Doc()
    set('a', 'before')
    history.record((put) => {
      put(cellOf(doc, 'b'), 'before')
      put(cellOf(board, 'card'), 'moved')
    })
    const giveUp = history.checkpoint()
    board.destroy()
    expect(giveUp()).toBe(false)
    set('c', 'since')
    expect(giveUp()).toBe(true)
    expect(doc.getMap('cells').toJSON()).toEqual({ a: 'before', b: 'before' })
  })

  test('[H21] what is withdrawn meanwhile leaves what was done before a checkpoint as it was', () => {
    const { doc, history, set } = editor()
    const making = {}
    set('a', 'before')
    const giveUp = history.checkpoint()
    history.record((put) => put(cellOf(doc, 'b'), 'made'), making)
    set('c', 'since')
    history.withdraw(making, doc.getMap('cells'))
    expect(giveUp()).toBe(true)
    expect(doc.getMap('cells').toJSON()).toEqual({ a: 'before' })
  })

  test('[H22] a gesture that goes on after a checkpoint keeps what it did before, and is withdrawn whole', () => {
    const { doc, history } = editor()
    const writing = {}
    const put = (value: number): void => history.record((into) => into(cellOf(doc, 'a'), value), writing)
    put(1)
    const giveUp = history.checkpoint()
    put(2)
    expect(giveUp()).toBe(true)
    expect(valueIn(doc, 'a')).toBe(1)
    put(3)
    expect(history.withdraw(writing, doc.getMap('cells'))).toBe(true)
    expect(valueIn(doc, 'a')).toBeUndefined()
  })

  test('[H23] what was undone and done again since a checkpoint was done before it', () => {
    const { doc, history, set } = editor()
    set('a', 'before')
    const giveUp = history.checkpoint()
    history.undo()
    history.redo()
    expect(giveUp()).toBe(false)
    expect(valueIn(doc, 'a')).toBe('before')
  })

  test('[H24] what was held back when a checkpoint was set was done before it', () => {
    const { doc, history, set } = editor()
    let held = true
    history.beforeUndo(() => {
      if (held) set('a', 'moved')
      held = false
    })
    const giveUp = history.checkpoint()
    expect(giveUp()).toBe(false)
    expect(valueIn(doc, 'a')).toBe('moved')
  })
})

describe('taking back what was done last', () => {
  test('[H25] it is taken back alone, whatever was done since, and may be done again', () => {
    const { doc, history, set } = editor()
    set('a', 'before')
    set('card', 'removed')
    const takeBack = history.last()
    set('other', 'moved')
    expect(takeBack()).toBe(true)
    expect(doc.getMap('cells').toJSON()).toEqual({ a: 'before', other: 'moved' })
    expect(takeBack()).toBe(false)
    history.redo()
    expect(doc.getMap('cells').toJSON()).toEqual({ a: 'before', card: 'removed', other: 'moved' })
  })

  test('[H26] where nothing of it is left, nothing else is taken back', () => {
    const { doc, history, set } = editor()
    const board = new Y.Doc()
    set('a', 'before')
    history.record((put) => put(cellOf(board, 'card'), 'moved'))
    const ofClosed = history.last()
    board.destroy()
    set('b', 'mine')
    const ofOthers = history.last()
    write(doc, 'b', 'theirs')
    history.record(() => undefined)
    const ofNothing = history.last()
    expect([ofClosed(), ofOthers(), ofNothing()]).toEqual([false, false, false])
    expect(doc.getMap('cells').toJSON()).toEqual({ a: 'before', b: 'theirs' })
  })
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
