import { invitationTo } from './cycle-to-show.mjs'

/** What is photographed, by name: where it is and, for what has no address, how it is opened. */
export async function scenesOf(page, cycle) {
  const inside = await insideOf(page, cycle)
  return {
    home: { path: '/' },
    create: { path: '/nouveau' },
    'create-preview': { path: '/nouveau', open: (shown) => press(shown, /^(Voir ce|See what)/) },
    join: { path: await invitationTo(page, cycle) },
    cycle: { path: cycle },
    'cycle-sessions': {
      path: cycle,
      open: (shown) => shown.locator('a[href*="/seance/"]').last().scrollIntoViewIfNeeded(),
    },
    search: { path: cycle, open: (shown) => search(shown, 'parents') },
    'search-nothing': { path: cycle, open: (shown) => search(shown, 'zzz') },
    access: { path: `${cycle}/acces` },
    plan: { path: `${cycle}/plan` },
    structures: { path: `${cycle}/structures` },
    territories: { path: `${cycle}/territoires` },
    'catch-up': { path: `${cycle}/ou-en-est-on` },
    import: { path: `${cycle}/importer/annuaire` },
    ...inside,
    unknown: { path: '/nulle-part' },
    licences: { path: '/licences.html' },
  }
}

/** The pages that are reached from the page of the cycle, and from those. */
async function insideOf(page, cycle) {
  await page.goto(cycle, { waitUntil: 'networkidle' })
  const links = await hrefsIn(page)
  const views = [...new Set(links.filter((href) => /\/(mur|liste|chaines|tableau)\//.test(href)))]
  const named = views.map((href, index) => [`${href.split('/')[3]}-${index + 1}`, { path: href }])
  const first = (part) => links.find((href) => href.includes(part))
  const list = first('/liste/')
  const versions = first('/versions/')
  return {
    ...optional('session', first('/seance/')),
    ...optional('hand-on', first('/transmettre/')),
    ...optional('versions', versions),
    ...optional('version', versions && (await linkIn(page, versions, `${versions}/`))),
    ...optional(
      'grid',
      await linkAfterDetails(
        page,
        links.filter((href) => href.includes('/liste/')),
        '/grille/',
      ),
    ),
    ...optional(
      'origins',
      await linkAfterDetails(
        page,
        links.filter((href) => href.includes('/tableau/feuille')),
        '/origines/',
      ),
    ),
    details: { path: list, open: (shown) => press(shown, DETAILS) },
    removed: { path: list, open: openRemoved },
    actions: { path: list, open: (shown) => press(shown, ACTIONS) },
    removal: { path: list, open: openRemoval },
    ...Object.fromEntries(named),
  }
}

const DETAILS = /^(Détails de|Details of)/
const ACTIONS = /^(Actions pour|Actions for)/

function optional(name, path) {
  return path ? { [name]: { path } } : {}
}

async function hrefsIn(page) {
  const links = await page.getByRole('main').getByRole('link').all()
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''))
}

async function linkIn(page, path, part) {
  await page.goto(path, { waitUntil: 'networkidle' })
  return (await hrefsIn(page)).find((href) => href.includes(part))
}

/** The first link of that kind that the details of the first cards of these pages show. */
async function linkAfterDetails(page, paths, part) {
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'networkidle' })
    for (const button of (await page.getByRole('button', { name: DETAILS }).all()).slice(0, 12)) {
      await button.click()
      await page.getByRole('dialog').waitFor()
      const link = page.getByRole('dialog').locator(`a[href*="${part}"]`).first()
      if ((await link.count()) > 0) return link.getAttribute('href')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  }
  return undefined
}

async function press(page, name) {
  await page.getByRole('button', { name }).first().click({ timeout: 5000 })
  await page.getByRole('dialog').waitFor({ timeout: 5000 })
}

async function search(page, words) {
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill(words)
}

async function openRemoved(page) {
  await page.locator('#removed-cards summary').click({ timeout: 5000 })
  await page.locator('#removed-cards').scrollIntoViewIfNeeded()
}

/** Of a card of the zone of missing actors, which other zones show too: removing it asks « d’ici ou partout ? ». */
async function openRemoval(page) {
  const shownTwice = page.getByText(/^(aussi placée ailleurs|also placed elsewhere)/).first()
  const card = page.locator('li[data-card]').filter({ has: shownTwice }).first()
  await card.getByRole('button', { name: ACTIONS }).click({ timeout: 5000 })
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Retirer|Remove)/ })
    .last()
    .click()
}
