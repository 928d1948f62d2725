import { expect, test } from 'vitest'
import type { TableView } from './table-view.ts'
import { isFiltered, isWhole, unfiltered, viewIn, withView } from './table-view.ts'

const VIEW: TableView = {
  words: 'école & co',
  sort: { column: 'due', descending: true },
  group: 'questions',
  filters: new Map([
    ['state', ['planned', 'done']],
    ['lead', ['-']],
  ]),
}

test('[VIEW1] an address says a whole view, beside what else it says', () => {
  const address = withView('type=action', VIEW)
  expect(viewIn(address)).toEqual(VIEW)
  expect(new URLSearchParams(address).get('type')).toBe('action')
  expect(withView(address, viewIn(''))).toBe('type=action')
})

test('[VIEW2] whatever an address says is a view', () => {
  for (const hostile of ['filtre=&filtre=:&filtre=state:&tri=-&groupe=', 'filtre=state', 'mots=%E0%A4%A', '?']) {
    expect(isWhole({ ...viewIn(hostile), words: '' })).toBe(true)
  }
  expect(viewIn(`mots=${'a'.repeat(10_000)}`).words).toHaveLength(200)
  expect(viewIn('tri=--due').sort).toEqual({ column: '-due', descending: true })
})

test('[VIEW3] one action shows all rows again, in the same order and under the same headings', () => {
  const shown = unfiltered(VIEW)
  expect(isFiltered(VIEW)).toBe(true)
  expect(isFiltered(shown)).toBe(false)
  expect([shown.sort, shown.group]).toEqual([VIEW.sort, VIEW.group])
})
