import type { Card, LinkState } from '@tablee/model'
import { MOST_PLUGS } from '@tablee/model'
import { manualClock, seededRandom } from '@tablee/std'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPerson, meet } from '../testing/index.ts'
import { readLinks } from './links.ts'
import { createPlugGestures } from './plug-gestures.ts'
import { plugsStore } from './plugs.ts'
import { linksOf } from './roots.ts'

function two() {
  const one = createPerson({})
  const { content, gestures, history } = one
  const add = (title: string): Card => one.card(gestures.addCard({ kind: 'chain-link', zone: null, title }))
  const [giver, taker] = [add('Veille'), add('Appel')]
  const plugs = createPlugGestures({
    home: giver.home,
    content,
    me: { participant: 'person-1' as never },
    clock: manualClock(1000),
    random: seededRandom(3),
    history,
  })
  const shown = () =>
    readLinks(content, giver.home)
      .filter(({ removed }) => removed === null)
      .map((link) => ({ ...link, plugs: plugsStore(content, giver.home).get().get(link.id) ?? [] }))
  const plug = (gives: string, takes = gives, state: LinkState = 'exists') =>
    plugs.plug({ giver, gives, taker, takes, state })
  return { ...one, giver, taker, plugs, plug, shown }
}

test('[PLUG1] what is plugged makes one link between the two, which holds all that passes', () => {
  const { plug, shown, giver, taker } = two()
  plug('Une liste', 'Des signes', 'create')
  plug('Des alertes')
  expect(shown()).toMatchObject([{ from: giver.id, to: taker.id, state: 'exists' }])
  expect(new Set(shown()[0]?.plugs)).toEqual(
    new Set([
      { giver: giver.id, gives: 'Une liste', takes: 'Des signes' },
      { giver: giver.id, gives: 'Des alertes', takes: 'Des alertes' },
    ]),
  )
})

test('[PLUG2] it goes into the link that is there, whichever way that points; the same is held once', () => {
  const { gestures, plug, shown, giver, taker } = two()
  gestures.addLink({ from: taker.id, to: giver.id, degree: 'informed' })
  plug('Une liste', 'Une liste', 'strengthen')
  expect(plug('une LISTE', 'une liste', 'strengthen')).toEqual({ ok: false, error: { code: 'plugged-already' } })
  expect(shown()).toMatchObject([
    { from: taker.id, state: 'strengthen', degree: 'informed', plugs: [{ giver: giver.id }] },
  ])
})

test('[PLUG3] undo takes back one plug, and the link with the first; redo brings it again', () => {
  const { plug, shown, history } = two()
  plug('Une liste')
  plug('Des alertes')
  history.undo()
  expect(shown()[0]?.plugs).toHaveLength(1)
  history.undo()
  expect(shown()).toEqual([])
  history.redo()
  expect(shown()[0]?.plugs).toHaveLength(1)
})

test('[PLUG4] the last plug takes its link along, unless the link says something else', () => {
  const { plug, plugs, shown, gestures } = two()
  plug('Une liste')
  const [link] = shown()
  if (!link?.plugs[0]) throw new Error('a link was made')
  plugs.unplug(link, link.plugs[0])
  expect(shown()).toEqual([])
  plug('Une liste')
  const [again] = shown()
  if (!again?.plugs[0]) throw new Error('a link was made')
  gestures.setLink(again, { degree: 'coordinated' })
  const [told] = shown()
  if (told) plugs.unplug(told, again.plugs[0])
  expect(shown()).toMatchObject([{ degree: 'coordinated' }])
  expect(shown()[0]?.plugs).toEqual([])
})

test('[PLUG5] nothing is plugged into what is gone, nor beyond what a link can hold', () => {
  const { plug, gestures, taker, shown } = two()
  for (let index = 0; index < MOST_PLUGS; index++) plug(`Chose ${index}`)
  expect(plug('Une de trop')).toEqual({ ok: false, error: { code: 'too-many-plugs' } })
  expect(shown()[0]?.plugs).toHaveLength(MOST_PLUGS)
  gestures.removeCard(taker)
  expect(plug('Une liste')).toEqual({ ok: false, error: { code: 'card-missing' } })
})

test('[PLUG6] what passes by a link may be malformed, and the link is still there', () => {
  const { plug, content, shown } = two()
  plug('Une liste')
  const [[, shared] = []] = [...linksOf(content)]
  for (const bad of ['x', [{ giver: 3 }], [{ giver: 'a', gives: 'x'.repeat(10_000), takes: '' }], { length: 1 }]) {
    if (shared instanceof Y.Map) shared.set('plug.0', bad)
    expect(shown()).toHaveLength(1)
    expect(shown()[0]?.plugs).toHaveLength(1)
  }
})

test('[PLUG7] what two people plug at once between the same two is kept, and each undoes their own', () => {
  const { plug, content, shown, giver, taker, history } = two()
  plug('Une liste')
  const other = new Y.Doc()
  meet(content, other)
  const theirs = createPerson({ content: other, seed: 9 })
  createPlugGestures({
    home: giver.home,
    content: other,
    me: { participant: 'person-9' as never },
    clock: manualClock(2000),
    random: seededRandom(9),
    history: theirs.history,
  }).plug({ giver, gives: 'Des alertes', taker, takes: 'Des alertes', state: 'exists' })
  plug('Un local')
  meet(content, other)
  expect(shown()[0]?.plugs).toHaveLength(3)
  history.undo()
  expect(
    shown()[0]
      ?.plugs.map(({ gives }) => gives)
      .toSorted(),
  ).toEqual(['Des alertes', 'Une liste'])
})
