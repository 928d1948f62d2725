import { expect, test } from 'vitest'
import { drawnContents } from './drawn-contents.ts'
import type { RecordValue } from './record-cells.ts'

const richText = (...paragraphs: readonly (readonly object[])[]): object => ({
  type: 'doc',
  content: paragraphs.map((content) => ({ type: 'paragraph', content })),
})
const words = (text: string): object => ({ type: 'text', text })

const written = (text: string, at: object = {}): RecordValue => ({
  type: 'text',
  x: 0,
  y: 0,
  props: { richText: richText([words(text)]) },
  ...at,
})

const toldOf = (...layers: readonly Readonly<Record<string, RecordValue>>[]) =>
  drawnContents(layers.map((records) => new Map(Object.entries(records)))).told

test('the words of texts, shapes and arrows are told, and what pictures show; strokes say nothing', () => {
  const told = toldOf({
    text: written('Consigne'),
    shape: { type: 'geo', x: 0, y: 10, props: { richText: richText([words('Le collège')]) } },
    arrow: { type: 'arrow', x: 0, y: 20, props: { text: 'mène à' } },
    picture: {
      type: 'image',
      x: 0,
      y: 30,
      props: { altText: 'Le plan du quartier' },
      meta: { src: '/api/files/plan' },
    },
    stroke: { type: 'draw', x: 0, y: 40, props: {} },
    empty: { type: 'geo', x: 0, y: 50, props: { richText: richText([]) } },
  })
  expect(told).toEqual([
    { key: '0 text', sort: 'words', words: 'Consigne' },
    { key: '0 shape', sort: 'words', words: 'Le collège' },
    { key: '0 arrow', sort: 'words', words: 'mène à' },
    { key: '0 picture', sort: 'picture', words: 'Le plan du quartier', src: '/api/files/plan' },
  ])
})

test('paragraphs and breaks are lines; words of several looks are one line', () => {
  const value = written('')
  const lines = richText(
    [words('Une '), { ...words('consigne'), marks: [{ type: 'bold' }] }],
    [words('a'), { type: 'hardBreak' }, words('b')],
  )
  expect(toldOf({ text: { ...value, props: { richText: lines } } })).toMatchObject([{ words: 'Une consigne\na\nb' }])
})

test('the template comes first, and each layer is told from its top to its bottom, then from the left', () => {
  const board = { low: written('bas', { y: 90 }), right: written('droite', { x: 50 }), left: written('gauche') }
  const told = toldOf({ rule: written('règle', { y: 500 }) }, board)
  expect(told.map((content) => content.words)).toEqual(['règle', 'gauche', 'droite', 'bas'])
})

test('what is malformed, or leads elsewhere, is passed over', () => {
  const picture = (src: unknown): RecordValue => ({ type: 'image', props: { altText: 'x' }, meta: { src } })
  const text = (value: unknown): RecordValue => ({ type: 'text', x: 'far', y: Infinity, props: { richText: value } })
  expect(
    toldOf({
      elsewhere: picture('https://example.org/a.png'),
      protocol: picture('//example.org/a.png'),
      script: picture('javascript:alert(1)'),
      none: picture(undefined),
      bare: { type: 'text' },
      listed: { type: 'text', props: [1] },
      number: text(5),
      shallow: text({ type: 'doc', content: 'words' }),
      holes: text({ type: 'doc', content: [null, 3, { content: [null, { text: 4 }, 'x'] }] }),
      type: { type: { text: 'text' }, props: { text: 'x' } },
      nested: text({ type: 'doc', content: [{ content: [{ content: [words('deep')] }] }] }),
    }),
  ).toEqual([])
})

test('long words are cut, and thousands of records are told in part, with how many are left', () => {
  const [long] = toldOf({ long: written('é'.repeat(30_000)) })
  expect(long?.words).toHaveLength(2001)
  const many = new Map(Array.from({ length: 5000 }, (_, index) => [`shape:${index}`, written('x', { y: index })]))
  const { told, untold } = drawnContents([many])
  expect([told.length, untold]).toEqual([300, 4700])
})
