import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './paths.mjs'

test('packages are chosen for the very runtime that is installed', () => {
  const workspace = readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8')
  const installed = /^ {2}node: (.+)$/m.exec(workspace)?.[1]
  expect(installed).toMatch(/^24\./)
  expect(/^nodeVersion: (.+)$/m.exec(workspace)?.[1]).toBe(installed)
})
