import type { DocumentName, Live, Role } from '@tablee/model'
import { LIVE } from '@tablee/model'
import type { LineStatus, OpenDocument } from '@tablee/provider'
import { valueStore } from '@tablee/std'
import { expect, test } from 'vitest'
import { saveStateOver } from './save-state.ts'
import { CONTENT, PLACEMENTS, factsOf, meAs } from './testing/cycle-facts.ts'
import { fakeDocument } from './testing/fake-document.ts'

function stateOf(role: Role, facts: Live = factsOf()) {
  const documents = { live: fakeDocument(), content: fakeDocument(), placements: fakeDocument() }
  const open = valueStore<ReadonlyMap<DocumentName, OpenDocument>>(
    new Map<DocumentName, OpenDocument>([
      [LIVE, documents.live],
      [CONTENT, documents.content],
      [PLACEMENTS, documents.placements],
    ]),
  )
  const line = valueStore<LineStatus>({ line: 'online', code: null })
  return { ...documents, line, open, state: saveStateOver(line, open, valueStore<Live | null>(facts), meAs(role)) }
}

test('[SAVE1] everything pending is added up, and the latest saving counts', () => {
  const { content, placements, state } = stateOf('participant')
  content.show({ pending: 2, savedAt: 10 })
  placements.show({ pending: 1, savedAt: 20 })
  expect(state.get()).toMatchObject({ pending: 3, savedAt: 20, line: 'online' })
})

test('[SAVE2] one dead line is enough to be offline', () => {
  const { placements, state } = stateOf('participant')
  placements.show({ line: 'offline' })
  expect(state.get().line).toBe('offline')
})

test('[SAVE3] a document that the relay turns away leaves the line as it is', () => {
  const { content, state } = stateOf('observer')
  content.show({ line: 'refused', refusal: { code: 'revoked', remedy: 'none' } })
  expect(state.get().line).toBe('online')
})

test('[SAVE4] one reads only where nothing that is open may be written', () => {
  expect(stateOf('participant').state.get().readOnly).toBe(false)
  expect(stateOf('participant', factsOf({ open: [] })).state.get().readOnly).toBe(true)
  expect(stateOf('observer').state.get().readOnly).toBe(true)
  expect(stateOf('facilitation', factsOf({ open: [] })).state.get().readOnly).toBe(false)
})

test('[SAVE5] a document that was closed counts no more', () => {
  const { content, open, state } = stateOf('participant')
  content.show({ pending: 1 })
  open.set(new Map([...open.get()].filter(([name]) => name !== CONTENT)))
  expect(state.get().pending).toBe(0)
})

test('[SAVE6] what bars the way is told: of the connection first, then of a document that is tried again', () => {
  const { content, line, state } = stateOf('participant')
  content.show({ line: 'connecting', refusal: { code: 'unreadable', remedy: 'retry' } })
  expect(state.get()).toMatchObject({ line: 'connecting', reason: 'unreadable' })
  line.set({ line: 'offline', code: 'too-many' })
  expect(state.get().reason).toBe('too-many')
})

test('[FILL1] a document that fills up is told of, as long as it is open', () => {
  const { content, open, state } = stateOf('participant')
  content.show({ filling: 0.5 })
  expect(state.get().filling).toEqual([{ document: CONTENT, share: 0.5 }])
  open.set(new Map())
  expect(state.get().filling).toEqual([])
})
