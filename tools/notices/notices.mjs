import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../steps/paths.mjs'
import { licenceTextIn, packageAt } from './packages.mjs'

/** Packages whose licence text is kept in docs/licences, because they come without it (or with a link only). */
const KEPT_HERE = [
  [/^(tldraw|@tldraw\/(tldraw|editor|utils|validate))$/, 'tldraw.md'],
  [/^@tiptap\/.+$/, 'tiptap.txt'],
  [/^wouter$/, 'wouter.txt'],
  [/^react-remove-scroll-bar$/, 'react-remove-scroll-bar.txt'],
  [/^abstract-logging$/, 'abstract-logging.txt'],
  [/^@img\/sharp-libvips-.+$/, 'sharp-libvips.txt'],
]

/**
 * The notices for the packages in `folders`: `{ name, version, licence, homepage, text }`, by name, one of each.
 * Throws when one of them has no licence text: nothing is shipped without it.
 */
export function noticesOf(folders) {
  const notices = new Map()
  for (const folder of folders) {
    const { name, version, licence, homepage } = packageAt(folder)
    notices.set(`${name}@${version}`, { name, version, licence, homepage, text: textOf(folder, name) })
  }
  const without = [...notices.values()].filter((notice) => !notice.text)
  if (without.length > 0) {
    throw new Error(
      `No licence text for ${without.map((notice) => notice.name).join(', ')}: add it to docs/licences and tools/notices.`,
    )
  }
  return [...notices.values()].sort((left, right) => left.name.localeCompare(right.name, 'en'))
}

function textOf(folder, name) {
  const entry = KEPT_HERE.find(([pattern]) => pattern.test(name))
  return entry ? kept(entry[1]) : licenceTextIn(folder)
}

function kept(file) {
  return readFileSync(join(ROOT, 'docs', 'licences', file), 'utf8').trim()
}
