// A page that is built from parts asks for them one after the other: the script, then the route that it finds in the address,
// then what that route is made of. Each page written here names them all, so that they come at once.

import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterBuild } from '../steps/after-build.mjs'

/** A Vite plugin that writes, beside `index.html`, a page for each name of `pages` with the files of the modules named there. */
export function pagesWithTheirFiles(pages) {
  return afterBuild('tablee-pages-with-their-files', (directory) => {
    const manifest = JSON.parse(readFileSync(join(directory, '.vite/manifest.json'), 'utf8'))
    const index = readFileSync(join(directory, 'index.html'), 'utf8')
    for (const [name, modules] of Object.entries(pages)) {
      const { styles, scripts } = filesOf(manifest, modules)
      // browsers ask for six at a time: the largest, which take the longest to be read, go first
      const size = (file) => statSync(join(directory, file)).size
      const links = [...styles, ...scripts.toSorted((left, right) => size(right) - size(left))]
        .filter((file) => !index.includes(`/${file}"`))
        .map(linkTo)
      writeFileSync(join(directory, name), index.replace('</head>', `${links.join('')}</head>`))
    }
  })
}

/** The scripts and styles of `modules` and of all that they import, but for what they import when it is asked for. */
function filesOf(manifest, modules) {
  const [scripts, styles, seen] = [new Set(), new Set(), new Set()]
  for (const module of modules) visit(module)
  return { styles: [...styles], scripts: [...scripts] }

  function visit(key) {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = manifest[key]
    if (!chunk) throw new Error(`${key} is not in the build: correct the modules of the pages in apps/web`)
    for (const other of chunk.imports ?? []) visit(other)
    for (const file of chunk.css ?? []) styles.add(file)
    scripts.add(chunk.file)
  }
}

function linkTo(file) {
  const rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload'
  return `<link rel="${rel}" crossorigin href="/${file}">\n`
}
