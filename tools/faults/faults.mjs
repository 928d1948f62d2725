// One fault of each kind that the static checks exist for. `check` is the name of the check that must refuse it, `says` what its
// answer must hold: a check that fails for another reason proves nothing.

const STD = 'packages/std/src'
const LINT = 'lint (oxlint, type-aware)'
const IMPORTS = 'imports (dependency-cruiser)'
const CATALOGUES = 'French and English catalogues'
const SPEC = 'rules and their tests'

const FORGETFUL = `export function nameOf(day: 'one' | 'two'): number {
  switch (day) {
    case 'one':
      return 1
  }
  return 0
}
`

export const FAULTS = [
  types('a wrong type', 'type', `export const wrong: number = 'text'\n`, 'TS2322'),
  types(
    'an index taken for granted',
    'index',
    `export const first = (list: readonly string[]): string => list[0]\n`,
    'TS2322',
  ),
  types('an enum', 'enum', `export enum Colour {\n  red,\n}\n`, 'TS1294'),

  lint('any', 'any', `export const anything: any = 1\n`, 'no-explicit-any'),
  lint(
    'a promise nobody waits for',
    'floating',
    `export function go(): void {\n  Promise.resolve(1)\n}\n`,
    'no-floating-promises',
  ),
  lint('a switch that forgets a case', 'switch', FORGETFUL, 'switch-exhaustiveness-check'),
  lint('a default export', 'default', `export default 1\n`, 'no-default-export'),
  lint('console', 'console', `export const say = (): void => console.log('here')\n`, 'no-console'),

  fault(
    'format (oxfmt)',
    'a semicolon',
    { [`${STD}/planted-semicolon.ts`]: `export const one = 1;\n` },
    /planted-semicolon\.ts/,
  ),

  imports('a cycle', `${STD}/planted-cycle.ts`, './planted-cycle-back.ts', 'no-cycle', {
    [`${STD}/planted-cycle-back.ts`]: `export * from './planted-cycle.ts'\n`,
  }),
  imports(
    'an arrow that points up',
    'packages/model/src/planted-up.ts',
    '../../documents/src/index.ts',
    'packages/model-imports-only-what-lies-below',
  ),
  imports(
    'a look inside a package',
    'packages/documents/src/planted-inside.ts',
    '../../model/src/cards/card.ts',
    'no-reaching-inside-a-package',
  ),
  imports('an index imported from inside', `${STD}/planted-index.ts`, './index.ts', 'no-index-from-inside'),
  imports(
    'ws outside the relay',
    'packages/provider/src/planted-ws.ts',
    '../../../apps/relay/node_modules/ws',
    'ws-is-seen-by-few',
  ),
  imports(
    'tldraw outside the canvas',
    'apps/web/src/planted-tldraw.ts',
    '../../../packages/canvas/node_modules/@tldraw/tldraw',
    'tldraw-is-seen-by-few',
  ),
  imports(
    'React in the documents',
    'packages/documents/src/planted-react.ts',
    '../../ui/node_modules/react',
    'react-is-seen-by-few',
  ),
  imports(
    'yjs in the application',
    'apps/web/src/planted-yjs.ts',
    '../../../packages/documents/node_modules/yjs',
    'yjs-is-seen-by-few',
  ),
  imports('Node in a shared package', 'packages/model/src/planted-node.ts', 'node:fs', 'no-node-in-shared-packages'),

  fault(
    'unused code and dependencies (knip)',
    'a file nobody imports',
    { [`${STD}/planted-unused.ts`]: `export const unused = 1\n` },
    /planted-unused\.ts/,
  ),
  fault(
    'workspace (sherif)',
    'an empty list of dependencies',
    { 'packages/std/package.json': (text) => JSON.stringify({ ...JSON.parse(text), dependencies: {} }, null, 2) },
    /empty-dependencies/,
  ),
  fault(
    'length of files',
    'a file of 301 lines',
    { [`${STD}/planted-long.ts`]: 'export {}\n'.repeat(301) },
    /planted-long\.ts: 301 lines/,
  ),
  fault(
    SPEC,
    'a rule without a test',
    { 'packages/protocol/SPEC.md': (text) => `${text}- **PROTO99** Nobody looks.\n` },
    /PROTO99 has no test/,
  ),
  fault(
    SPEC,
    'a test of no rule',
    { 'packages/protocol/src/planted.test.ts': `test('[PROTO98] nobody asked for it', () => {})\n` },
    /planted\.test\.ts: PROTO98 is no rule/,
  ),
  fault(
    CATALOGUES,
    'a straight apostrophe in French',
    { 'packages/words/src/fr/common.ts': (text) => text.replace(/cancel: .*/, 'cancel: "L\'annuler",') },
    /common\.cancel: a straight apostrophe/,
  ),
  fault(
    CATALOGUES,
    'a text missing in English',
    { 'packages/words/src/en/common.ts': (text) => text.replace(/ {2}close: .*\n/, '') },
    /common\.close: missing in English/,
  ),
]

function fault(check, what, files, says) {
  return { check, what, files, says }
}

function types(what, name, text, code) {
  const file = `planted-${name}.ts`
  return fault('types: packages/std', what, { [`${STD}/${file}`]: text }, new RegExp(`${file}.*${code}`))
}

function lint(what, name, text, rule) {
  const file = `planted-${name}.ts`
  return fault(LINT, what, { [`${STD}/${file}`]: text }, new RegExp(`${file}.*${rule}`))
}

function imports(what, file, from, rule, others = {}) {
  return fault(
    IMPORTS,
    what,
    { [file]: `export * from '${from}'\n`, ...others },
    new RegExp(`error ${rule}: ${file.slice(0, -3)}`),
  )
}
