import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../steps/paths.mjs'

/**
 * A third party's package on disk: `folder`, `name`, `version`, `licence` (SPDX) and `homepage`.
 * Ours are never third parties.
 */
export function packageAt(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return {
    folder,
    name,
    version,
    licence: typeof license === 'string' ? license : (license?.type ?? 'unknown'),
    homepage,
  }
}

/** The folder of the package that holds `file`, or null when it is not a third party's. */
export function packageFolderOf(file) {
  const match = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)(?:[/\\]|$)/.exec(
    file.replace(/^\0+/, '').replace(/\?.*$/, ''),
  )
  return match && existsSync(join(match[1], 'package.json')) ? realpathSync(match[1]) : null
}

/** The folders of every third party's package that `part` needs at run time, with theirs. */
export function runtimeDependencies(part) {
  const seen = new Set()
  const visit = (folder) => {
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    )
    // of those that are made for one kind of machine each, what this one was given
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = installedFor(folder, name)
      if (!found || seen.has(found)) continue
      seen.add(found)
      visit(found)
    }
  }
  visit(join(ROOT, part))
  return [...seen].filter((folder) => folder.includes('node_modules'))
}

/** The text of the licence files that `folder` carries, or null. */
export function licenceTextIn(folder) {
  const files = readdirSync(folder).filter(
    (name) => /^(licen[cs]e|copying|ofl|notice)/i.test(name) && !/\.(js|ts|json)$/.test(name),
  )
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim())
  return texts.length > 0 ? texts.join('\n\n') : null
}

/** Where `name` was installed for the package at `folder`: beside it, or in a folder above, as Node looks for it. */
function installedFor(folder, name) {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const candidate = join(at, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate)
  }
  return null
}
