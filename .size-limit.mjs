// The budget of each page, gzipped: all the code and styles that the browser may fetch for it, with what is loaded on demand.
// Fonts and images are not counted.

import { readFileSync } from 'node:fs'

const DIST = 'apps/web/dist'
const HOME = 'src/features/home/home-page.tsx'
const JOIN = 'src/features/join/join-page.tsx'
const CYCLE = 'src/cycle/cycle-routes.tsx'
const SIDE = 'src/cycle/side-routes.tsx'
const LIST = 'src/features/list/list-page.tsx'
const TABLE = 'src/features/table/table-page.tsx'
const CHAINS = 'src/features/chains/chains-page.tsx'
const SEARCH = 'src/features/search/search-dialog.tsx'
const MISSING = 'src/features/cycle-page/missing-dialog.tsx'
const BOARD = 'src/features/board/board-page.tsx'

/** Fetched only when someone goes there: the other pages, the search of the whole cycle, what the page of the cycle says of who is missing, and the English words. */
const ELSEWHERE = /(-page|-routes|\/search-dialog|\/missing-dialog)\.tsx$|\/en\/[\w-]+\.ts$/
/** Fetched only when it is asked for: what could not be saved, what drags cards, what drawings say, what groups and merges them, a card's details
 * with the editor of their text, the dialog of a link (`gathering`: one file of all that gathers and links), what arranges the
 * rows of a table, says what is left out and changes many at once, what empties, copies and pastes its cells. The board, which writes text in place, counts the editor. */
const ASKED_FOR =
  /\/(card-drags|drawings|(rescue|details|view|bulk)-dialog|list-template|arranging|bulk-bar|filter-line|grid-cells)\.tsx?$|^_gathering-/
/** The table as a grid: half a screen and phones do without, and wide ones have a budget of their own. */
const GRID = /\/row-grid\.tsx$/

const BUDGETS = [
  { name: 'home', pages: [HOME], words: 'entrance', without: [], limit: '120 kB' },
  { name: 'join', pages: [JOIN], words: 'entrance', without: [], limit: '120 kB' },
  { name: 'list', pages: [CYCLE, LIST], words: 'inside|on-list', without: [ASKED_FOR], limit: '232 kB' },
  { name: 'list, all asked for', pages: [CYCLE, LIST], words: 'inside|on-list|rescue', without: [], limit: '359 kB' },
  { name: 'table', pages: [CYCLE, TABLE], words: 'inside|on-table', without: [ASKED_FOR, GRID], limit: '224 kB' },
  { name: 'wide table', pages: [CYCLE, TABLE], words: 'inside|on-table', without: [ASKED_FOR], limit: '232 kB' },
  {
    name: 'chains',
    pages: [CYCLE, SIDE, CHAINS],
    words: 'inside|on-list|on-flow',
    without: [ASKED_FOR],
    limit: '256 kB',
  },
  { name: 'search', pages: [CYCLE, SEARCH], words: 'inside', without: [ASKED_FOR], limit: '219 kB' },
  {
    name: 'who is missing',
    pages: [CYCLE, MISSING],
    words: 'inside|access|on-plan',
    without: [ASKED_FOR],
    limit: '216 kB',
  },
  { name: 'board', pages: [CYCLE, BOARD], words: 'inside|on-list|on-board', without: [ASKED_FOR], limit: '650 kB' },
]

const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'))

export default BUDGETS.map(({ name, pages, words, without, limit }) => ({
  name,
  limit,
  gzip: true,
  path: filesOf(['index.html', ...pages], [ELSEWHERE, wordsBut(words), ...without]),
}))

/** The French words that these pages do without: each of them names the files of what it says. */
function wordsBut(said) {
  return new RegExp(`/fr/(?!(${said})\\.ts$)[\\w-]+\\.ts$`)
}

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
