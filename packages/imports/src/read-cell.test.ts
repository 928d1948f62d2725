import type { FieldSpec, Kind } from '@tablee/model'
import { KINDS, MOST_OF_LINE, fits } from '@tablee/model'
import { present } from '@tablee/std'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Names } from './names.ts'
import { isReadable, readCell } from './read-cell.ts'

const NAMES: Names = {
  structures: [
    { id: 'city', name: 'Ville d’Harbourg' },
    { id: 'club', name: 'Club de prévention' },
    { id: 'club-2', name: 'Les Amis' },
    { id: 'club-3', name: 'les amis' },
    { id: 'club', name: 'Le Club' },
    { id: 'club', name: 'le club' },
  ],
  people: [{ id: 'lea', name: 'Léa' }],
  territories: [{ id: 'north', name: 'Quartier nord' }],
  questions: [
    { id: 'first', number: 1, name: 'Comment allons-nous repérer plus tôt ?' },
    { id: 'second', number: 2, name: 'Comment allons-nous accueillir ?' },
  ],
}
const spec = (kind: Kind, name: string): FieldSpec => present(KINDS[kind].fields[name], name)
const read = (kind: Kind, name: string, text: string): unknown => {
  const result = readCell(text, spec(kind, name), NAMES)
  return result.ok ? result.value : result.error
}

describe('what is understood', () => {
  test.each<[Kind, string, string, unknown]>([
    ['actor', 'type', 'EDUCATION NATIONALE', 'education'],
    ['actor', 'type', 'Local authority', 'local-authority'],
    ['actor', 'domains', 'Repérage ; Culture et sport', ['spotting', 'culture']],
    ['actor', 'domains', 'Repérage, Familles, repérage', ['spotting', 'families']],
    ['actor', 'consent', 'x', 'yes'],
    ['actor', 'territories', 'quartier Nord', ['north']],
    ['actor', 'public', 'Les\nfamilles', 'Les familles'],
    ['actor', 'missions', 'Une\nautre', 'Une\nautre'],
    ['roadmap-line', 'lead', "ville d'harbourg", 'city'],
    ['actor', 'structure', 'Le Club', 'club'],
    ['roadmap-line', 'questions', 'Q2, 1', ['second', 'first']],
    ['roadmap-line', 'questions', 'Comment allons nous accueillir', ['second']],
    ['roadmap-line', 'due', '31/03/2027', '2027-03-31'],
    ['roadmap-line', 'due', 'mer. 31 mars 2027', '2027-03-31'],
    ['roadmap-line', 'due', '1er août 27', '2027-08-01'],
    ['roadmap-line', 'due', 'March 31, 2027', '2027-03-31'],
    ['roadmap-line', 'due', '2027-03-31', '2027-03-31'],
    ['roadmap-line', 'cost', '12 500,50 €', 12_500.5],
    ['indicator', 'effort', '2 sur 3', 2],
    ['indicator', 'effort', '', ''],
  ])('%s.%s: %s', (kind, name, text, value) => {
    expect(read(kind, name, text)).toEqual(value)
  })
})

describe('what is not, and why', () => {
  test.each<[Kind, string, string, string, string]>([
    ['actor', 'type', 'Martien', 'no-such-choice', 'Martien'],
    ['actor', 'type', 'Santé ; Justice', 'one-only', 'Santé ; Justice'],
    ['actor', 'domains', 'Repérage ; Pêche', 'no-such-choice', 'Pêche'],
    ['actor', 'territories', 'Quartier sud', 'unknown-territory', 'Quartier sud'],
    ['actor', 'public', 'a'.repeat(MOST_OF_LINE + 1), 'too-long', 'a'.repeat(MOST_OF_LINE + 1)],
    ['roadmap-line', 'lead', 'Inconnue', 'unknown-structure', 'Inconnue'],
    ['roadmap-line', 'lead', 'Les amis', 'several-of-that-name', 'Les amis'],
    ['roadmap-line', 'questions', 'Q9', 'unknown-question', 'Q9'],
    ['roadmap-line', 'due', '31/02/2027', 'not-a-day', '31/02/2027'],
    ['roadmap-line', 'due', 'bientôt', 'not-a-day', 'bientôt'],
    ['roadmap-line', 'cost', '-3', 'not-an-amount', '-3'],
    ['indicator', 'effort', '4', 'not-a-number', '4'],
    ['todo', 'who', '__proto__', 'unknown-person', '__proto__'],
  ])('%s.%s: %s', (kind, name, text, problem, words) => {
    expect(read(kind, name, text)).toEqual({ problem, words })
  })
})

test('[READ3] whatever a cell says, what is understood fits its field', () => {
  const specs = Object.values(KINDS).flatMap(({ fields }) => Object.values(fields).filter(isReadable))
  const text = fc.oneof(fc.string(), fc.constantFrom('1', 'oui', '31/12/2026', 'Q1', 'Léa', '=1+1', '<script>'))
  fc.assert(
    fc.property(fc.constantFrom(...specs), text, (each, words) => {
      const result = readCell(words, each, NAMES)
      if (result.ok) expect(fits(each, result.value)).toBe(true)
    }),
  )
})
