import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { A, B, CARD, ME, OTHER, TEXT, UNKNOWN, cell, mine, said, value, written } from '../../testing/judged-update.ts'
import type { RawId, RawStruct } from '../../testing/raw-update.ts'
import {
  REF,
  TYPE,
  anyBytes,
  anyStruct,
  emptyStruct,
  rawUpdate,
  stringStruct,
  typeStruct,
} from '../../testing/raw-update.ts'

describe('[GATE3] what is known already', () => {
  test('is cut away, and what is new beside it stays', () => {
    const doc = written()
    Y.applyUpdate(doc, mine(cell))
    const verdict = said(mine(cell, anyStruct([value], { parent: 'free', key: 'b' })), 'writer', doc)
    expect(verdict).toMatchObject({ clients: [] })
    if (typeof verdict === 'object' && verdict.update) Y.applyUpdate(doc, verdict.update)
    expect(doc.getMap('free').toJSON()).toEqual({ a: 'x', b: 'x' })
  })
})

describe('[GATE5] bytes that Yjs never writes are malformed', () => {
  const whole = mine(cell)
  const raw = (structs: RawStruct[], count?: number): Uint8Array =>
    rawUpdate([{ client: ME, clock: 0, structs, ...(count === undefined ? {} : { count }) }])
  test.each([
    ['something after the end', Uint8Array.from([...whole, 0])],
    ['an end that is missing', whole.slice(0, -1)],
    [
      'one client twice',
      rawUpdate([
        { client: ME, clock: 0, structs: [cell] },
        { client: ME, clock: 1, structs: [cell] },
      ]),
    ],
    ['an empty struct', mine(emptyStruct(REF.collected, 0))],
    ['a section without structs', rawUpdate([{ client: ME, clock: 0, structs: [] }])],
    ['more structs than there are', raw([cell], 2)],
    ['bits without a meaning', mine(emptyStruct(REF.collected, 1, { stray: 0x80 }))],
    ['an endless run', mine(emptyStruct(REF.collected, 2 ** 21 + 1))],
    ['text that is no UTF-8', mine({ ...stringStruct('ab', { parent: 'text' }), content: [2, 0xed, 0xa0] })],
    ['an item that builds on itself', mine(anyStruct([value], { origin: [ME, 0] }))],
    [
      'deletions that overlap',
      rawUpdate(
        [],
        [
          {
            client: OTHER,
            ranges: [
              [0, 2],
              [1, 1],
            ],
          },
        ],
      ),
    ],
    ['deletions of nothing', rawUpdate([], [{ client: OTHER, ranges: [[0, 0]] }])],
  ])('%s', (_, bytes) => expect(said(bytes)).toBe('malformed'))
})

describe('[GATE6] only plain JSON, text, formatting and shared types are content', () => {
  test.each([
    ['binary', anyBytes.binary([1])],
    ['a bigint', anyBytes.bigint()],
    ['a number that is none', anyBytes.number(Number.NaN)],
    ['a prototype', anyBytes.object([['__proto__', value]])],
    ['an object that says its class', anyBytes.object([['constructor', value]])],
    ['binary in a value', anyBytes.array([anyBytes.object([['a', anyBytes.binary([1])]])])],
  ])('%s', (_, bytes) => expect(said(mine(anyStruct([bytes], { parent: 'free', key: 'a' })))).toBe('content'))

  test('an embed, a hook, a subdocument and formatting by a number that is none', () => {
    const place = { parent: 'free', key: 'a', length: 1 }
    expect(said(mine({ ...place, ref: REF.embed, content: [2, 123, 125] }))).toBe('content')
    expect(said(mine(typeStruct(TYPE.hook, { parent: 'free', key: 'a' })))).toBe('content')
    expect(said(mine({ ...place, ref: REF.document, content: [1, 97, 118, 0] }))).toBe('content')
    expect(said(mine({ ref: REF.format, length: 1, parent: 'text', content: [1, 97, 5, 49, 101, 57, 57, 57] }))).toBe(
      'content',
    )
  })
})

describe('[GATE7] content lies in a root of the document, and where its container has a place for it', () => {
  test.each([
    ['an unknown root', anyStruct([value], { parent: 'elsewhere' }), 'root'],
    ['a name that every object has', anyStruct([value], { parent: 'constructor' }), 'root'],
    ['a key in a list', anyStruct([value], { parent: 'list', key: 'a' }), 'root'],
    ['no key in a map', anyStruct([value], { parent: 'free' }), 'root'],
    ['text in a list', stringStruct('a', { parent: 'list' }), 'content'],
    ['a value in a text', anyStruct([value], { parent: 'text' }), 'content'],
    ['a value in a fragment', anyStruct([value], { parent: 'body' }), 'content'],
    ['a value as a container', anyStruct([value], { parent: A }), 'malformed'],
  ] as const)('%s', (_, struct, refusal) => expect(said(mine(struct))).toBe(refusal))
})

describe('[GATE8] what is sealed stays', () => {
  const newCard = typeStruct(TYPE.map, { parent: 'cards', key: 'new' })
  test.each([
    ['a deletion', rawUpdate([], [{ client: CARD[0], ranges: [[CARD[1], 1]] }])],
    ['a replacement', mine(typeStruct(TYPE.map, { origin: CARD, key: 'card' }))],
    ['a second beginning', mine(typeStruct(TYPE.map, { parent: 'cards', key: 'card' }))],
    [
      'one added and deleted at once',
      rawUpdate([{ client: ME, clock: 0, structs: [newCard] }], [{ client: ME, ranges: [[0, 1]] }]),
    ],
    ['one added twice', mine(newCard, newCard)],
  ])('%s is refused', (_, bytes) => expect(said(bytes)).toBe('sealed'))
  test('a new one may come', () => expect(said(mine(newCard))).toMatchObject({ clients: [ME] }))
})

test('[GATE9] containers in containers, and values in values, go no deeper than the limit', () => {
  const nested = (levels: number): Uint8Array => {
    const structs: RawStruct[] = [typeStruct(TYPE.array, { parent: 'free', key: 'a' })]
    for (let level = 1; level < levels; level += 1) structs.push(typeStruct(TYPE.array, { parent: [ME, level - 1] }))
    return mine(...structs)
  }
  expect(said(nested(4))).toMatchObject({ clients: [ME] })
  expect(said(nested(5))).toBe('depth')
  const inValue = (levels: number): number[] => (levels === 0 ? value : anyBytes.array([inValue(levels - 1)]))
  expect(said(mine(anyStruct([inValue(4)], { parent: 'free', key: 'a' })))).toMatchObject({ clients: [ME] })
  expect(said(mine(anyStruct([inValue(5)], { parent: 'free', key: 'a' })))).toBe('depth')
})

describe('[GATE10] what builds on what nobody has is a gap', () => {
  test.each([
    ['a beginning that is missing', rawUpdate([{ client: ME, clock: 1, structs: [cell] }])],
    ['clocks that are skipped', mine(emptyStruct(REF.skip, 5), cell)],
    ['an origin', mine(anyStruct([value], { origin: [OTHER, 100] }))],
    ['a right origin', mine(anyStruct([value], { rightOrigin: [UNKNOWN, 0] }))],
    ['a container', mine(anyStruct([value], { parent: [UNKNOWN, 0], key: 'a' }))],
    ['a deletion', rawUpdate([], [{ client: ME, ranges: [[0, 1]] }])],
  ])('%s', (_, bytes) => expect(said(bytes)).toBe('gap'))
})

describe('[GATE11] everyone writes under client ids of their own', () => {
  test('not under that of someone else, nor under one that wrote before anybody knew whose it is', () => {
    const doc = written()
    Y.applyUpdate(doc, rawUpdate([{ client: UNKNOWN, clock: 0, structs: [cell] }]))
    const under = (client: number, clock: number): unknown =>
      said(rawUpdate([{ client, clock, structs: [anyStruct([value], { parent: 'free', key: 'b' })] }]), 'writer', doc)
    expect(under(OTHER, Y.getState(doc.store, OTHER))).toBe('not-owned')
    expect(under(UNKNOWN, 1)).toBe('not-owned')
    expect(under(doc.clientID, 0)).toBe('not-owned')
  })
  test('a new one is theirs from its first writing on, and is told', () => {
    expect(said(mine(cell))).toMatchObject({ clients: [ME] })
    expect(said(rawUpdate([{ client: 99, clock: 0, structs: [cell] }]))).toMatchObject({ clients: [99] })
  })
  test('anyone may delete what others wrote', () => {
    expect(said(rawUpdate([], [{ client: OTHER, ranges: [[0, 1]] }]))).toMatchObject({ clients: [] })
  })
})

test('[GATE12] a reader adds nothing; their deletions are passed over, those of a former writer refused', () => {
  const deletion = rawUpdate([], [{ client: OTHER, ranges: [[0, 1]] }])
  expect(said(mine(cell), 'reader')).toBe('read-only')
  expect(said(deletion, 'reader')).toEqual({ update: null, clients: [] })
  expect(said(deletion, 'former-writer')).toBe('read-only')
  expect(said(Y.encodeStateAsUpdate(written()), 'former-writer')).toEqual({ update: null, clients: [] })
})

describe('[GATE13] an item lies between its origins, which lie in one container, the right one to the right', () => {
  const between = (origin: RawId, rightOrigin: RawId): unknown =>
    said(mine(anyStruct([value], { origin, rightOrigin })))
  test('as it does where someone types', () => expect(between(A, B)).toMatchObject({ clients: [ME] }))
  test('not the other way round', () => expect(between(B, A)).toBe('malformed'))
  test('not twice the same', () => expect(between(A, A)).toBe('malformed'))
  test('not in two containers', () => expect(between(A, TEXT)).toBe('malformed'))
  test('not the other way round in what is new', () => {
    const first = anyStruct([value], { origin: A, rightOrigin: B })
    const second = anyStruct([value], { origin: [ME, 0], rightOrigin: B })
    const third = (origin: RawId, rightOrigin: RawId): unknown =>
      said(mine(first, second, anyStruct([value], { origin, rightOrigin })))
    expect(third([ME, 0], [ME, 1])).toMatchObject({ clients: [ME] })
    expect(third([ME, 1], [ME, 0])).toBe('malformed')
    expect(third([ME, 0], A)).toBe('malformed')
    expect(third(B, [ME, 0])).toBe('malformed')
  })
  test('behind a key nothing lies to the right', () => {
    const cellAfter = anyStruct([value], { rightOrigin: [ME, 0], key: 'a' })
    expect(said(mine(cell, cellAfter))).toBe('malformed')
  })
})

describe('[GATE17] behind a key whose values are known, nothing else is written', () => {
  const known = anyBytes.object([['one', value]])
  const at = { parent: 'free', key: 'schema' }
  const before: RawId = [ME, 0]
  test('but what fits', () => expect(said(mine(anyStruct([known], at)))).toMatchObject({ clients: [ME] }))
  test('and anything behind another key, or deeper', () => {
    expect(said(mine(anyStruct([value], { parent: 'free', key: 'other' })))).toMatchObject({ clients: [ME] })
    const deeper = [
      typeStruct(TYPE.map, { parent: 'free', key: 'a' }),
      anyStruct([value], { parent: before, key: 'schema' }),
    ]
    expect(said(mine(...deeper))).toMatchObject({ clients: [ME] })
  })
  test.each([
    ['another value', mine(anyStruct([value], at))],
    [
      'another value that is deleted at once',
      rawUpdate([{ client: ME, clock: 0, structs: [anyStruct([value], at)] }], [{ client: ME, ranges: [[0, 1]] }]),
    ],
    ['another value after one that fits', mine(anyStruct([known, value], at))],
    [
      'another value that follows one by its origin',
      mine(anyStruct([known], at), anyStruct([value], { origin: before, key: 'schema' })),
    ],
    ['a shared type', mine(typeStruct(TYPE.map, at))],
  ])('%s is refused', (_, bytes) => expect(said(bytes)).toBe('content'))
})
