// The budget of each page, gzipped: all the code and styles that the browser may fetch for it, with what is loaded on demand.
// Fonts and images are not counted.

import { readFileSync } from 'node:fs'

const DIST = 'apps/web/dist'
const HOME = 'src/features/home/home-page.tsx'
const JOIN = 'src/features/join/join-page.tsx'
const CYCLE = 'src/cycle/cycle-routes.tsx'
const LIST = 'src/features/list/list-page.tsx'
const TABLE = 'src/features/table/table-page.tsx'
const SEARCH = 'src/features/search/search-dialog.tsx'
const BOARD = 'src/features/board/board-page.tsx'

/** Fetched only when someone goes there: the other pages, the search of the whole cycle, the words of what passes
 * from step to step, which has pages of its own, and the English words. */
const ELSEWHERE = /(-page|-routes|\/search-dialog)\.tsx$|\/fr\/flow\.ts$|\/en\/[\w-]+\.ts$/
/** Fetched only when it is asked for: what could not be saved, what drags cards, what groups and merges them, a card's details
 * with the editor of their text, and the dialog of a link (`gathering`: one file of all that gathers and links). The board,
 * which writes text in place, counts the editor. */
const ASKED_FOR = /\/(card-drags|(rescue|details)-dialog)\.tsx?$|^_gathering-/
/** Fetched only inside a cycle, and only before one. */
const INSIDE_WORDS = /\/fr\/inside\.ts$/
const ENTRANCE_WORDS = /\/fr\/entrance\.ts$/
/** Fetched only where there is a board, or where the cycle is planned. */
const BOARD_WORDS = /\/fr\/on-(board|plan)\.ts$/
const PLAN_WORDS = /\/fr\/on-plan\.ts$/

const BUDGETS = [
  { name: 'home', pages: [HOME], without: [INSIDE_WORDS, BOARD_WORDS], limit: '120 kB' },
  { name: 'join', pages: [JOIN], without: [INSIDE_WORDS, BOARD_WORDS], limit: '120 kB' },
  { name: 'list', pages: [CYCLE, LIST], without: [ENTRANCE_WORDS, ASKED_FOR, BOARD_WORDS], limit: '215 kB' },
  { name: 'list, all asked for', pages: [CYCLE, LIST], without: [ENTRANCE_WORDS, BOARD_WORDS], limit: '333 kB' },
  { name: 'table', pages: [CYCLE, TABLE], without: [ENTRANCE_WORDS, ASKED_FOR, BOARD_WORDS], limit: '210 kB' },
  { name: 'search', pages: [CYCLE, SEARCH], without: [ENTRANCE_WORDS, ASKED_FOR, BOARD_WORDS], limit: '205 kB' },
  { name: 'board', pages: [CYCLE, BOARD], without: [ENTRANCE_WORDS, ASKED_FOR, PLAN_WORDS], limit: '650 kB' },
]

const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'))

export default BUDGETS.map(({ name, pages, without, limit }) => ({
  name,
  limit,
  gzip: true,
  path: filesOf(['index.html', ...pages], [ELSEWHERE, ...without]),
}))

/** Every file that is fetched, sooner or later, by someone who stays on these pages, but for what `left` matches. */
function filesOf(entries, left) {
  const files = new Set()
  const seen = new Set()
  for (const entry of entries) visit(entry)
  return [...files].map((file) => `${DIST}/${file}`)

  function visit(key) {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = manifest[key]
    if (!chunk) throw new Error(`${key} is not in the build: correct the pages named in .size-limit.mjs`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) if (/\.(js|css)$/.test(file)) files.add(file)
    for (const other of chunk.imports ?? []) visit(other)
    for (const other of chunk.dynamicImports ?? []) if (!left.some((pattern) => pattern.test(other))) visit(other)
  }
}
