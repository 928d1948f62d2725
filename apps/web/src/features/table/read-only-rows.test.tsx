import { KINDS } from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { WordsProvider } from '@tablee/ui'
import { loadTranslate } from '@tablee/words'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { CardScope } from '../card/card-scope.ts'
import { chosenColumns, titleColumnOf } from './column.ts'
import { GridRow } from './grid-row.tsx'
import { RowCards } from './row-cards.tsx'

const KIND = KINDS['roadmap-line']
const COLUMNS = chosenColumns(KIND, 'fr', ['due', 'cost', 'questions'])
const CARD = cardWith('card-00001', {
  kind: 'roadmap-line',
  title: 'Ouvrir le soir',
  fields: { due: '2027-04-01', cost: 1200, questions: ['question-1'] },
})
const t = await loadTranslate('fr')
const DETAILS = t('list.openDetails', { title: CARD.title })
const reading = {
  writable: false,
  questions: [],
  people: [],
  structures: [],
  territories: [],
  personName: () => null,
  structureName: () => null,
  keptStructure: (id: string) => id,
} as unknown as CardScope // reason: what a row reads where nothing can be written

const never = (): never => {
  throw new Error('nothing is pressed here')
}

function drawn(row: ReactNode): string {
  return renderToStaticMarkup(<WordsProvider words={{ t, language: 'fr' }}>{row}</WordsProvider>)
}

/** What can be pressed or written in. */
function controls(html: string): readonly string[] {
  return [...html.matchAll(/<(?:button|input|textarea|select)[^>]*>/g)].map(
    ([tag]) => /aria-label="([^"]*)"/.exec(tag)?.[1] ?? tag,
  )
}

test('[READ1] a row of a grid that can only be read says all it holds, and its details alone can be pressed', () => {
  const html = drawn(
    <GridRow
      card={CARD}
      rowKey="row"
      index={0}
      mirror={false}
      scope={reading}
      columns={[titleColumnOf(KIND, 'fr'), ...COLUMNS]}
      picked={false}
      reached={null}
      edited=""
      acts={{ open: never, remove: never, pick: never, left: never, keyed: never }}
    />,
  )
  expect(controls(html)).toEqual([DETAILS])
  for (const words of ['Ouvrir le soir', '1er avr. 2027', '1\u202f200\u00a0€', 'Une question qui n’est plus validée'])
    expect(html).toContain(words)
})

test('[READ2] a row shown as a card that can only be read says all it holds, and its details alone can be pressed', () => {
  const html = drawn(
    <RowCards
      scope={reading}
      columns={COLUMNS}
      items={[{ is: 'row', key: 'row', card: CARD, group: null, mirror: false }]}
      group={null}
      picked={new Set()}
      reveal={null}
      onPick={never}
      onOpen={never}
      onRemove={never}
      onHold={never}
    />,
  )
  expect(controls(html)).toEqual([DETAILS])
  for (const words of ['Ouvrir le soir', '1er avr. 2027', '1\u202f200\u00a0€', 'Une question qui n’est plus validée'])
    expect(html).toContain(words)
})
