import type { DocumentName } from '@tablee/model'
import { PLAN } from '@tablee/model'
import type { SyncStatus } from '@tablee/provider'
import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import { fillingsOf, keyOf, wordsOf } from './filling.ts'
import { CONTENT, PLACEMENTS } from './testing/cycle-facts.ts'
import { fakeDocument } from './testing/fake-document.ts'

const statuses = (
  changes: Readonly<Record<DocumentName, Partial<SyncStatus>>>,
): ReadonlyMap<DocumentName, SyncStatus> =>
  new Map(Object.entries(changes).map(([name, change]) => [name as DocumentName, fakeDocument(change).status.get()])) // reason: its own keys

test('[FILL1] the fullest document that one may write in comes first; what one only reads is passed over', () => {
  expect(
    fillingsOf(
      statuses({
        [PLAN]: { filling: null },
        [CONTENT]: { filling: 0.5 },
        [PLACEMENTS]: { filling: 0.9 },
        ['desk' as DocumentName]: { filling: 0.9, rights: 'read' },
      }),
    ),
  ).toEqual([
    { document: PLACEMENTS, share: 0.9 },
    { document: CONTENT, share: 0.5 },
  ])
})

test('[FILL2] what is said of a document is said once for each of its two states', () => {
  const keys = [0.5, 0.6, 0.9, 1].map((share) => keyOf({ document: CONTENT, share }))
  expect(new Set(keys).size).toBe(2)
  expect(keyOf({ document: PLACEMENTS, share: 0.5 })).not.toBe(keys[0])
})

test.each([
  ['fr', PLACEMENTS, 0.5, 'facilitation', /^Ce mur se remplit.*Prévoyez la suite dans une autre étape/],
  ['fr', PLACEMENTS, 0.9, 'participant', /^Ce mur est presque plein.*Prévenez l’équipe/],
  ['fr', CONTENT, 0.5, 'participant', /^Cette étape se remplit.*ne libère pas de place\.$/],
  ['fr', PLAN, 0.9, 'facilitation', /^Cette partie du cycle est presque pleine\. Prévenez la personne qui héberge/],
  ['en', CONTENT, 0.9, 'facilitation', /^This step is almost full\. Plan what comes next/],
] as const)(
  '[FILL3] in %s, of %s at %d, someone of the role %s is told what to do',
  async (language, document, share, role, words) => {
    const t = await loadTranslate(language)
    const said = wordsOf({ document, share }, role).map((key) => t(key))
    expect(said.join(' ')).toMatch(words)
  },
)
