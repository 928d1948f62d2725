// Pictures of every page at the sizes people really have, to be looked at.
// node tools/screenshots.mjs [options] [folder] [page…]: starts a relay of its own; build first (npm start does).
//   --english            in English
//   --as=participant     or --as=observer: as they see it, rather than as the facilitation does
//   --empty              a cycle that has just been made, rather than the demonstration
//   --closed, --offline  every step closed to writing; the line lost once the page is there

import { mkdirSync, mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { cycleToShow, seatIn } from './screenshots/cycle-to-show.mjs'
import { withRelay } from './screenshots/own-relay.mjs'
import { scenesOf } from './screenshots/scenes.mjs'
import { ROOT } from './steps/paths.mjs'

const SIZES = [
  [683, 768],
  [1366, 768],
  [768, 1024],
  [390, 844],
]

const words = process.argv.slice(2)
const has = (option) => words.includes(`--${option}`)
const role = words.find((word) => word.startsWith('--as='))?.slice('--as='.length) ?? 'facilitation'
const language = has('english') ? 'en' : 'fr'
const [folder = mkdtempSync(join(tmpdir(), 'tablee-screenshots-')), ...wanted] = words.filter(
  (word) => !word.startsWith('--'),
)
mkdirSync(folder, { recursive: true })

const { chromium } = createRequire(join(ROOT, 'apps/e2e/package.json'))('@playwright/test')
await withRelay(process.env.PORT ?? '4399', takeAll)
process.stdout.write(`${folder}\n`)

async function takeAll(origin) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  const device = async () => {
    const context = await browser.newContext({ locale: 'fr-FR', baseURL: origin, reducedMotion: 'reduce' })
    await context.addInitScript((chosen) => localStorage.setItem('tablee.language', chosen), language)
    return context.newPage()
  }
  try {
    const host = await device()
    const cycle = await cycleToShow(host, { empty: has('empty'), closed: has('closed') })
    const scenes = await scenesOf(host, cycle)
    const page = role === 'facilitation' ? host : await device()
    if (page !== host) await seatIn(page, host, cycle, role)
    for (const [name, scene] of Object.entries(scenes)) {
      if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) continue
      for (const size of SIZES) await take(page, name, scene, size)
    }
  } finally {
    await browser.close()
  }
}

/** A page in a window of that size, with what is to be opened on it. */
async function take(page, name, { path, open }, [width, height]) {
  await page.setViewportSize({ width, height })
  await page.goto(path, { waitUntil: 'networkidle' })
  try {
    await open?.(page)
  } catch (error) {
    process.stderr.write(`${name} at ${width}: ${error.message.split('\n')[0]}\n`)
  }
  if (has('offline')) await page.context().setOffline(true)
  await page.waitForTimeout(has('offline') ? 2500 : 600)
  await page.screenshot({ path: join(folder, `${name}-${width}x${height}.png`) })
  await page.context().setOffline(false)
}
