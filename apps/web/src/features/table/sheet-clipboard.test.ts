import type { Card } from '@tablee/model'
import { KINDS, MOST_ROWS } from '@tablee/model'
import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import type { CardScope } from '../card/card-scope.ts'
import { titleColumnOf } from './column.ts'
import { putCells, takeCells } from './sheet-clipboard.ts'

const COLUMNS = [titleColumnOf(KINDS['roadmap-line'], 'fr')]
const t = await loadTranslate('fr')
const scope = { structures: [], mergedStructures: [], people: [], territories: [], questions: [] }
const reader = { ...scope, language: 'fr', t, structureName: () => null, personName: () => null } as never
const asScope = scope as unknown as CardScope // reason: what a cell can name is all that is read of it here
const titled = (title: string): Card => ({ title, fields: {} }) as unknown as Card // reason: the title alone is copied

function clipboard(): {
  readonly getData: (type: string) => string
  readonly setData: (type: string, text: string) => void
} {
  const held = new Map<string, string>()
  return { getData: (type) => held.get(type) ?? '', setData: (type, text) => void held.set(type, text) }
}

test('[CLIP1] a table of 5,000 rows is refused whole, and says so; one that fits is taken', () => {
  const paste = (count: number): ReturnType<typeof takeCells> => {
    const board = clipboard()
    board.setData('text/plain', 'Ouvrir\tun lieu\n'.repeat(count))
    return takeCells(board, [], COLUMNS, 'roadmap-line', asScope)
  }
  expect(paste(5_000)).toBe('too-many-rows')
  expect(paste(MOST_ROWS)).toMatchObject({ added: MOST_ROWS, refused: [], columnsLeft: 1 })
})

test('[CLIP2] a label of 10 kB is told and its cell stays as it is; script and right-to-left words are words', () => {
  const board = clipboard()
  const said = ['<script>alert(1)</script>', 'مدرسة مفتوحة', 'x'.repeat(10_000)]
  board.setData('text/plain', said.map((words) => `${words}\t`).join('\n'))
  const taken = takeCells(board, said.map(titled), COLUMNS, 'roadmap-line', asScope)
  expect(taken).toMatchObject({
    rows: [{ values: { title: said[0] } }, { values: { title: said[1] } }, { values: {} }],
    refused: [{ row: 3, field: 'title', problem: 'too-long' }],
  })
})

test('[CLIP3] what is copied out is words to whoever pastes it as a page', () => {
  const board = clipboard()
  putCells(board as unknown as DataTransfer, [titled('<script>alert(1)</script> & مدرسة')], COLUMNS, reader) // reason: only what is put is looked at
  expect(board.getData('text/html')).toBe(
    '<table><tr><td>&lt;script&gt;alert(1)&lt;/script&gt; &amp; مدرسة</td></tr></table>',
  )
})
