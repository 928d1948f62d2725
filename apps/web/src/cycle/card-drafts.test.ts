import type { BoardId, Zone } from '@tablee/model'
import { expect, test } from 'vitest'
import type { CardDraft } from './card-drafts.ts'
import { createCardDrafts } from './card-drafts.ts'

const [WALL, OTHER] = ['wall' as BoardId, 'other' as BoardId]
const zone = (id: string) => ({ id }) as Zone // reason: nothing else of it is asked for
const draft = (change: Partial<CardDraft> = {}): CardDraft => ({
  board: WALL,
  zone: zone('ideas'),
  kind: null,
  words: 'Un café',
  open: true,
  ...change,
})

test('[DRAFT1] a draft stays with its zone of its board, its field shown or shut', () => {
  const drafts = createCardDrafts()
  drafts.keep(draft())
  drafts.keep(draft({ zone: zone('issues'), words: 'Le soir' }))
  drafts.keep(draft({ open: false }))
  expect(drafts.of(WALL, zone('ideas'))).toMatchObject({ words: 'Un café', open: false })
  expect(drafts.of(WALL, zone('issues'))?.words).toBe('Le soir')
  expect(drafts.of(OTHER, zone('ideas'))).toBeNull()
})

test('[DRAFT2] one without words goes with its field', () => {
  const drafts = createCardDrafts()
  drafts.keep(draft({ words: '' }))
  expect(drafts.of(WALL, zone('ideas'))?.open).toBe(true)
  drafts.keep(draft({ words: '', open: false }))
  expect(drafts.get().size).toBe(0)
})
