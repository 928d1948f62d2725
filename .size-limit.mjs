// The budget of each page, gzipped: all the code and styles that the browser fetches for it, French words included.
// Fonts and images are not counted.

import { readFileSync } from 'node:fs'

const DIST = 'apps/web/dist'
const HOME = 'src/features/home/home-page.tsx'
const JOIN = 'src/features/join/join-page.tsx'
const CYCLE = 'src/cycle/cycle-routes.tsx'

const BUDGETS = [
  { name: 'home', pages: [HOME], limit: '120 kB' },
  { name: 'join', pages: [JOIN], limit: '120 kB' },
  { name: 'list', pages: [CYCLE, 'src/features/list/list-page.tsx'], limit: '290 kB' },
  { name: 'table', pages: [CYCLE, 'src/features/table/table-page.tsx'], limit: '290 kB' },
  { name: 'board', pages: [CYCLE, 'src/features/board/board-page.tsx'], limit: '650 kB' },
]

/** Fetched only when someone goes there: the other pages, and the English words. */
const ELSEWHERE = /(-page|-routes)\.tsx$|\/en\/en\.ts$/

const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'))

export default BUDGETS.map(({ name, pages, limit }) => ({
  name,
  limit,
  gzip: true,
  path: filesOf(['index.html', ...pages]),
}))

/** Every file that is fetched, sooner or later, by someone who stays on these pages. */
function filesOf(entries) {
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
    for (const other of chunk.dynamicImports ?? []) if (!ELSEWHERE.test(other)) visit(other)
  }
}
