import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT } from '../steps/paths.mjs'
import { capture } from '../steps/run.mjs'

/** The static checks: each has a name, and passes when its command ends with 0. */
export const CHECKS = [
  ...projects().map((project) => ({ name: `types: ${project}`, command: ['tsc', '-p', project] })),
  { name: 'lint (oxlint, type-aware)', command: ['oxlint', '--type-aware', '--deny-warnings', '--format=unix'] },
  { name: 'format (oxfmt)', command: ['oxfmt', '--check'] },
  {
    name: 'imports (dependency-cruiser)',
    command: [
      'depcruise',
      '--config',
      'tools/config/dependency-cruiser.mjs',
      'packages/*/{src,testing}',
      'apps/*/{src,tests,testing,harness}',
    ],
  },
  {
    name: 'unused code and dependencies (knip)',
    command: ['knip', '-c', 'tools/config/knip.json', '--no-config-hints'],
  },
  {
    name: 'branches of the model and the templates (vitest)',
    command: ['vitest', 'run', '--config', 'tools/config/coverage.config.ts'],
  },
  { name: 'workspace (sherif)', command: ['sherif'] },
  { name: 'length of files', command: [NODE, 'tools/checks/file-length.mjs'] },
  { name: 'rules and their tests', command: [NODE, 'tools/checks/spec.mjs'] },
  { name: 'French and English catalogues', command: [NODE, 'tools/checks/catalogues.mjs'] },
]

/** Runs `check`; resolves with `{ code, output }`. */
export function runCheck({ command: [tool, ...args] }) {
  return capture(tool, args)
}

function projects() {
  return ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .map((name) => `${folder}/${name}`)
      .filter((project) => existsSync(join(ROOT, project, 'tsconfig.json'))),
  )
}
