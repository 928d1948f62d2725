import fc from 'fast-check'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { Author } from '../testing/index.ts'
import { author, deliver, writeIn } from '../testing/index.ts'
import { TYPING } from './origin.ts'

const act = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom('type', 'type', 'type', 'format', 'move', 'undo', 'undo', 'redo', 'deliver', 'pause' as const),
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
      return writeIn(person, `card-${at % 2}`, at)
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
