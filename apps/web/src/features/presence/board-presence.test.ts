import type { ParticipantId, Person, StructureId } from '@tablee/model'
import type { OpenDocument } from '@tablee/provider'
import { valueStore } from '@tablee/std'
import { expect, test } from 'vitest'
import { boardPresence } from './board-presence.ts'

const ME = 'nadia' as ParticipantId
const LEA = 'lea' as ParticipantId

const person = (id: ParticipantId, name: string): Person => ({
  id,
  name,
  role: 'participant',
  structure: 'youth' as StructureId,
  joinedAt: 0,
  removed: false,
})

/** As much of y-protocols' awareness as presence uses. */
function awarenessOf(states: ReadonlyMap<number, unknown>) {
  const listeners: (() => void)[] = []
  const awareness = {
    clientID: 1,
    getStates: () => states,
    getLocalState: () => ({}),
    setLocalState: () => {},
    on: (_event: string, listener: () => void) => listeners.push(listener),
  }
  // reason: a board never touches the rest of a document
  return { awareness } as unknown as OpenDocument
}

test('[NEIGHBOUR1] who is there is named as the people of the cycle are, once they are known', () => {
  const people = valueStore<ReadonlyMap<ParticipantId, Person>>(new Map([[ME, person(ME, 'Nadia')]]))
  let strangers = 0
  const states = new Map([
    [1, { who: ME, cursor: null, editing: null }],
    [2, { who: ME, cursor: null, editing: null }],
    [3, { who: LEA, cursor: { x: 1, y: 2 }, editing: 'card', zone: 'issues' }],
  ])
  const { neighbours } = boardPresence(awarenessOf(states), {
    me: ME,
    people,
    structureName: () => 'Maison des jeunes',
    onStranger: () => {
      strangers += 1
    },
  })
  expect(neighbours.get()).toEqual([])
  expect(neighbours.get()).toBe(neighbours.get())
  expect(strangers).toBe(1)

  let told = 0
  const stop = neighbours.subscribe(() => {
    told += 1
  })
  people.set(new Map([...people.get(), [LEA, person(LEA, 'Léa')]]))
  expect(told).toBe(1)
  expect(neighbours.get()).toEqual([
    {
      key: '3',
      participant: LEA,
      name: 'Léa',
      structure: 'Maison des jeunes',
      cursor: { x: 1, y: 2 },
      editing: 'card',
      view: null,
      zone: 'issues',
      role: 'participant',
    },
  ])
  stop()
  people.set(new Map())
  expect(told).toBe(1)
  expect(strangers).toBe(1)
})
