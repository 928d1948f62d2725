import type { Awaited, ParticipantId, Person, Role } from '@tablee/model'
import { expect, test } from 'vitest'
import { awaitedOf } from './awaited-people.ts'

const person = (name: string, role: Role): Person => ({
  id: name as ParticipantId,
  name,
  role,
  structure: null,
  joinedAt: 0,
  removed: false,
})
const people = [
  person('Nadia', 'facilitation'),
  person('Léa', 'participant'),
  person('Une élue', 'observer'),
  person('Un financeur', 'observer'),
]

test('an observer is no one without an answer: they count once the facilitation has given one for them', () => {
  const answers = new Map<ParticipantId, Awaited>([['Une élue' as ParticipantId, 'yes']])
  expect(awaitedOf(people, answers).map(({ name }) => name)).toEqual(['Nadia', 'Léa', 'Une élue'])
  expect(awaitedOf(people, null).map(({ name }) => name)).toEqual(['Nadia', 'Léa'])
})
