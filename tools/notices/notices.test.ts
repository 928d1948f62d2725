import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { noticesOf } from './notices.mjs'
import { noticesPage } from './notices-page.mjs'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A package on disk, with a licence text or without. */
function somePackage(name: string, text?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-notices-'))
  folders.push(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', license: 'MIT' }))
  if (text !== undefined) writeFileSync(join(folder, 'LICENSE'), text)
  return folder
}

test('a package without a licence text stops the build, and is named', () => {
  expect(() => noticesOf([somePackage('with', 'Text'), somePackage('without')])).toThrow(/No licence text for without/)
})

test('tldraw ships with the licence kept here, word for word, whatever its package says', () => {
  const [notice] = noticesOf([somePackage('@tldraw/editor', 'See elsewhere')])
  expect(notice?.text).toContain('Not to disable, hide, remove, or alter the Watermark.')
})

test('the page says each text once, and escapes what packages say of themselves', () => {
  const page = noticesPage(noticesOf([somePackage('one', 'Same <text>'), somePackage('other', 'Same <text>')]), [])
  expect(page.split('Same &lt;text&gt;')).toHaveLength(2)
  expect(page).not.toContain('<text>')
})
