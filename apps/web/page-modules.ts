const ENTRANCE = '../../packages/words/src/fr/entrance.ts'
const INSIDE = '../../packages/words/src/fr/inside.ts'
const ACCESS = '../../packages/words/src/fr/access.ts'
const ON_LIST = '../../packages/words/src/fr/on-list.ts'
const ON_TABLE = '../../packages/words/src/fr/on-table.ts'
const ON_BOARD = '../../packages/words/src/fr/on-board.ts'
const ON_PLAN = '../../packages/words/src/fr/on-plan.ts'
const CYCLE = 'src/cycle/cycle-routes.tsx'

/** The pages that the relay sends, and the modules that are needed to show each for the first time, in French. */
export const PAGE_MODULES = {
  'home.html': ['src/features/home/home-page.tsx', ENTRANCE],
  'join.html': ['src/features/join/join-page.tsx', ENTRANCE],
  'cycle.html': [CYCLE, 'src/features/cycle-page/cycle-page.tsx', INSIDE, ACCESS, ON_PLAN],
  'board.html': [CYCLE, 'src/features/board/board-page.tsx', INSIDE, ON_LIST, ON_BOARD],
  'list.html': [CYCLE, 'src/features/list/list-page.tsx', INSIDE, ON_LIST],
  'table.html': [CYCLE, 'src/features/table/table-page.tsx', INSIDE, ON_TABLE],
} as const
