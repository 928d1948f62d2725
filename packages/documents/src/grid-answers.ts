import type { CardId, GridAnswer, GridAnswers, GridTest, Me, ParticipantId } from '@tablee/model'
import { GRID_TESTS, GridAnswer as GridAnswerSchema, ParticipantId as ParticipantIdSchema } from '@tablee/model'
import * as Y from 'yjs'
import { fieldCell } from './card-cells.ts'
import type { History } from './history.ts'
import { GRID } from './own-answer.ts'
import { cardsOf } from './roots.ts'

/**
 * What people say of a question lies beside its fields, a cell for each person and test (`grid.<person>.<test>`): no two people
 * write the same one. What peers got wrong is passed over.
 */
export function readGrid(content: Y.Doc, card: CardId): GridAnswers {
  const answers = new Map<ParticipantId, Partial<Record<GridTest, GridAnswer>>>()
  const fields = cardsOf(content).get(card)?.get('fields')
  for (const [key, value] of fields instanceof Y.Map ? fields : []) {
    const [root, who, name, ...rest] = key.split('.')
    const person = ParticipantIdSchema.safeParse(who)
    const test = GRID_TESTS.find((each) => each === name)
    const answer = GridAnswerSchema.safeParse(value)
    if (root !== GRID || rest.length > 0 || !person.success || !test || !answer.success) continue
    answers.set(person.data, { ...answers.get(person.data), [test]: answer.data })
  }
  return answers
}

/** Writes what this person says of a test, null for nothing any more; one entry of their history. */
export function answerTest(
  content: Y.Doc,
  card: CardId,
  test: GridTest,
  answer: GridAnswer | null,
  { me, history }: { readonly me: Pick<Me, 'participant'>; readonly history: History },
): void {
  const cell = fieldCell(content, card, `${GRID}.${me.participant}.${test}`)
  if (cell) history.record((write) => write(cell, answer ?? undefined))
}
