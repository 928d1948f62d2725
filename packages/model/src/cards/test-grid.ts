import * as z from 'zod/mini'
import type { ParticipantId } from '../ids/ids.ts'

/** The five tests of a question (« La question tient-elle ? »), in the order in which they are tried. */
export const GRID_TESTS = ['alone', 'open', 'people', 'visible', 'place'] as const
export type GridTest = (typeof GRID_TESTS)[number]

/** What one person says of a test. */
export const GridAnswer = z.enum(['yes', 'hesitates', 'no'])
export type GridAnswer = z.infer<typeof GridAnswer>

/** What each person says of a question, test by test. */
export type GridAnswers = ReadonlyMap<ParticipantId, Readonly<Partial<Record<GridTest, GridAnswer>>>>

/** How many people say each thing of `test`; `counts` tells whose answers do. */
export function gridCounts(
  answers: GridAnswers,
  test: GridTest,
  counts: (person: ParticipantId) => boolean,
): Readonly<Record<GridAnswer, number>> {
  const found = { yes: 0, hesitates: 0, no: 0 }
  for (const [person, said] of answers) {
    const answer = said[test]
    if (answer && counts(person)) found[answer] += 1
  }
  return found
}
