import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { STAMPS } from './paths.mjs'

/** Where a suite's JSON report goes; what an earlier run left there is removed. */
export function reportFile(suite) {
  const file = join(STAMPS, 'reports', `${suite}.json`)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  return file
}

/** Counts vitest's report. A file that could not even be loaded is one failure; so is a run that left no report. */
export function tallyVitest(file, code) {
  const report = read(file)
  if (!report) return { passed: 0, failed: 1 }
  const notLoaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  )
  return crashed({ passed: report.numPassedTests, failed: report.numFailedTests + notLoaded.length }, code)
}

/** Counts Playwright's report; a test that passed only when tried again counts as failed. */
export function tallyPlaywright(file, code) {
  const report = read(file)
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  return crashed({ passed: expected, failed: unexpected + flaky + report.errors.length }, code)
}

/** Counts a run that ends with `N passed, N failed`; one that does not has failed once. */
export function tallyLines(output, code) {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(output.trim().split('\n').at(-1) ?? '') ?? []
  if (passed === undefined) return { passed: 0, failed: 1 }
  return crashed({ passed: Number(passed), failed: Number(failed) }, code)
}

/** A suite that ended badly although no test failed has failed once. */
function crashed(tally, code) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
