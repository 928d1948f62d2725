// npm test: installs what is missing, then runs everything. The last line is `N passed, N failed` over all suites.
// Plain JavaScript for any Node from 18 on, standard library only.

import { findChromium } from './chromium.mjs'
import { runChecks } from './checks/run-checks.mjs'
import { runFaults } from './faults/run-faults.mjs'
import { buildWeb } from './steps/build-web.mjs'
import { runHarness } from './steps/harness.mjs'
import { install } from './steps/install.mjs'
import { NODE, toolOf } from './steps/paths.mjs'
import { capture, environment, show } from './steps/run.mjs'
import { reportFile, tallyPlaywright, tallyVitest } from './steps/tally.mjs'

const total = { passed: 0, failed: 0 }

await suite('Installation', async () => install())
if (total.failed === 0) {
  await suite('Static checks', runChecks)
  await suite('Planted faults, each refused by its check', runFaults)
  await suite('Unit, property and integration tests', runVitest)
  await suite('Relay killed under load', () => runHarness('kill'))
  await suite('Relay abused beside people at work', () => runHarness('abuse'))
  await suite('Build of the web application', buildWeb)
  await suite('Size budgets', runSizeLimit)
  await suite('End-to-end tests', runPlaywright)
}

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0

/** Runs one suite; one that gives no tally counts as one success, one that throws as one failure. */
async function suite(title, run) {
  const start = Date.now()
  process.stdout.write(`\n── ${title}\n`)
  let tally
  try {
    tally = (await run()) ?? { passed: 1, failed: 0 }
  } catch (error) {
    process.stdout.write(`✗ ${error.message}\n`)
    tally = { passed: 0, failed: 1 }
  }
  total.passed += tally.passed
  total.failed += tally.failed
  const seconds = Math.round((Date.now() - start) / 1000)
  process.stdout.write(`── ${title}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s\n`)
}

async function runVitest() {
  const report = reportFile('vitest')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = toolOf('.', 'vitest', 'vitest.mjs')
  return tallyVitest(
    report,
    await show(NODE, [vitest, 'run', '--config', 'tools/config/vitest.config.ts', ...reporters]),
  )
}

async function runSizeLimit() {
  const { code, output } = await capture('size-limit', ['--json'])
  const entries = parse(output)
  if (!entries) throw new Error(output.trim() || `size-limit ended with ${code}`)
  for (const { name, passed, size, sizeLimit } of entries) {
    process.stdout.write(`${passed ? '✓' : '✗'} ${name}: ${kilobytes(size)} of ${kilobytes(sizeLimit)} kB gzip\n`)
  }
  const failed = entries.filter((entry) => !entry.passed).length
  return { passed: entries.length - failed, failed }
}

async function runPlaywright() {
  const chromium = findChromium()
  const report = reportFile('playwright')
  const playwright = toolOf('apps/e2e', '@playwright', 'test', 'cli.js')
  const env = environment({ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  return tallyPlaywright(
    report,
    await show(NODE, [playwright, 'test', '--config', 'apps/e2e/playwright.config.ts'], { env }),
  )
}

function parse(json) {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1)
}
