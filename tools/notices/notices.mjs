import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../steps/paths.mjs'
import { licenceTextIn, packageAt } from './packages.mjs'

/** Packages whose licence text is kept in docs/licences, because they come without it (or with a link only). */
const KEPT_HERE = [
  [/^(@tldraw\/.+|tldraw)$/, 'tldraw.md'],
  [/^@tiptap\/.+$/, 'tiptap.txt'],
  [/^wouter$/, 'wouter.txt'],
  [/^react-remove-scroll-bar$/, 'react-remove-scroll-bar.txt'],
  [/^abstract-logging$/, 'abstract-logging.txt'],
]

/** What the assets of a package bring along, which is somebody else's. */
const BROUGHT_BY = {
  '@tldraw/assets': [
    {
      name: 'IBM Plex',
      version: '',
      licence: 'OFL-1.1',
      homepage: 'https://github.com/IBM/plex',
      file: 'ibm-plex.txt',
    },
    {
      name: 'Shantell Sans',
      version: '',
      licence: 'OFL-1.1',
      homepage: 'https://github.com/arrowtype/shantell-sans',
      file: 'shantell-sans.txt',
    },
  ],
}

/**
 * The notices for the packages in `folders`: `{ name, version, licence, homepage, text }`, by name, one of each.
 * Throws when one of them has no licence text: nothing is shipped without it.
 */
export function noticesOf(folders) {
  const notices = new Map()
  for (const folder of folders) {
    const { name, version, licence, homepage } = packageAt(folder)
    add({ name, version, licence, homepage, text: textOf(folder, name) })
    for (const { file, ...work } of BROUGHT_BY[name] ?? []) add({ ...work, text: kept(file) })
  }
  const without = [...notices.values()].filter((notice) => !notice.text)
  if (without.length > 0) {
    throw new Error(
      `No licence text for ${without.map((notice) => notice.name).join(', ')}: add it to docs/licences and tools/notices.`,
    )
  }
  return [...notices.values()].sort((left, right) => left.name.localeCompare(right.name, 'en'))

  function add(notice) {
    notices.set(`${notice.name}@${notice.version}`, notice)
  }
}

function textOf(folder, name) {
  const entry = KEPT_HERE.find(([pattern]) => pattern.test(name))
  return entry ? kept(entry[1]) : licenceTextIn(folder)
}

function kept(file) {
  return readFileSync(join(ROOT, 'docs', 'licences', file), 'utf8').trim()
}
