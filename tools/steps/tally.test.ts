import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { tallyLines, tallyPlaywright, tallyVitest } from './tally.mjs'

const folder = mkdtempSync(join(tmpdir(), 'tablee-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('nothing passes by not running', () => {
  test('a suite that left no report has failed', () => {
    expect(tallyVitest(join(folder, 'nowhere.json'), 0)).toEqual({ passed: 0, failed: 1 })
    expect(tallyPlaywright(join(folder, 'nowhere.json'), 0)).toEqual({ passed: 0, failed: 1 })
  })

  test('a test file that could not be loaded has failed', () => {
    const file = report({
      numPassedTests: 3,
      numFailedTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    })
    expect(tallyVitest(file, 1)).toEqual({ passed: 3, failed: 1 })
  })

  test('a suite that ended badly although its tests passed has failed', () => {
    expect(tallyVitest(report({ numPassedTests: 3, numFailedTests: 0, testResults: [] }), 1)).toEqual({
      passed: 3,
      failed: 1,
    })
  })

  test('a test that passed only when tried again has failed', () => {
    const file = report({ stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [] })
    expect(tallyPlaywright(file, 1)).toEqual({ passed: 4, failed: 2 })
  })
  test('a harness that did not come to its last line has failed', () => {
    expect(tallyLines('round 1: 0 lost\n12 passed, 0 failed\n', 0)).toEqual({ passed: 12, failed: 0 })
    expect(tallyLines('12 passed, 0 failed\nand then it stopped\n', 0)).toEqual({ passed: 0, failed: 1 })
    expect(tallyLines('', 0)).toEqual({ passed: 0, failed: 1 })
    expect(tallyLines('12 passed, 0 failed\n', 1)).toEqual({ passed: 12, failed: 1 })
  })
})
