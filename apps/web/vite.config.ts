import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'
import { compressedCopies } from '../../tools/compress/vite-plugin.mjs'
import { pagesWithTheirFiles } from '../../tools/page-files/vite-plugin.mjs'
import { thirdPartyNotices } from '../../tools/notices/vite-plugin.mjs'
import { PAGE_MODULES } from './page-modules.ts'

const relay = `http://127.0.0.1:${process.env.PORT ?? '4321'}`

/** What every view of cards needs, but for the dialogs of a card: those are fetched when they are asked for. */
const CARDS =
  /\/features\/(card\/(?!(card-details|card-origin|details-dialog|question-(validation|after)|received-from|card-copies|use-card-copies|use-removal|zone-name|kinds-on)\.))|\/ui\/src\/(toast|empty-state|unloaded-notice)\.|\/src\/cycle\/(structure-name|current-place|kept-words)\.|\/model\/src\/steps\/step-state\./
/** What the board and its list share, and no table needs. */
const WALLS =
  /\/features\/(presence\/|cycle-page\/missing-button\.|gather\/use-gather\.|card\/(question-after|received-from|card-copies|use-card-copies|use-removal|zone-name|kinds-on)\.|list\/card-composer\.|card-links\/(?!link-(dialog|editor|fields)\.))|\/ui\/src\/(kind-badge|group-style|look-band|people-here)\.|\/model\/src\/zones\/expand-zones\./
/** What gathers cards and links them, fetched when one of it is asked for: six small files compress worse (3 kB in all). */
const ASKED_FOR =
  /\/features\/(gather\/(gather-d|gather\.|group-(dialog|editor|fields|cards)|merge|edit-group|field-choices|card-)|card-links\/link-(dialog|editor|fields)\.)/
/** What both ways of showing the rows of a table need, and what arranges them: four small files compress worse. */
const ROWS = /\/features\/table\/(column|table-items|table-view|missing-fields|use-missing-words)\./
/** The column of the pages that are read, and what they draw alike: small files of which each of these pages needs both. */
const PAGE = /\/src\/app\/(page|page\.module|looks\.module)\./
/** What forms need, and the pages that one comes in by; what is asked where a cycle is planned comes with those pages. */
const FORMS =
  /\/src\/api\/(?!planning)|\/ui\/src\/(text-input|combobox)|\/src\/app\/(arriving|focus-first-error|form\.module|room-for-board|secret|time-words)\./

/**
 * lib0 declares schemas of nodes that nobody asks for: left out only once the bundler knows that declaring does nothing,
 * and with them 3 kB of other schemas on every page of a cycle.
 */
const pureNodeSchemas: Plugin = {
  name: 'pure-node-schemas',
  apply: 'build',
  transform: {
    filter: { id: /\/lib0\/dom\.js$/ },
    handler: (code) => code.replaceAll(' = $.$custom(', ' = /* @__PURE__ */ $.$custom('),
  },
}

/** Of the pages, and of the workers that they start, whose bundles are made on their own. */
const notices: { readonly ofPages: Plugin; readonly ofWorkers: Plugin } = thirdPartyNotices()

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), pureNodeSchemas, notices.ofPages, pagesWithTheirFiles(PAGE_MODULES), compressedCopies()],
  worker: { format: 'es', plugins: () => [notices.ofWorkers] },
  build: {
    target: 'es2022',
    // the content security policy allows no data: address for scripts and fonts, and every asset can be cached
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      output: {
        // what every page needs, what forms need, and what every view of cards needs, each as one file: fifty small ones
        // compress worse (6 kB on each view) and are asked for one by one
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 3 },
            { name: 'forms', test: FORMS, priority: 2 },
            // or an icon of the home page that a card shows too would bring all that cards need; what one page alone shows comes with it
            { name: 'icons', test: /\/lucide-react\//, minShareCount: 2, priority: 2 },
            { name: 'page', test: PAGE, priority: 1 },
            { name: 'cards', test: CARDS, priority: 1 },
            { name: 'field-text', test: /\/card-fields\/field-text\./, priority: 1 },
            { name: 'rows', test: ROWS, priority: 1, minShareCount: 2 },
            { name: 'gathering', test: ASKED_FOR, priority: 0 },
            { name: 'walls', test: WALLS, priority: 1, minShareCount: 2 },
          ],
        },
      },
      treeshake: {
        // tldraw does not say so, but its parts do nothing until they are used: only those that the board uses are shipped
        // (undefined: what the package says of itself counts)
        moduleSideEffects: (id) => (/\/node_modules\/tldraw\/dist-esm\/lib\//.test(id) ? false : undefined),
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.WEB_PORT ?? '5173'),
    strictPort: true,
    // each as an object: a plain address would change the Host header, and the relay compares it with the page's Origin
    proxy: { '/api': { target: relay }, '/sync': { target: relay, ws: true }, '/licences.html': { target: relay } },
  },
})
