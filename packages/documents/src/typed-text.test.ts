import { manualClock } from '@tablee/std'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { History } from './history.ts'
import { createHistory } from './history.ts'
import { TYPING } from './origin.ts'

interface Author {
  readonly doc: Y.Doc
  readonly history: History
  readonly text: Y.Text
  readonly clock: ReturnType<typeof manualClock>
  /** Types one splice; what is longer than 600 ms after the last one is another entry. */
  type(at: number, remove: number, insert: string): void
  wait(ms: number): void
}

function author(clientID: number, content = ''): Author {
  const doc = new Y.Doc()
  doc.clientID = clientID
  const text = doc.getText('title')
  if (content) text.insert(0, content)
  const clock = manualClock(1000)
  const history = createHistory(clock)
  history.followTyping(doc)
  return {
    doc,
    history,
    text,
    clock,
    type: (at, remove, insert) =>
      doc.transact(() => {
        if (remove > 0) text.delete(at, remove)
        if (insert) text.insert(at, insert)
      }, TYPING),
    wait: (ms) => clock.advance(ms),
  }
}

const cellOf = (doc: Y.Doc, key: string) => ({ doc, map: doc.getMap('cells'), key })

function move({ history, doc }: Author, key: string, value: unknown): void {
  history.record((write) => write(cellOf(doc, key), value))
}

function deliver(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'network')
}

describe('one person', () => {
  test('[W1] words and gestures are undone in the order in which they were made', () => {
    const me = author(1)
    me.type(0, 0, 'Une idée')
    move(me, 'card', 'left')
    me.type(8, 0, ' claire')
    expect(me.history.undo()).toBe(true)
    expect([me.text.toString(), me.doc.getMap('cells').get('card')]).toEqual(['Une idée', 'left'])
    me.history.undo()
    expect([me.text.toString(), me.doc.getMap('cells').get('card')]).toEqual(['Une idée', undefined])
    me.history.undo()
    expect(me.text.toString()).toBe('')
    expect(me.history.undo()).toBe(false)
    for (const again of ['Une idée', 'Une idée', 'Une idée claire']) {
      expect(me.history.redo()).toBe(true)
      expect(me.text.toString()).toBe(again)
    }
    expect(me.doc.getMap('cells').get('card')).toBe('left')
    expect(me.history.state.get()).toEqual({ canUndo: true, canRedo: false })
  })

  test('[W2] letters typed in one go are one entry; a pause, another field or six seconds begin another', () => {
    const me = author(1)
    for (const [index, letter] of [...'mot'].entries()) {
      me.type(index, 0, letter)
      me.wait(300)
    }
    me.wait(601)
    me.type(3, 0, ' un')
    me.history.endTyping()
    me.type(6, 0, ' deux')
    me.history.undo()
    expect(me.text.toString()).toBe('mot un')
    me.history.undo()
    expect(me.text.toString()).toBe('mot')
    me.history.undo()
    expect(me.text.toString()).toBe('')

    for (let index = 0; index < 20; index += 1) {
      me.type(index, 0, 'x')
      me.wait(500)
    }
    me.history.undo()
    expect(me.text.length).toBe(13)
  })

  test('[W3] a deletion is undone, with what was deleted of others', () => {
    const [me, other] = [author(1, 'Le lycée'), author(2)]
    deliver(me.doc, other.doc)
    other.type(8, 0, ' du soir')
    deliver(other.doc, me.doc)
    me.type(2, 14, '')
    me.history.undo()
    expect(me.text.toString()).toBe('Le lycée du soir')
    me.history.redo()
    expect(me.text.toString()).toBe('Le')
  })

  test('[W4] an edit after an undo forgets what was undone, in whichever document it was', () => {
    const me = author(1)
    me.type(0, 0, 'un')
    me.history.undo()
    const other = new Y.Doc()
    me.history.record((write) => write(cellOf(other, 'a'), 1))
    expect(me.history.redo()).toBe(false)
    expect(me.text.toString()).toBe('')
    me.type(0, 0, 'deux')
    me.history.undo()
    expect(me.text.toString()).toBe('')
    expect(me.history.redo()).toBe(true)
    expect(me.text.toString()).toBe('deux')
  })

  test('[W5] a caret that moves is no entry, and what a gesture types is part of it', () => {
    const me = author(1)
    me.doc.transact(() => undefined, TYPING)
    expect(me.history.state.get().canUndo).toBe(false)
    me.history.record((write) => {
      write(cellOf(me.doc, 'kind'), 'merged')
      me.type(0, 0, 'un ')
      me.type(3, 0, 'deux')
    })
    me.history.undo()
    expect([me.text.toString(), me.doc.getMap('cells').get('kind')]).toEqual(['', undefined])
    expect(me.history.state.get().canUndo).toBe(false)
    me.history.redo()
    expect([me.text.toString(), me.doc.getMap('cells').get('kind')]).toEqual(['un deux', 'merged'])
  })

  test('[W6] beyond two hundred entries the oldest words are given up, and the others are still undone one by one', () => {
    const me = author(1)
    for (let index = 0; index < 230; index += 1) {
      me.type(index, 0, 'x')
      me.history.endTyping()
    }
    let undone = 0
    while (me.history.undo()) undone += 1
    expect([undone, me.text.length]).toEqual([200, 30])
    while (me.history.redo()) undone -= 1
    expect([undone, me.text.length]).toEqual([0, 230])
  })

  test('[W7] words of a document that is closed are forgotten', () => {
    const me = author(1)
    me.type(0, 0, 'mot')
    me.doc.destroy()
    expect(me.history.undo()).toBe(false)
  })
})

describe('among others', () => {
  test('[W8] undo takes back my words alone, and stops at one entry even when it has no effect', () => {
    const [me, other] = [author(1), author(2)]
    me.type(0, 0, 'avant ')
    me.history.endTyping()
    me.type(6, 0, 'après')
    deliver(me.doc, other.doc)
    other.type(6, 5, '')
    deliver(other.doc, me.doc)
    expect(me.history.undo()).toBe(false)
    expect(me.text.toString()).toBe('avant ')
    expect(me.history.undo()).toBe(true)
    expect(me.text.toString()).toBe('')
  })

  test('[W9] what others wrote in a paragraph that I began stays when I take it back', () => {
    const [me, other] = [author(1), author(2)]
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('moi')])
    me.doc.transact(() => me.doc.getXmlFragment('detail').insert(0, [paragraph]), TYPING)
    deliver(me.doc, other.doc)
    const theirs = other.doc.getXmlFragment('detail').get(0)
    if (!(theirs instanceof Y.XmlElement)) throw new Error('the paragraph arrived')
    const words = theirs.get(0)
    if (!(words instanceof Y.XmlText)) throw new Error('its text arrived')
    words.insert(3, ' et toi')
    deliver(other.doc, me.doc)
    expect(me.history.undo()).toBe(true)
    expect(me.doc.getXmlFragment('detail').toString()).toBe('<paragraph> et toi</paragraph>')
  })

  const act = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom(
      'type',
      'type',
      'type',
      'format',
      'move',
      'undo',
      'undo',
      'redo',
      'deliver',
      'pause' as const,
    ),
    at: fc.nat(),
    remove: fc.nat(3),
    letters: fc.integer({ min: 0, max: 3 }),
  })

  test('[W10] three people typing, formatting, undoing and redoing across partitions converge; nobody’s undo takes a letter of another', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 90 }), (acts) => {
        const people = [author(1), author(2), author(3)]
        for (const one of acts) {
          const person = people[one.who]
          if (!person) continue
          const before = lettersOfOthers(person.text, one.who)
          perform(person, one, people)
          if (one.what === 'undo') expect(isWithin(before, lettersOfOthers(person.text, one.who))).toBe(true)
        }
        heal(people)
        const [first, ...rest] = people.map(({ doc }) => [
          doc.getText('title').toDelta() as unknown,
          doc.getMap('cells').toJSON(),
        ])
        for (const other of rest) expect(other).toEqual(first)
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  test('[W11] whoever undoes everything has taken back all that they typed, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), fc.nat(2), (acts, leaver) => {
        const people = [author(1), author(2), author(3)]
        for (const one of acts) {
          const person = people[one.who]
          // letters that another deletes and brings back are then that other's own
          if (person) perform(person, { ...one, remove: 0 }, people)
        }
        heal(people)
        const person = people[leaver]
        if (!person) return
        const others = lettersOfOthers(person.text, leaver)
        while (person.history.state.get().canUndo) person.history.undo()
        expect(person.text.toString()).toBe(others)
        heal(people)
        for (const { text } of people) expect(text.toString()).toBe(others)
        while (person.history.state.get().canRedo) person.history.redo()
        expect(lettersOfOthers(person.text, leaver)).toBe(others)
      }),
      { numRuns: 400 },
    )
  }, 60_000)
})

interface Act {
  readonly who: number
  readonly what: 'type' | 'format' | 'move' | 'undo' | 'redo' | 'deliver' | 'pause'
  readonly at: number
  readonly remove: number
  readonly letters: number
}

/** Letters of each author's own: what is seen says whose it is. */
const ALPHABETS = ['abcdefgh', 'ABCDEFGH', '12345678'] as const

function perform(person: Author, { who, what, at, remove, letters }: Act, people: readonly Author[]): void {
  const { text, doc, history } = person
  const start = at % (text.length + 1)
  const length = Math.min(remove, text.length - start)
  switch (what) {
    case 'type':
      return person.type(start, length, ALPHABETS[who]?.slice(at % 5, (at % 5) + letters) ?? '')
    case 'format':
      return void (length > 0 && doc.transact(() => text.format(start, length, { bold: at % 2 === 0 || null }), TYPING))
    case 'move':
      return move(person, `card-${at % 2}`, at)
    case 'undo':
      return void history.undo()
    case 'redo':
      return void history.redo()
    case 'pause':
      return person.wait(700)
    case 'deliver': {
      const other = people[at % people.length]
      if (other) deliver(other.doc, doc)
    }
  }
}

function heal(people: readonly Author[]): void {
  for (let round = 0; round < 2; round += 1)
    for (const from of people) for (const to of people) if (from !== to) deliver(from.doc, to.doc)
}

function lettersOfOthers(text: Y.Text, who: number): string {
  return [...text.toString()].filter((letter) => !ALPHABETS[who]?.includes(letter)).join('')
}

/** Whether every letter of `part` is in `whole`, as often as it is there. */
function isWithin(part: string, whole: string): boolean {
  const left = [...whole]
  return [...part].every((letter) => {
    const found = left.indexOf(letter)
    if (found >= 0) left.splice(found, 1)
    return found >= 0
  })
}
