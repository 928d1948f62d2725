import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROOT } from '../steps/paths.mjs'

/** A copy of the sources in a temporary folder, with the same installed packages: faults can be planted there in safety. */
export function copyOfSources() {
  const copy = mkdtempSync(join(tmpdir(), 'tablee-faults-'))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  for (const file of listed.split('\0').filter((name) => name && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(ROOT, file), join(copy, file))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  for (const part of ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(copy, folder)).map((name) => join(folder, name)),
  )) {
    const modules = join(ROOT, part, 'node_modules')
    // links to other packages are relative: kept as they are, they point into the copy
    if (existsSync(modules))
      cpSync(modules, join(copy, part, 'node_modules'), { recursive: true, verbatimSymlinks: true })
  }
  return copy
}
