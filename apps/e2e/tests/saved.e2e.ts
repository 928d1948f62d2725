import { addCard, card, expectSaved, saveStatus, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

test('« Enregistré » waits for the relay: nothing is called saved while it hangs', async ({ device, relay }) => {
  const page = await device()
  await readyCycle(page, { title: 'Attendre le relais', name: 'Nadia' })
  await openView(page, 'Liste')
  await expect(zone(page, 'Nos enjeux')).toBeVisible()
  await expectSaved(page)

  relay.pause()
  try {
    await zone(page, 'Nos enjeux')
      .getByRole('button', { name: /^Ajouter .*dans/ })
      .click()
    await zone(page, 'Nos enjeux').getByRole('textbox').fill('Le relais dort')
    await page.keyboard.press('Enter')
    await expect(card(page, 'Le relais dort')).toBeVisible()
    await expect(saveStatus(page, /^En attente \(\d+\)$/)).toBeVisible()
    await page.waitForTimeout(1_500)
    await expect(saveStatus(page, /^Enregistré/)).toHaveCount(0)
  } finally {
    relay.resume()
  }
  await expectSaved(page)
  await page.reload()
  await expect(card(page, 'Le relais dort')).toBeVisible()
})

test.describe('without the relay', () => {
  test.use({ expectedErrors: [/ERR_CONNECTION_REFUSED/] })

  test('what is written offline is said to be kept here, and reaches the others when the line is back', async ({
    device,
    relay,
  }) => {
    const [nadia, lea] = [await device(), await device()]
    const links = await readyCycle(nadia, { title: 'Train de banlieue', name: 'Nadia' })
    await openView(nadia, 'Liste')
    await addCard(nadia, 'Nos enjeux', 'Écrit en ligne')
    await expectSaved(nadia)

    const plan = await nadia.context().newPage()
    await plan.goto(`${new URL(nadia.url()).pathname.split('/').slice(0, 3).join('/')}/plan`)
    const down = plan.getByRole('button', { name: 'Descendre « Questions essentielles »' }).first()
    await expect(down).toBeVisible()

    await relay.kill()
    await expect(saveStatus(nadia, /^Hors ligne\s: vos modifications sont gardées ici/)).toBeVisible({
      timeout: 20_000,
    })
    await addCard(nadia, 'Nos enjeux', 'Écrit sans réseau')
    await nadia.mouse.wheel(0, 2_000)
    await expect(nadia.getByRole('banner')).not.toBeInViewport()
    await expect(nadia.locator('p').filter({ hasText: 'vos modifications sont gardées ici' })).toBeInViewport()
    await test.step('the plan can be read; what is asked of it meanwhile is said not to be done', async () => {
      const waits = /cette page se lit, et pourra être changée quand la connexion reviendra/
      await expect(saveStatus(plan, waits)).toBeVisible({ timeout: 20_000 })
      await expect(plan.locator('p').filter({ hasText: waits })).toBeVisible()
      await down.click()
      await expect(plan.getByRole('alert').filter({ hasText: 'Tablée ne répond pas' })).toBeVisible()
      await plan.close()
    })
    await relay.restart()
    // a line that was lost for a while tries again after a random part of 15 s
    await expect(saveStatus(nadia, /^Enregistré à \d{1,2} h \d\d$/)).toBeVisible({ timeout: 20_000 })

    await enter(lea, links.participant, 'Léa')
    await openView(lea, 'Liste')
    await expect(card(lea, 'Écrit en ligne')).toBeVisible()
    await expect(card(lea, 'Écrit sans réseau')).toBeVisible()
  })
})

test('a page has one socket, whatever it shows and wherever it goes', async ({ device }) => {
  const page = await device()
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(socket.url()))
  await readyCycle(page, { title: 'Une seule ligne', name: 'Nadia' })
  await openView(page, 'Liste')
  await expectSaved(page)
  await openView(page, 'Mur')
  await expect(page.getByRole('toolbar')).toBeVisible()
  await openView(page, 'Liste')
  await addCard(page, 'Nos enjeux', 'Toujours la même')
  await expectSaved(page)
  expect(sockets.map((url) => new URL(url).pathname)).toEqual([expect.stringMatching(/^\/sync\/[\w-]+$/)])
})
