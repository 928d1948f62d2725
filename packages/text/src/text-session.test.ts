import type { History } from '@tablee/documents'
import { createHistory } from '@tablee/documents'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { TextControl, TextSession } from './text-session.ts'
import { openTextSession } from './text-session.ts'

interface Typist {
  readonly doc: Y.Doc
  readonly control: TextControl
  readonly session: TextSession
  readonly history: History
  /** Types at the caret, replacing the selection, as a browser does before it says « input ». */
  type(characters: string): void
  select(start: number, end?: number): void
}

function typist(clientID: number, content = ''): Typist {
  const doc = new Y.Doc()
  doc.clientID = clientID
  const text = doc.getText('title')
  if (content) text.insert(0, content)
  const control = {
    value: '',
    selectionStart: 0,
    selectionEnd: 0,
    setSelectionRange(start: number, end: number) {
      Object.assign(control, { selectionStart: start, selectionEnd: end })
    },
  }
  const history = createHistory()
  const session = openTextSession(text, control, { history })
  return {
    doc,
    history,
    control,
    session,
    type: (characters) => {
      const { value, selectionStart, selectionEnd } = control
      control.value = value.slice(0, selectionStart) + characters + value.slice(selectionEnd)
      control.setSelectionRange(selectionStart + characters.length, selectionStart + characters.length)
      session.input()
    },
    select: (start, end = start) => control.setSelectionRange(start, end),
  }
}

/** What one has missed reaches the other. */
function deliver(from: Typist, to: Typist): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'network')
}

function pair(content = ''): readonly [Typist, Typist] {
  const [left, right] = [typist(1, content), typist(2)]
  deliver(left, right)
  return [left, right]
}

const textOf = ({ doc }: Typist): string => doc.getText('title').toString()
const character = fc.constantFrom('a', 'b', 'é', ' ', '\n', '😀', '👩‍🏫', 'ﬁ')

describe('typing', () => {
  test('[T1] two people typing at once keep every character, whatever the network delays', () => {
    const turn = fc.record({ who: fc.nat(1), characters: character, where: fc.nat(), deliver: fc.boolean() })
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 60 }), (turns) => {
        const typists = pair('le lycée')
        const typed = turns.map(({ who, characters, where, deliver: delivers }) => {
          const writer = who === 0 ? typists[0] : typists[1]
          const reader = who === 0 ? typists[1] : typists[0]
          writer.select(onCodePoint(writer.control.value, where))
          writer.type(characters)
          if (delivers) deliver(writer, reader)
          return characters
        })
        deliver(typists[0], typists[1])
        deliver(typists[1], typists[0])
        expect(textOf(typists[0])).toBe(textOf(typists[1]))
        expect(typists.map(({ control }) => control.value)).toEqual(typists.map(textOf))
        const wanted = [...('le lycée' + typed.join(''))].toSorted().join('')
        expect([...textOf(typists[0])].toSorted().join('')).toBe(wanted)
      }),
      { numRuns: 300 },
    )
  })

  test('[T2] code points are never split, even when two emoji share their first half', () => {
    const [left, right] = pair('😀')
    left.select(0, 2)
    left.type('😁')
    right.select(0, 2)
    right.type('😂')
    deliver(left, right)
    deliver(right, left)
    expect(textOf(left)).toBe(textOf(right))
    expect([...textOf(left)].toSorted()).toEqual(['😁', '😂'])
  })

  test('[T3] a repeated letter goes where the caret is, not to the end of its run', () => {
    const [left, right] = pair('aaa')
    right.select(3)
    right.type('b')
    left.select(1)
    left.type('a')
    deliver(right, left)
    expect(left.control.selectionStart).toBe(2)
    expect(textOf(left)).toBe('aaaab')
  })

  test('[T4] the caret and the selection stay on their words while others write and remove before them', () => {
    const [left, right] = pair('un deux trois')
    left.select(3, 7)
    right.select(0)
    right.type('zéro ')
    deliver(right, left)
    const { value, selectionStart, selectionEnd } = left.control
    expect(value.slice(selectionStart, selectionEnd)).toBe('deux')
    right.select(0, right.control.value.indexOf('ux'))
    right.type('')
    deliver(right, left)
    expect(left.control.value.slice(left.control.selectionStart, left.control.selectionEnd)).toBe('ux')
  })
})

describe('composition', () => {
  test('[C1] nothing is rewritten while an input method composes; both contributions stand after it', () => {
    const [left, right] = pair('école')
    left.select(5)
    left.session.compositionStart()
    left.type('に')
    right.select(0)
    right.type('une ')
    deliver(right, left)
    expect(left.control.value).toBe('écoleに')
    left.type('ほ')
    left.session.compositionEnd()
    expect(left.control.value).toBe('une écoleにほ')
    expect(textOf(left)).toBe('une écoleにほ')
    expect(left.control.selectionStart).toBe('une écoleにほ'.length)
  })

  test('[C2] composing over a selection removes what was selected, and nothing that came since', () => {
    const [left, right] = pair('abcdef')
    left.select(1, 5)
    left.session.compositionStart()
    left.type('X')
    right.select(3)
    right.type('-ici-')
    deliver(right, left)
    left.session.compositionEnd()
    expect(textOf(left)).toBe('aX-ici-f')
  })

  test('[C3] closing in the middle of a composition writes it', () => {
    const [left] = pair('a')
    left.select(1)
    left.session.compositionStart()
    left.type('b')
    left.session.close()
    expect(textOf(left)).toBe('ab')
  })
})

test('[U1] undo takes back this person’s typing and leaves what others typed since', () => {
  const [left, right] = pair('note')
  left.select(4)
  left.type(' de Léa')
  deliver(left, right)
  right.select(0)
  right.type('ma ')
  deliver(right, left)
  left.history.undo()
  expect(left.control.value).toBe('ma note')
  left.history.redo()
  expect(left.control.value).toBe('ma note de Léa')
})

function onCodePoint(text: string, where: number): number {
  const points = [...text]
  return points.slice(0, where % (points.length + 1)).join('').length
}
