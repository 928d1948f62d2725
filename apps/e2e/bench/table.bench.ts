// A table of 500 rows that is scrolled, and a cycle of 3,000 cards whose page is opened and searched, in Chromium, at the real relay.
// README.md says what is played. Rows come in as people bring them: pasted where tables are imported.

import type { Browser, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { findChromium } from '../../../tools/chromium.mjs'
import { startRelay } from '../tests/support/relay.ts'
import { bringRows, homesToBring } from './bring-rows.ts'
import { untilAtRest } from './browser-at-rest.ts'
import { createCycle } from './cycle-api.ts'
import { countFrames } from './frame-meter.ts'
import { settledCounts, untilCounts } from './shown-counts.ts'
import { median, spread } from './statistics.ts'
import { timeSearch } from './time-search.ts'

const ROWS = 500
const CARDS = 3_000
/** What is promised (ms). */
const LONGEST_TASK = 100
const CYCLE_PAGE = 1_000
const SEARCH = 100

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '5' } },
})
const rounds = Array.from({ length: Number(values.rounds) })
const relay = await startRelay()
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
let [passed, failed] = [0, 0]
try {
  const { id, facilitation } = await createCycle(relay.origin, 'Trois mille cartes')
  const cycle = `${relay.origin}/c/${id}`
  await onDevice(browser, facilitation, async (page) => {
    await bringRows(page, cycle, 'feuille-de-route', ROWS)
    const scrolled: number[] = []
    for (const _ of rounds) scrolled.push(await longestWhileScrolling(page, `${cycle}/tableau/feuille-de-route`))
    promise(`longest task while ${ROWS} rows are scrolled`, scrolled, LONGEST_TASK)

    const homes = await homesToBring(page, cycle)
    const each = (CARDS - ROWS) / homes.length
    for (const home of homes) await bringRows(page, cycle, home, each)
  })
  const counts = await onDevice(browser, facilitation, async (page) => {
    await page.goto(cycle)
    return settledCounts(page)
  })
  process.stdout.write(`  the steps tell: ${counts.join(', ')}\n`)
  const opened: number[] = []
  for (const _ of rounds)
    opened.push(await onDevice(browser, facilitation, (page) => timeCyclePage(page, cycle, counts)))
  promise(`page of a cycle of ${CARDS} cards, nothing kept on the device`, opened, CYCLE_PAGE)
  await onDevice(browser, facilitation, async (page) => {
    await timeCyclePage(page, cycle, counts)
    promise('a letter in the search of all of it', await timeSearch(page, 'decrochage'), SEARCH)
  })
} finally {
  await browser.close()
  await relay.close()
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

function promise(what: string, times: readonly number[], most: number): void {
  const isKept = median(times) <= most
  process.stdout.write(`${isKept ? '✓' : '✗'} ${what}: ${spread(times, 0)} ms, ${most} at most\n`)
  if (isKept) passed += 1
  else failed += 1
}

/** Scrolls the table down and up again, as a wheel does; the longest task (ms) meanwhile, 0 where none took 50 ms. */
async function longestWhileScrolling(page: Page, address: string): Promise<number> {
  await page.goto(address)
  await page.getByRole('rowheader').nth(1).waitFor()
  await page.getByText(`${ROWS} lignes`, { exact: false }).first().waitFor()
  // what comes with the page has come: only scrolling is counted
  await page.waitForTimeout(2_000)
  await page.mouse.move(600, 500)
  const duration = Number(values.seconds) * 1_000
  const counted = countFrames(page, duration)
  const end = performance.now() + duration
  for (let step = 0; performance.now() < end; step += 1) {
    await page.mouse.wheel(0, step % 80 < 40 ? 400 : -400)
    await page.waitForTimeout(40)
  }
  return Math.max(0, ...(await counted).longTasks)
}

/** From the address of the page until it tells how many cards each step has, all of them. */
async function timeCyclePage(page: Page, cycle: string, counts: readonly string[]): Promise<number> {
  const begin = performance.now()
  await page.goto(cycle, { waitUntil: 'commit' })
  await untilCounts(page, counts)
  return performance.now() - begin
}

async function onDevice<T>(on: Browser, cookie: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await on.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: relay.origin, sameSite: 'Strict', httpOnly: true }])
  try {
    const page = await context.newPage()
    await untilAtRest(on)
    return await use(page)
  } finally {
    await context.close()
  }
}
