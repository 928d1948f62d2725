/** Makes the cycle that is shown, a copy of the demonstration or one where nothing is yet; its address. */
export async function cycleToShow(page, { empty, closed }) {
  const cycle = empty ? await emptyCycle(page) : await demonstration(page)
  await page.goto(cycle, { waitUntil: 'networkidle' })
  if (!empty) await pass(page, cycle)
  await steer(page, cycle, closed)
  return cycle
}

/** Takes a seat of `role` on the device of `page`, by a link that the facilitation has made. */
export async function seatIn(page, host, cycle, role) {
  const { link } = await send(host, 'POST', `${apiOf(cycle)}/invitations`, { role })
  await page.goto('/', { waitUntil: 'networkidle' })
  await send(page, 'POST', '/api/access', { invitation: new URL(link).hash.slice(1), name: 'Camille', structure: null })
}

/** The link by which participants come in. */
export async function invitationTo(page, cycle) {
  const { link } = await send(page, 'POST', `${apiOf(cycle)}/invitations`, { role: 'participant' })
  return link
}

async function demonstration(page) {
  await page.goto('/demonstration')
  await page.waitForURL(/\/c\/[\w-]+/)
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
}

async function emptyCycle(page) {
  await page.goto('/')
  const asked = { title: 'Un cycle tout neuf', name: 'Nadia', territory: '', language: 'fr' }
  const made = await send(page, 'POST', '/api/cycles', { ...asked, template: 'collective-impact' })
  return `/c/${made.cycle}`
}

/** Time passes: a version of a step is kept, then one of its cards goes. */
async function pass(page, cycle) {
  const versions = await hrefOf(page, '/versions/')
  const list = await hrefOf(page, '/liste/')
  await page.goto(versions, { waitUntil: 'networkidle' })
  await page.getByRole('main').getByRole('textbox').fill('Avant la séance')
  await page.keyboard.press('Enter')
  await page
    .getByRole('link', { name: /^(Comparer|Compare)/ })
    .first()
    .waitFor()
  await page.goto(list, { waitUntil: 'networkidle' })
  const card = page.getByRole('main').locator('li[data-card]').first()
  await card.getByRole('button', { name: /^(Actions pour|Actions for)/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Retirer|Remove)/ })
    .click()
  await page.locator('#removed-cards').waitFor({ state: 'attached' })
  await page.getByTitle(/^(Enregistré|Saved)/).waitFor()
  await page.goto(cycle, { waitUntil: 'networkidle' })
}

/** Every step is shared with observers and, if it is wished, closed to writing. */
async function steer(page, cycle, closed) {
  const groups = await page
    .getByRole('group')
    .filter({ has: page.getByRole('checkbox') })
    .all()
  for (const group of groups) {
    const [open, shared] = await group.getByRole('checkbox').all()
    if (closed && (await open?.isChecked())) await open.click()
    if (shared && !(await shared.isChecked())) await shared.click()
    await page.waitForTimeout(300)
  }
}

/** The address of the first link of the page that goes to such a one. */
async function hrefOf(page, part) {
  return page.getByRole('main').locator(`a[href*="${part}"]`).first().getAttribute('href')
}

function apiOf(cycle) {
  return cycle.replace('/c/', '/api/cycles/')
}

async function send(page, method, path, body) {
  return page.evaluate(
    async ([verb, address, json]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(address, { method: verb, headers, body: json })
      return answer.json()
    },
    [method, path, JSON.stringify(body)],
  )
}
