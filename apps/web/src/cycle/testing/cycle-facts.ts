import type { BoardId, CycleId, Live, Me, ParticipantId, Plan, Role, StepId } from '@tablee/model'
import { EMPTY_LIVE, boardOf, contentOf } from '@tablee/model'

export const CYCLE = 'cycle-of-tests' as CycleId
const STEP = 'step-of-tests' as StepId
export const BOARD = 'board-of-tests' as BoardId
export const CONTENT = contentOf(STEP)
export const PLACEMENTS = boardOf(BOARD, 1)

/** The facts of a cycle of one step, which is open and shared unless told otherwise. */
export function factsOf(change: Partial<Live> = {}): Live {
  return {
    ...EMPTY_LIVE,
    steps: [{ id: STEP, boards: [BOARD], homes: [STEP] }],
    open: [CONTENT, PLACEMENTS],
    shared: [STEP],
    ...change,
  }
}

export const PLAN_OF_TESTS: Plan = {
  title: 'Un cycle',
  territory: '',
  territories: [],
  language: 'fr',
  template: 'collective-impact',
  steps: [
    {
      id: STEP,
      key: 'essential-questions',
      title: 'Questions essentielles',
      aim: '',
      order: 0,
      boards: [{ id: BOARD, key: 'main', title: 'Mur' }],
      tables: [],
    },
  ],
  sessions: [],
  timeZone: 'Europe/Paris',
  rev: 0,
  by: null,
  aside: { steps: [], sessions: [] },
}

/** Someone of `role` in the cycle. */
export function meAs(role: Role): Me {
  return {
    participant: 'someone-in-tests' as ParticipantId,
    name: 'Léa',
    role,
    structure: null,
    cycle: { id: CYCLE, title: 'Un cycle', territory: '', language: 'fr', demo: false, expiresAt: null },
    awaySince: null,
    awayTold: false,
    protected: true,
  }
}
