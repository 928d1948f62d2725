import type { CardId, Link } from '@tablee/model'
import { standingLinks } from '@tablee/model'
import { linkWith } from '@tablee/model/testing'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPerson, meet } from '../testing/index.ts'
import { readLinks } from './links.ts'
import { cardsOf, linksOf } from './roots.ts'
import { linksStore } from './stores.ts'

function person(options: Parameters<typeof createPerson>[0] = {}) {
  const one = createPerson(options)
  const { content, gestures, cards } = one
  const shown = (): readonly Link[] => standingLinks(readLinks(content, 'roadmap'), cards()).map(({ link }) => link)
  const card = (title: string): CardId => gestures.addCard({ kind: 'actor', zone: null, title })
  const remove = (id: CardId): boolean => gestures.removeCard(one.card(id))
  return { ...one, shown, card, remove }
}

function linked(options = {}) {
  const one = person(options)
  const [from, to] = [one.card('Collège'), one.card('Mission locale')]
  const made = one.gestures.addLink({ from, to, state: 'strengthen', degree: 'informed' })
  if (!made.ok) throw new Error(made.error.code)
  return { ...one, from, to, id: made.value }
}

describe('linking', () => {
  test('[L1] a link says what it is, who made it and when', () => {
    const { shown, from, to, id } = linked()
    const said = { state: 'strengthen', degree: 'informed', question: null, by: 'person-1', at: 1000, removed: null }
    expect(shown()).toEqual([{ id, home: 'roadmap', from, to, ...said }])
  })

  test('[L2] a card is not linked to itself, nor to one that is gone', () => {
    const { gestures, from, to, remove, shown } = linked()
    expect(gestures.addLink({ from, to: from })).toMatchObject({ ok: false, error: { code: 'same-card' } })
    remove(to)
    expect(gestures.addLink({ from, to })).toMatchObject({ ok: false, error: { code: 'card-missing' } })
    expect(shown()).toEqual([])
  })

  test('[L3] the same is not said twice, in either direction: the link that says it is named', () => {
    const { gestures, from, to, id, shown } = linked()
    const error = { code: 'already-linked', link: id }
    expect(gestures.addLink({ from: to, to: from })).toEqual({ ok: false, error })
    expect(gestures.linkRefusal({ from, to })).toEqual(error)
    expect(gestures.addLink({ from, to, question: 'question-1' as CardId }).ok).toBe(true)
    expect(shown()).toHaveLength(2)
  })

  test('[L4] undoing a link marks it removed, never deletes it; redo brings it back', () => {
    const { history, shown, content, id } = linked()
    history.undo()
    expect(shown()).toEqual([])
    expect(linksOf(content).has(id)).toBe(true)
    history.redo()
    expect(shown()).toMatchObject([{ id }])
  })

  test('[L5] two people who link the same cards at once see one link, the same one', () => {
    const [lea, sam] = [person(), person({ seed: 2 })]
    const [from, to] = [lea.card('Collège'), lea.card('Mission locale')]
    meet(lea.content, sam.content)
    lea.gestures.addLink({ from, to })
    sam.gestures.addLink({ from: to, to: from, state: 'create' })
    meet(lea.content, sam.content)
    expect(lea.shown()).toMatchObject([{ by: 'person-1' }])
    expect(sam.shown()).toEqual(lea.shown())
  })
})

describe('changing', () => {
  test('[L6] a change is one entry; undo takes back what others have not changed since', () => {
    const { gestures, history, shown, content } = linked()
    const other = person({ content, seed: 2 })
    const [link] = shown() as [Link]
    gestures.setLink(link, { state: 'create', degree: null })
    other.gestures.setLink(shown()[0] as Link, { degree: 'cooperating' })
    history.undo()
    expect(shown()).toMatchObject([{ state: 'strengthen', degree: 'cooperating' }])
  })

  test('[L7] a link does not become one that another says already', () => {
    const { gestures, shown, from, to, id } = linked()
    gestures.addLink({ from, to, question: 'question-1' as CardId })
    const second = shown().find((link) => link.question) as Link
    expect(gestures.setLink(second, { question: null })).toEqual({
      ok: false,
      error: { code: 'already-linked', link: id },
    })
    expect(gestures.setLink(second, { state: 'create', question: second.question }).ok).toBe(true)
  })

  test('[L8] nothing that differs, no entry', () => {
    const { gestures, history, shown } = linked()
    gestures.setLink(shown()[0] as Link, { state: 'strengthen' })
    history.undo()
    expect(shown()).toEqual([])
  })
})

describe('removing', () => {
  test('[L9] a removed link is kept and says by whom; undo brings it back', () => {
    const { gestures, history, shown, content } = linked()
    const [link] = shown() as [Link]
    gestures.removeLink(link)
    expect(shown()).toEqual([])
    expect(readLinks(content, 'roadmap')).toMatchObject([{ removed: { by: 'person-1' } }])
    history.undo()
    expect(shown()).toEqual([link])
    history.redo()
    expect(shown()).toEqual([])
  })

  test('[L10] one that was linked anew meanwhile is not shown beside the new one when its removal is taken back', () => {
    const { gestures, history, shown, from, to } = linked()
    const [link] = shown() as [Link]
    gestures.removeLink(link)
    const takeBack = history.last()
    gestures.addLink({ from, to })
    expect(takeBack()).toBe(true)
    expect(shown()).toHaveLength(1)
  })

  test('[L11] a link whose card is removed is not shown, and is there again with the card', () => {
    const { history, shown, to, remove, id } = linked()
    remove(to)
    expect(shown()).toEqual([])
    history.undo()
    expect(shown()).toMatchObject([{ id }])
  })
})

describe('what peers wrote is checked', () => {
  test('[L12] what is no link is passed over, and stops neither the others nor a gesture', () => {
    const { content, gestures, shown, from, to, id } = linked()
    const links = linksOf(content)
    links.set('link-text', 'exists')
    links.set('link-half', new Y.Map([['from', from]]))
    links.set('link-self', new Y.Map(Object.entries(linkWith('link-self', from, from))))
    links.set('link-odd1', new Y.Map<unknown>(Object.entries({ ...linkWith('link-odd1', from, to), state: 'perhaps' })))
    links.set('constructor', new Y.Map(Object.entries(linkWith('constructor', from, to))))
    cardsOf(content).set('card-odd', 'no card' as never)
    expect(shown().map((link) => link.id)).toEqual([id])
    gestures.removeLink({ ...linkWith('link-text', from, to) })
    gestures.setLink({ ...linkWith('link-gone', from, to) }, { state: 'create' })
    expect(linksOf(content).get('link-text')).toBe('exists')
  })

  test('[L13] the store of links tells each change', () => {
    const { content, gestures, shown, id } = linked()
    const store = linksStore(content, 'roadmap')
    let told = 0
    store.subscribe(() => (told += 1))
    gestures.setLink(shown()[0] as Link, { degree: 'competing' })
    expect(store.get()).toMatchObject([{ id, degree: 'competing' }])
    expect(told).toBe(1)
  })
})
