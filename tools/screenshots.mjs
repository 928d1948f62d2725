// Pictures of every page of the demonstration cycle at the sizes people really have, to be looked at.
// node tools/screenshots.mjs [--english] [folder] [page…]: starts a relay of its own; build first (npm start does).

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { NODE, ROOT } from './steps/paths.mjs'

const SIZES = [
  [683, 768],
  [1366, 768],
  [768, 1024],
  [390, 844],
]
const PORT = process.env.PORT ?? '4399'
const ORIGIN = `http://127.0.0.1:${PORT}`

const words = process.argv.slice(2)
const language = words.includes('--english') ? 'en' : 'fr'
const [folder = mkdtempSync(join(tmpdir(), 'tablee-screenshots-')), ...wanted] = words.filter(
  (word) => !word.startsWith('--'),
)
mkdirSync(folder, { recursive: true })

const { chromium } = createRequire(join(ROOT, 'apps/e2e/package.json'))('@playwright/test')
const dataDir = mkdtempSync(join(tmpdir(), 'tablee-screenshots-data-'))
const relay = spawn(NODE, ['apps/relay/src/main.ts'], {
  cwd: ROOT,
  env: { ...process.env, HOST: '127.0.0.1', PORT, DATA_DIR: dataDir },
  stdio: 'ignore',
})
try {
  await answering()
  await takeAll()
  process.stdout.write(`${folder}\n`)
} finally {
  relay.kill()
  rmSync(dataDir, { recursive: true, force: true })
}

async function takeAll() {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: ORIGIN, reducedMotion: 'reduce' })
  await context.addInitScript((chosen) => localStorage.setItem('tablee.language', chosen), language)
  const page = await context.newPage()
  const pages = await addresses(page)
  for (const [name, path] of Object.entries(pages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.waitForTimeout(600)
      await page.screenshot({ path: join(folder, `${name}-${width}x${height}.png`) })
    }
  }
  await browser.close()
}

/** The pages, by name: public ones, then those of a fresh copy of the demonstration. */
async function addresses(page) {
  await page.goto('/demonstration')
  await page.waitForURL(/\/c\/[\w-]+/)
  const cycle = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await page.goto(cycle, { waitUntil: 'networkidle' })
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')))
  const inside = [...new Set(links.filter((href) => /\/(mur|liste|chaines|tableau)\//.test(href)))]
  const [handOn] = links.filter((href) => href.includes('/transmettre/'))
  const [session] = links.filter((href) => href.includes('/seance/'))
  const named = inside.map((href, index) => [`${href.split('/')[3]}-${index + 1}`, href])
  const invitation = await page.evaluate(async (path) => {
    const body = JSON.stringify({ role: 'participant' })
    const answer = await fetch(`/api${path.replace('/c/', '/cycles/')}/invitations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return (await answer.json()).link
  }, cycle)
  return {
    home: '/',
    create: '/nouveau',
    join: invitation ?? '/rejoindre',
    cycle,
    access: `${cycle}/acces`,
    plan: `${cycle}/plan`,
    structures: `${cycle}/structures`,
    territories: `${cycle}/territoires`,
    'catch-up': `${cycle}/ou-en-est-on`,
    ...(session ? { session } : {}),
    ...(handOn ? { 'hand-on': handOn } : {}),
    import: `${cycle}/importer/annuaire`,
    ...Object.fromEntries(named),
    unknown: '/nulle-part',
    licences: '/licences.html',
  }
}

async function answering() {
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`${ORIGIN}/readyz`).catch(() => null)
    if (ready?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The relay did not start.')
}
