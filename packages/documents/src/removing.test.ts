import type { CardId } from '@tablee/model'
import { describe, expect, test } from 'vitest'
import { createPerson, meet } from '../testing/index.ts'

/** Nadia and Léo, on the same cards: the ideas that Nadia wrote. */
function together(...titles: readonly string[]) {
  const [nadia, leo] = [createPerson({ seed: 1 }), createPerson({ seed: 2 })]
  const ids = titles.map((title) => nadia.gestures.addCard({ kind: 'idea', zone: null, title }))
  const share = (): void => meet(nadia.content, leo.content)
  share()
  return { nadia, leo, share, ids: ids as [CardId, CardId] } // reason: tests use as many as they ask for
}

describe('what another has removed already', () => {
  test('[G41] it stays theirs, whenever it was looked at, and nothing of it is left to be undone', () => {
    const { nadia, leo, share, ids } = together('Une')
    const [id] = ids
    const [seen, shownToLeo] = [nadia.card(id), leo.card(id)]
    nadia.gestures.removeCard(seen)
    share()
    expect(leo.gestures.removeCard(shownToLeo)).toBe(false)
    expect(leo.card(id).removed).toEqual({ by: 'person-1', at: 1000 })
    expect(leo.history.state.get().canUndo).toBe(false)
  })

  test('[G46] a merged card that was removed meanwhile is not split, and comes back whole', () => {
    const { nadia, leo, share, ids } = together('Une', 'Deux')
    const merged = nadia.gestures.mergeCards({ cards: ids, kind: 'idea', title: 'Les deux' })
    if (!merged.ok) throw new Error(merged.error.code)
    share()
    const seen = leo.card(merged.value)
    nadia.gestures.removeCard(nadia.card(merged.value))
    share()
    leo.gestures.splitCard(seen)
    share()
    nadia.gestures.restoreCard(nadia.card(merged.value))
    expect([merged.value, ...ids].map((id) => nadia.card(id).removed)).toEqual([null, null, null])
  })

  test('[G42] of many cards, those that were still there are removed, and told', () => {
    const { nadia, leo, share, ids } = together('Une', 'Deux')
    const [first, second] = ids
    const seen = ids.map(leo.card)
    nadia.gestures.removeCard(nadia.card(first))
    share()
    expect(leo.rows.removeCards(seen).map(({ id }) => id)).toEqual([second])
    expect(ids.map((id) => leo.card(id).removed?.by)).toEqual(['person-1', 'person-2'])
    leo.history.undo()
    expect(ids.map((id) => leo.card(id).removed?.by)).toEqual(['person-1', undefined])
  })
})

describe('bringing back', () => {
  test('[G43] a merged card brings back what it stands for, though it was looked at before it was removed', () => {
    const { nadia, ids } = together('Une', 'Deux')
    const merged = nadia.gestures.mergeCards({ cards: ids, kind: 'idea', title: 'Les deux' })
    if (!merged.ok) throw new Error(merged.error.code)
    const seen = nadia.card(merged.value)
    nadia.gestures.removeCard(seen)
    expect([merged.value, ...ids].map((id) => nadia.card(id).removed !== null)).toEqual([true, true, true])
    nadia.gestures.restoreCard(seen)
    expect([merged.value, ...ids].map((id) => nadia.card(id).removed)).toEqual([null, null, null])
  })

  test('[G44] what is there already is not written', () => {
    const { nadia, leo, share, ids } = together('Une')
    const [id] = ids
    nadia.gestures.removeCard(nadia.card(id))
    share()
    const shownToLeo = leo.card(id)
    expect(nadia.gestures.restoreCard(nadia.card(id))).toBe(true)
    share()
    expect(leo.gestures.restoreCard(shownToLeo)).toBe(false)
    expect(leo.history.state.get().canUndo).toBe(false)
  })

  test('[G45] taking one’s removal back leaves what another has removed since', () => {
    const { nadia, leo, share, ids } = together('Une')
    const [id] = ids
    nadia.gestures.removeCard(nadia.card(id))
    const takeBack = nadia.history.last()
    share()
    leo.gestures.restoreCard(leo.card(id))
    leo.gestures.removeCard(leo.card(id))
    share()
    expect(takeBack()).toBe(false)
    expect(nadia.card(id).removed?.by).toBe('person-2')
  })
})
