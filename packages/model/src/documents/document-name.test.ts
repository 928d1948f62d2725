import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BoardId, StepId } from '../ids/ids.ts'
import { isReserved } from '../ids/reserved.ts'
import { DocumentName, baseOf, boardOf, contentOf, parseDocumentName } from './document-name.ts'

const id = fc.stringMatching(/^[\w-]{8,32}$/).filter((text) => !isReserved(text))
const number = fc.integer({ min: 1, max: 9999 })

describe('a document is named and found again', () => {
  test('contents, by home', () => {
    fc.assert(
      fc.property(id, number, (step, pass) => {
        expect(parseDocumentName(contentOf(step as StepId))).toEqual({ kind: 'content', home: step })
        const home = `${step as BoardId}.${pass}` as const
        expect(parseDocumentName(contentOf(home))).toEqual({ kind: 'content', home })
      }),
    )
    expect(parseDocumentName(contentOf('directory'))).toEqual({ kind: 'content', home: 'directory' })
    expect(parseDocumentName(contentOf('roadmap'))).toEqual({ kind: 'content', home: 'roadmap' })
  })

  test('bases and boards', () => {
    fc.assert(
      fc.property(id, number, (board, pass) => {
        expect(parseDocumentName(baseOf(board as BoardId))).toEqual({ kind: 'base', board })
        expect(parseDocumentName(boardOf(board as BoardId, pass))).toEqual({ kind: 'board', board, pass })
      }),
    )
  })

  test('charters, remarks and drafts', () => {
    fc.assert(
      fc.property(id, id, number, (activity, participant, version) => {
        expect(parseDocumentName(`charter:${version}`)).toEqual({ kind: 'charter', version })
        expect(parseDocumentName(`remarks:${version}`)).toEqual({ kind: 'remarks', version })
        expect(parseDocumentName(`draft:${activity}.${participant}`)).toEqual({ kind: 'draft', activity, participant })
      }),
    )
  })

  test.each(['plan', 'live', 'desk'])('%s', (name) => {
    expect(parseDocumentName(name)).toEqual({ kind: name })
  })
})

test('any text either names one document, spelled in one way, or none', () => {
  const kinds = fc.constantFrom('plan', 'content:', 'base:', 'board:', 'charter:', 'draft:', '')
  fc.assert(
    fc.property(kinds, fc.string({ unit: 'grapheme' }), (kind, rest) => {
      const ref = parseDocumentName(kind + rest)
      expect(DocumentName.safeParse(kind + rest).success).toBe(ref !== null)
      expect(ref === null || /^[\w:.-]+$/.test(kind + rest)).toBe(true)
    }),
  )
})

test.each([
  '',
  'Plan',
  'plan ',
  'plan\n',
  ' plan',
  'plans',
  'plan\u0000',
  'plan%00',
  'content',
  'content:',
  'content:short',
  'content:../../../etc/passwd',
  'content:..%2f..%2fetc%2fpasswd',
  'content:abcdefgh/ijkl',
  'content:abcdefgh.0',
  'content:abcdefgh.01',
  'content:abcdefgh.-1',
  'content:abcdefgh.1e3',
  'content:abcdefgh.10000',
  'content:abcdefgh.1.2',
  'content:éàüöéàüö',
  'content:__proto__',
  'content:constructor',
  'content:__proto__.1',
  'content:roadmap\nplan',
  'base:hasOwnProperty',
  'base:abcdefgh.1',
  'board:abcdefgh',
  'board:toString.1',
  'board:abcdefgh.NaN',
  'charter:0',
  'charter:-1',
  'charter:1.5',
  'draft:abcdefgh',
  'draft:abcdefgh.',
  'draft:__proto__.abcdefgh',
  'constructor',
  '__proto__',
])('%j names no document', (name) => {
  expect(parseDocumentName(name)).toBeNull()
})

test('a name of 60 kB is refused without being looked at', () => {
  const names = ['a', '/', '.', ':', 'content:a', '%00', '__proto__.'].map((part) => part.repeat(60_000 / part.length))
  const start = performance.now()
  expect(names.map(parseDocumentName)).toEqual(names.map(() => null))
  expect(names.map((name) => DocumentName.safeParse(name).success)).toEqual(names.map(() => false))
  expect(performance.now() - start).toBeLessThan(1000)
})

test.each([null, undefined, 7, {}, ['plan'], { toString: () => 'plan' }])(
  'what is not text (%j) names no document',
  (value) => {
    expect(DocumentName.safeParse(value).success).toBe(false)
  },
)

declare const performance: { now(): number }
