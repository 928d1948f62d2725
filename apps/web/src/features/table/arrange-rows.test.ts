import type { Card, CardId } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { describe, expect, test } from 'vitest'
import { arrangeRows } from './arrange-rows.ts'
import type { TableItem } from './table-items.ts'
import { groupsShowing } from './table-items.ts'

const VALUES = [
  { value: 'planned', label: 'Prévue' },
  { value: 'done', label: 'Réalisée' },
]
const card = (id: string, state: string): Card => cardWith(id, { kind: 'roadmap-line', title: id, fields: { state } })
const CARDS = [card('a', 'done'), card('b', ''), card('c', 'planned'), card('d', 'done')]
const ASKED = {
  view: { group: null, filters: new Map() },
  found: null,
  values: VALUES,
  known: new Map(),
  held: null,
  kept: (id: string) => (id === 'finished' ? 'done' : id),
}
const grouped = { ...ASKED, view: { group: 'state', filters: new Map() } }

/** `Prévue 1: c`, heading by heading. */
function written(items: readonly TableItem[]): string {
  return items
    .map((item) => (item.is === 'group' ? `| ${item.value?.label ?? 'Sans'} ${item.count}:` : item.card.id))
    .join(' ')
}

describe('rows of a table', () => {
  test('[ARR0] one that names what was merged is where the one that stays is, whichever of them is asked for', () => {
    const cards = [...CARDS, card('e', 'finished')]
    expect(written(arrangeRows(cards, grouped).items)).toBe('| Prévue 1: c | Réalisée 3: a d e | Sans 1: b')
    const asking = (value: string): string =>
      written(arrangeRows(cards, { ...ASKED, view: { group: null, filters: new Map([['state', [value]]]) } }).items)
    expect([asking('done'), asking('finished')]).toEqual(['a d e', 'a d e'])
  })

  test('[ARR1] filters of one column add up, those of several narrow, and « sans » is a value like another', () => {
    const filtered = (filters: readonly (readonly [string, readonly string[]])[]): string =>
      written(arrangeRows(CARDS, { ...ASKED, view: { group: null, filters: new Map(filters) } }).items)
    expect(filtered([['state', ['done']]])).toBe('a d')
    expect(filtered([['state', ['done', '-']]])).toBe('a b d')
    expect(
      filtered([
        ['state', ['done']],
        ['lead', ['s1']],
      ]),
    ).toBe('')
    expect(
      filtered([
        ['state', ['done']],
        ['lead', ['-']],
      ]),
    ).toBe('a d')
  })

  test('[ARR5] a line whose question is no longer validated is found and gathered among those without one, and keeps it', () => {
    const line = (id: string, ...questions: readonly string[]): Card =>
      cardWith(id, { kind: 'roadmap-line', title: id, fields: { questions } })
    const lines = [line('both', 'first', 'second'), line('one', 'second'), line('none')]
    const withdrawn = {
      ...ASKED,
      values: [{ value: 'first', label: 'Q1' }],
      known: new Map([['questions', new Set(['first'])]]),
    }
    const asking = (...wanted: readonly string[]): string =>
      written(
        arrangeRows(lines, { ...withdrawn, view: { group: null, filters: new Map([['questions', wanted]]) } }).items,
      )
    expect(asking('-')).toBe('one none')
    expect(asking('second')).toBe('both one')
    expect(written(arrangeRows(lines, { ...withdrawn, view: { group: 'questions', filters: new Map() } }).items)).toBe(
      '| Q1 1: both | Sans 2: one none',
    )
    expect(lines[1]?.fields).toEqual({ questions: ['second'] })
  })

  test('[ARR2] groups come in the order of their values with their counts, empty ones too, those without a value last', () => {
    expect(written(arrangeRows(CARDS, grouped).items)).toBe('| Prévue 1: c | Réalisée 2: a d | Sans 1: b')
    expect(written(arrangeRows(CARDS.slice(0, 1), grouped).items)).toBe('| Prévue 0: | Réalisée 1: a')
    const found = new Set(['a' as CardId])
    expect(written(arrangeRows(CARDS, { ...grouped, found }).items)).toBe('| Réalisée 1: a')
  })

  test('[ARR3] a card of two groups is a row in both, counted once, one of them a mirror', () => {
    const both = cardWith('both', { kind: 'roadmap-line', fields: { state: ['done', 'planned'] } })
    const { items, shown } = arrangeRows([both], grouped)
    expect(shown).toBe(1)
    expect(items.flatMap((item) => (item.is === 'row' ? [[item.key, item.mirror]] : []))).toEqual([
      ['planned both', false],
      ['done both', true],
    ])
  })

  test('[ARR4] a row in hand stays where it was, whatever it says now, and goes once it is let go', () => {
    const held = { card: 'c' as CardId, groups: ['planned'] }
    const changed = CARDS.map((each) => (each.id === 'c' ? card('c', 'done') : each))
    const filters = new Map([['state', ['planned']]])
    expect(written(arrangeRows(changed, { ...grouped, held }).items)).toBe(
      '| Prévue 1: c | Réalisée 2: a d | Sans 1: b',
    )
    expect(groupsShowing(arrangeRows(changed, grouped).items, 'c' as CardId)).toEqual(['done'])
    expect(written(arrangeRows(changed, { ...ASKED, held, view: { group: null, filters } }).items)).toBe('c')
    expect(arrangeRows(changed, { ...ASKED, view: { group: null, filters } }).shown).toBe(0)
  })
})
