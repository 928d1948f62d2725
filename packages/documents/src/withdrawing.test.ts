import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { cellOf, editor, valueIn, write } from '../testing/cell-editor.ts'
import { TYPING } from './origin.ts'

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

test('[H16] nothing of what is withdrawn is left to be undone, even where the same person wrote over it since', () => {
  const { doc, history, set } = editor()
  const making = {}
  history.record((put) => {
    for (const key of ['a', 'b']) put(cellOf(doc, key), 'made')
  }, making)
  set('a', 'since')
  history.withdraw(making, doc.getMap('cells'))
  history.undo()
  expect(history.state.get().canUndo).toBe(false)
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

  test('[H27] what this person wrote over since stays to be undone after that, and others’ writes do not', () => {
    const { doc, history, set } = editor()
    history.record((put) => {
      for (const key of ['a', 'b', 'c']) put(cellOf(doc, key), 'first')
    })
    const takeBack = history.last()
    set('a', 'second')
    write(doc, 'c', 'theirs')
    expect(takeBack()).toBe(true)
    expect(doc.getMap('cells').toJSON()).toEqual({ a: 'second', c: 'theirs' })
    history.undo()
    expect(valueIn(doc, 'a')).toBe('first')
    expect([takeBack(), valueIn(doc, 'a')]).toEqual([true, undefined])
    expect(history.state.get().canUndo).toBe(false)
    while (history.state.get().canRedo) history.redo()
    expect(doc.getMap('cells').toJSON()).toEqual({ a: 'second', b: 'first', c: 'theirs' })
  })

  test('[H28] where this person wrote over all of it since, it stays whole', () => {
    const { doc, history, set } = editor()
    set('a', 'first')
    const takeBack = history.last()
    set('a', 'second')
    expect(takeBack()).toBe(false)
    history.undo()
    history.undo()
    expect(valueIn(doc, 'a')).toBeUndefined()
  })

  test('[H29] words that others were typed after stay to be undone with those', () => {
    const { doc, history } = editor()
    history.followTyping(doc)
    const type = (name: string, words: string): void =>
      history.record(() => doc.transact(() => doc.getText(name).insert(0, words), TYPING))
    type('title', 'Un café')
    const takeBack = history.last()
    type('detail', 'le soir')
    expect(takeBack()).toBe(false)
    history.undo()
    expect([history.undo(), doc.getText('title').toString()]).toEqual([true, ''])
  })

  test('[H30] whatever is taken back from the middle, undoing the rest leaves nothing', () => {
    const step = fc.record({
      keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      now: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { doc, history } = editor()
        const offers: (() => boolean)[] = []
        for (const [index, { keys, now }] of steps.entries()) {
          history.record((put) => keys.forEach((key) => put(cellOf(doc, key), index)))
          offers.push(history.last())
          if (now) offers[index >> 1]?.()
        }
        while (history.state.get().canUndo) history.undo()
        expect(doc.getMap('cells').toJSON()).toEqual({})
      }),
    )
  })
})
