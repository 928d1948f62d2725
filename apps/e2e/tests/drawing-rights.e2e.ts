import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { openView } from './support/cycle.ts'
import { holdableSocket } from './support/held-socket.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

// what is asked of a relay that cannot be reached
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] })

test('drawing is opened and closed for everyone by the facilitation; what comes too late is told, and nothing else is lost', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'À main levée', name: 'Nadia' })
  const socket = await holdableSocket(lea)
  await enter(lea, links.participant, 'Léa')
  await openView(lea, 'Mur')
  await openView(nadia, 'Mur')
  await nadia.getByRole('button', { name: 'Dessiner' }).click()
  const openToAll = nadia.getByLabel('Tout le monde peut dessiner')
  const draw = lea.getByRole('button', { name: 'Dessiner' })

  await test.step('what cannot be asked of the relay is not shown as done, and is said', async () => {
    await expect(openToAll).not.toBeChecked()
    await nadia.context().setOffline(true)
    await openToAll.click()
    await expect(nadia.getByText(/Vérifiez votre connexion/).first()).toBeVisible()
    await expect(openToAll).not.toBeChecked()
    await nadia.context().setOffline(false)
  })

  await test.step('once it is open, Léa draws', async () => {
    await expect(nadia.getByRole('banner').getByTitle(/^Enregistré/)).toBeVisible({ timeout: 20_000 })
    await openToAll.check()
    await draw.click()
    await stroke(lea, 40)
    await expect(strokes(nadia)).toHaveCount(1)
  })

  const close = async (): Promise<void> => {
    const closed = nadia.waitForResponse((response) => response.url().endsWith('/live') && response.ok())
    await openToAll.uncheck()
    await closed
  }
  await test.step('her next stroke is on its way when it is closed: she could not know, and it is there', async () => {
    socket.hold()
    await stroke(lea, 75)
    await expect(lea.getByRole('banner').getByTitle(/^En attente/)).toBeVisible()
    await close()
    socket.release()
    await expect(strokes(nadia)).toHaveCount(2)
    await expect(draw).toHaveCount(0)
    await openToAll.check()
    await expect(draw).toBeVisible()
  })

  await test.step('another comes over a new line once it is closed: she is told why, and her page is as everyone’s', async () => {
    socket.hold()
    await stroke(lea, 110)
    await expect(lea.getByRole('banner').getByTitle(/^En attente/)).toBeVisible()
    await close()
    await lea.reload()
    socket.release()
    const told = lea.getByRole('alert').filter({ hasText: 'n’a pas pu être enregistrée' })
    await told.getByRole('button', { name: 'Voir de quoi il s’agit' }).click()
    const dialog = lea.getByRole('dialog', { name: 'Ce qui n’a pas pu être enregistré' })
    await expect(dialog).toContainText('Le dessin a été fermé pendant que vous dessiniez')
    await expectAccessible(lea)
    await lea.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(strokes(lea)).toHaveCount(2)
    await expect(strokes(nadia)).toHaveCount(2)
    await expect(draw).toHaveCount(0)
  })

  await test.step('and what the others have of her is not undone from there', async () => {
    await lea.keyboard.press('Control+z')
    await openToAll.check()
    await expect(draw).toBeVisible()
    await expect(strokes(lea)).toHaveCount(2)
    await expect(strokes(nadia)).toHaveCount(2)
  })
})

async function stroke(page: Page, below: number): Promise<void> {
  await page.getByRole('toolbar', { name: 'Outils de dessin' }).getByRole('button', { name: 'Crayon' }).click()
  const box = await page.locator('.tl-canvas').boundingBox()
  if (!box) throw new Error('it is in view')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 - 40 + below]
  await page.mouse.move(x - 80, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 20, { steps: 8 })
  await page.mouse.up()
}

function strokes(page: Page): Locator {
  return page.locator(`.tl-shape[data-shape-type='draw']`)
}
