import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Author } from '../testing/index.ts'
import { author, deliver } from '../testing/index.ts'
import { TYPING } from './origin.ts'

const detail = ({ doc }: Author): Y.XmlFragment => doc.getXmlFragment('detail')

/** A person writes a paragraph of these words, as an editor does. */
function begin(person: Author, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  person.doc.transact(() => detail(person).push([paragraph]), TYPING)
}

/** Types in the last paragraph. */
function goOn(person: Author, at: number, words: string): void {
  const text = (detail(person).toArray().at(-1) as Y.XmlElement).get(0) as Y.XmlText
  person.doc.transact(() => text.insert(at, words), TYPING)
}

/** What `person` has and the relay has not: taken before another’s change is heard, given after it. */
const whatLeft = ({ doc }: Author, known: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known))

/** Two people, and the relay between them, after the first has begun a paragraph that all have. */
function company(saved: () => number = () => Infinity) {
  const savedClock = ({ clientID }: Y.Doc, client: number): number => (client === clientID ? saved() : Infinity)
  const [me, other, relay] = [author(1), author(2, '', savedClock), new Y.Doc()]
  begin(me, 'moi')
  deliver(me.doc, relay)
  deliver(relay, other.doc)
  const hear = (): void => {
    for (let round = 0; round < 2; round += 1)
      for (const { doc } of [me, other]) {
        deliver(relay, doc)
        deliver(doc, relay)
      }
  }
  const said = (): readonly string[] => [
    ...new Set([me.doc, other.doc, relay].map((doc) => doc.getXmlFragment('detail').toString())),
  ]
  return { me, other, relay, hear, said }
}

describe('words that another writes in a paragraph while its author takes it away', () => {
  test('[LATE1] the relay has them first: who takes the paragraph away writes them again', () => {
    const { me, other, relay, hear, said } = company()
    goOn(other, 3, ' et toi')
    deliver(other.doc, relay)
    me.history.undo()
    hear()
    expect(said()).toEqual(['<paragraph> et toi</paragraph>'])
  })

  test('[LATE1] letter after letter, they come back in one paragraph and in their order', () => {
    const { me, other, relay, hear, said } = company()
    me.history.undo()
    for (const [index, letter] of [...'oui !'].entries()) {
      goOn(other, 3 + index, letter)
      const update = whatLeft(other, relay)
      Y.applyUpdate(relay, update)
      Y.applyUpdate(me.doc, update, 'network')
    }
    hear()
    expect(said()).toEqual(['<paragraph>oui !</paragraph>'])
  })

  test('[LATE2] the relay has the deletion first: who writes them writes them again, and nobody twice', () => {
    let saved = 0
    const { me, other, relay, hear, said } = company(() => saved)
    me.history.undo()
    deliver(me.doc, relay)
    goOn(other, 3, ' et toi')
    hear()
    expect(said()).toEqual(['<paragraph> et toi</paragraph>'])
    saved = Infinity
    hear()
    expect(said()).toEqual(['<paragraph> et toi</paragraph>'])
  })

  test('[LATE3] what the author does again finds them there, and what is undone again leaves them', () => {
    const { me, other, relay, hear, said } = company()
    goOn(other, 3, ' et toi')
    deliver(other.doc, relay)
    me.history.undo()
    me.history.redo()
    hear()
    expect(said()).toEqual(['<paragraph>moi et toi</paragraph>'])
    me.history.undo()
    hear()
    expect(said()).toEqual(['<paragraph> et toi</paragraph>'])
    me.history.redo()
    hear()
    expect(said()).toEqual(['<paragraph>moi et toi</paragraph>'])
  })

  test('[LATE4] what somebody takes away who has read it stays away', () => {
    const { me, other, hear, said } = company()
    goOn(other, 3, ' et toi')
    hear()
    me.doc.transact(() => detail(me).delete(0, 1), TYPING)
    hear()
    expect(said()).toEqual([''])
  })

  test('[LATE5] a paragraph that an editor joins to another gives back what was being written in it, lists included', () => {
    const { me, other, relay, hear, said } = company()
    const [list, item, inside] = [
      new Y.XmlElement('bulletList'),
      new Y.XmlElement('listItem'),
      new Y.XmlElement('paragraph'),
    ]
    inside.insert(0, [new Y.XmlText('un')])
    item.insert(0, [inside])
    list.insert(0, [item])
    me.doc.transact(() => detail(me).push([list]), TYPING)
    hear()
    const theirs = [...detail(other).createTreeWalker((node) => node instanceof Y.XmlText)].at(-1) as Y.XmlText
    other.doc.transact(() => theirs.insert(2, ' deux'), TYPING)
    deliver(other.doc, relay)
    me.doc.transact(() => detail(me).delete(1, 1), TYPING)
    hear()
    expect(said()).toEqual([
      '<paragraph>moi</paragraph><bulletlist><listitem><paragraph> deux</paragraph></listitem></bulletlist>',
    ])
  })

  test('[LATE6] what is written in a list of a list comes back in a paragraph of its own, letter after letter', () => {
    const { me, other, relay, hear, said } = company()
    me.doc.transact(() => detail(me).push([nested(['bulletList', 'listItem', 'bulletList', 'listItem', 'paragraph'])]))
    begin(me, 'fin')
    hear()
    const theirs = [...detail(other).createTreeWalker((node) => node instanceof Y.XmlText)].at(1) as Y.XmlText
    me.doc.transact(() => detail(me).delete(1, 1), TYPING)
    for (const [index, letter] of [...'oui !'].entries()) {
      other.doc.transact(() => theirs.insert(index, letter), TYPING)
      const update = whatLeft(other, relay)
      Y.applyUpdate(relay, update)
      Y.applyUpdate(me.doc, update, 'network')
    }
    hear()
    expect(said()).toEqual(['<paragraph>moi</paragraph><paragraph>oui !</paragraph><paragraph>fin</paragraph>'])
  })

  test('[LATE7] what no hand has typed at once does not come back', () => {
    for (const [pieces, words] of [
      [10_000, 'a'],
      [1, 'a'.repeat(6_000)],
    ] as const) {
      const { me, other, relay, hear, said } = company()
      const text = (detail(other).get(0) as Y.XmlElement).get(0) as Y.XmlText
      other.doc.transact(() => {
        for (let piece = 0; piece < pieces; piece += 1) text.insert(0, words)
      })
      deliver(other.doc, relay)
      me.doc.transact(() => detail(me).delete(0, 1), TYPING)
      hear()
      expect(said()).toEqual([''])
    }
  })

  test('[LATE7] what somebody wrote while off line comes back whole, however much it is', () => {
    const { me, other, relay, hear, said } = company(() => 0)
    me.doc.transact(() => detail(me).delete(0, 1), TYPING)
    deliver(me.doc, relay)
    goOn(other, 3, 'a'.repeat(6_000))
    hear()
    expect(said()).toEqual([`<paragraph>${'a'.repeat(6_000)}</paragraph>`])
  })

  test('[LATE9] what was written off line comes back after the page was loaded again, under another client id', () => {
    const { me, other, relay, hear, said } = company()
    me.doc.transact(() => detail(me).delete(0, 1), TYPING)
    deliver(me.doc, relay)
    goOn(other, 3, ' et toi')
    let isTaken = false
    const again = author(4, '', (_, client) => (client === 2 && !isTaken ? 0 : Infinity))
    deliver(other.doc, again.doc)
    deliver(relay, again.doc)
    deliver(again.doc, relay)
    isTaken = true
    hear()
    expect([...said(), again.doc.getXmlFragment('detail').toString()]).toEqual(
      Array.from({ length: 2 }, () => '<paragraph> et toi</paragraph>'),
    )
  })

  test('[LATE7] to know whether words are late costs as much for each of many containers as for each of few', () => {
    const looksFor = (depth: number): number => {
      const { me, other, relay } = company()
      me.history.undo()
      const paragraph = detail(other).get(0) as Y.XmlElement
      other.doc.transact(() =>
        paragraph.push([
          nested(
            Array.from({ length: depth }, () => 'paragraph'),
            'mot',
          ),
        ]),
      )
      const update = whatLeft(other, relay)
      const has = vi.spyOn(WeakSet.prototype, 'has')
      Y.applyUpdate(me.doc, update, 'network')
      const { length } = has.mock.calls
      has.mockRestore()
      return length
    }
    expect(looksFor(400)).toBeLessThan(2.2 * looksFor(200))
  })

  test('[LATE10] what others may have read is asked once for each author of a change, however many pieces go', () => {
    const asked = vi.fn<() => number>(() => Infinity)
    const { me, other, relay, hear } = company(asked)
    for (const [at, words] of [...'abcdef'].entries()) goOn(other, at % 3, words)
    hear()
    asked.mockClear()
    me.doc.transact(() => detail(me).delete(0, 1), TYPING)
    deliver(me.doc, relay)
    deliver(relay, other.doc)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  test('[LATE8] what an editor tidies away after a change of others is taken away by nobody', () => {
    const { me, other, relay, hear, said } = company()
    const misfit = new Y.XmlElement('misfit')
    other.doc.transact(() => detail(other).push([misfit]))
    detail(me).observe(({ transaction }) => {
      if (!transaction.local) me.doc.transact(() => detail(me).delete(1, 1), TYPING)
    })
    const update = whatLeft(other, relay)
    Y.applyUpdate(relay, update)
    Y.applyUpdate(me.doc, update, 'network')
    other.doc.transact(() => misfit.push([new Y.XmlText('mot')]))
    deliver(other.doc, relay)
    hear()
    expect(said()).toEqual(['<paragraph>moi</paragraph>'])
  })
})

/** Elements of these names, each in the one before, with `words` in the last. */
function nested([name = 'paragraph', ...inner]: readonly string[], words = ''): Y.XmlElement {
  const element = new Y.XmlElement(name)
  element.insert(0, [inner.length > 0 ? nested(inner, words) : new Y.XmlText(words)])
  return element
}
