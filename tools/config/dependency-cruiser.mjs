// The package table of docs/architecture.md, as rules.

/** What each part may import of the others; whatever is not here is refused. */
const MAY_IMPORT = {
  'packages/std': [],
  'packages/words': [],
  'packages/model': ['std'],
  'packages/templates': ['model', 'std'],
  'packages/documents': ['model', 'std'],
  'packages/protocol': ['std'],
  'packages/room': ['protocol', 'std'],
  'packages/provider': ['protocol', 'std'],
  'packages/ui': ['words', 'std'],
  'packages/text': ['documents', 'model', 'ui', 'words'],
  'packages/canvas': ['text', 'ui', 'documents', 'model', 'std', 'words'],
  'packages/exports': ['model', 'words', 'std'],
  'packages/imports': ['model', 'std'],
  'apps/relay': ['room', 'protocol', 'exports', 'documents', 'templates', 'model', 'words', 'std'],
  'apps/web': ['canvas', 'text', 'ui', 'provider', 'documents', 'templates', 'imports', 'model', 'words', 'std'],
  'apps/e2e': [],
}

/** Libraries that only some parts may see. Tests may hold the other end of a wire. */
const ONLY_SEEN_BY = {
  ws: { library: '^ws$', parts: ['apps/relay'], tests: true },
  tldraw: { library: '^(@tldraw/.+|tldraw)$', parts: ['packages/canvas'] },
  react: { library: '^(react|react-dom)$', parts: ['packages/ui', 'packages/text', 'packages/canvas', 'apps/web'] },
  yjs: {
    library: '^(yjs|y-.+|lib0)$',
    parts: ['documents', 'protocol', 'room', 'provider', 'text', 'canvas']
      .map((name) => `packages/${name}`)
      .concat('apps/relay', 'apps/e2e'),
  },
}

const TEST = String.raw`(\.test\.tsx?$|/testing/|/bench/)`

const layers = Object.entries(MAY_IMPORT).map(([part, allowed]) => ({
  name: `${part}-imports-only-what-lies-below`,
  severity: 'error',
  from: { path: `^${part}/`, pathNot: TEST },
  to: { path: '^(packages|apps)/', pathNot: [`^${part}/`, ...allowed.map((name) => `^packages/${name}/`)] },
}))

const libraries = Object.entries(ONLY_SEEN_BY).map(([name, { library, parts, tests }]) => ({
  name: `${name}-is-seen-by-few`,
  severity: 'error',
  from: { path: '^(packages|apps)/', pathNot: [...parts.map((part) => `^${part}/`), ...(tests ? [TEST] : [])] },
  to: { path: `(^|/)node_modules/(${library.slice(1, -1)})/` },
}))

const PURE = [
  'std',
  'model',
  'words',
  'templates',
  'documents',
  'protocol',
  'room',
  'provider',
  'imports',
  'ui',
  'text',
  'canvas',
]

export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-reaching-inside-a-package',
      comment: 'Another package is imported by its name, through the index it publishes.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: [
          '^packages/$2/',
          String.raw`^packages/[^/]+/src/(index\.ts|(catch-up|records|versions)/index\.ts|workbook\.ts|.+\.css)$`,
        ],
      },
    },
    {
      name: 'no-index-from-inside',
      comment: 'A package never imports its own index.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/', pathNot: TEST },
      to: { path: String.raw`^packages/$1/src/index\.ts$` },
    },
    {
      name: 'no-node-in-shared-packages',
      comment: 'These packages run in a browser as well.',
      severity: 'error',
      from: { path: `^packages/(${PURE.join('|')})/src/`, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    ...layers,
    ...libraries,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|apps)/[^/]+/(dist|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
