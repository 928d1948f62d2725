import type { Locator, Page } from '@playwright/test'
import { addCard } from './support/board-list.ts'
import { join, openView } from './support/cycle.ts'
import { middleOf } from './support/on-board.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { listenTo } from './support/spoken.ts'
import { expect, test } from './support/test.ts'

const ISSUES = 'Nos enjeux'
const HALF_SCREEN = { width: 683, height: 768 }

test('« Qui est là » says who is where, and a view can be followed until one looks elsewhere or they leave', async ({
  device,
}) => {
  const [nadia, lea, karim] = [await device(), await device(), await device({ viewport: HALF_SCREEN })]
  const links = await readyCycle(nadia, { title: 'Où êtes-vous ?', name: 'Nadia' })
  await openView(nadia, 'Mur')
  await join(lea, links.participant, { name: 'Léa', structure: 'Maison des jeunes' })
  await enter(karim, links.participant, 'Karim')
  await openView(karim, 'Liste')
  const heard = await listenTo(nadia)
  const panel = nadia.getByRole('complementary', { name: 'Qui est là' })
  const person = (name: string): Locator => panel.getByRole('listitem').filter({ hasText: name })

  await test.step('each is shown in the zone where they point, write, or read', async () => {
    const { x, y } = await middleOf(onBoard(lea, ISSUES))
    await lea.mouse.move(x, y + 60)
    await karim.getByRole('heading', { name: ISSUES }).click()
    await expect(nadia.locator('.tl-canvas').getByRole('img', { name: 'Karim et Léa sont ici' })).toBeVisible()
    await expect(karim.getByRole('region', { name: ISSUES }).getByRole('img', { name: /Léa/ })).toBeVisible()
    await nadia.getByRole('button', { name: 'Qui est là' }).click()
    await expect(person('Nadia (vous)')).toContainText('Équipe de facilitation')
    await expect(person('Léa')).toContainText(/Maison des jeunes.*Dans «\sNos enjeux\s»/)
    await expect(person('Karim')).toContainText(/Dans la liste, «\sNos enjeux\s»/)
  })

  await test.step('her view follows Léa’s, whatever the size of their screens', async () => {
    await panel.getByRole('button', { name: 'Suivre Léa' }).click()
    await expect(band(nadia)).toBeVisible()
    const before = await widthOf(nadia)
    for (let presses = 0; presses < 3; presses += 1) await lea.getByRole('button', { name: 'Réduire' }).click()
    await expect.poll(() => widthOf(nadia)).toBeLessThan(before / 2)
  })

  await test.step('Escape closes the panel, then ends it, and Léa moves her view no more', async () => {
    await nadia.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await expect(band(nadia)).toBeVisible()
    await nadia.keyboard.press('Escape')
    await expect(band(nadia)).toHaveCount(0)
    await expect.poll(async () => (await heard()).join(' ')).toContain('Vous ne suivez plus Léa.')
    const before = await widthOf(nadia)
    await lea.getByRole('button', { name: 'Tout voir' }).click()
    await middleOf(onBoard(lea, ISSUES))
    expect(await widthOf(nadia)).toBe(before)
  })

  await test.step('so does « Arrêter », and a turn of the wheel', async () => {
    await nadia.getByRole('button', { name: 'Qui est là' }).click()
    await panel.getByRole('button', { name: 'Suivre Léa' }).click()
    await nadia.getByRole('button', { name: 'Arrêter' }).click()
    await expect(band(nadia)).toHaveCount(0)
    await expect(nadia.getByRole('button', { name: 'Qui est là', exact: true })).toBeFocused()
    await panel.getByRole('button', { name: 'Suivre Léa' }).click()
    await expect(band(nadia)).toBeVisible()
    await nadia.mouse.move(1000, 400)
    await nadia.mouse.wheel(0, 40)
    await expect(band(nadia)).toHaveCount(0)
  })

  await test.step('when she leaves, that is said', async () => {
    await panel.getByRole('button', { name: 'Suivre Léa' }).click()
    await expect(band(nadia)).toBeVisible()
    await lea.close()
    await expect(nadia.getByText(/Léa a quitté le mur/).first()).toBeVisible({ timeout: 15_000 })
    await expect(band(nadia)).toHaveCount(0)
  })
})

test('who has lost the others is offered the way back to them, and who is alone is shown the board', async ({
  device,
}) => {
  const [nadia, lea] = [
    await device({ reducedMotion: 'reduce' }),
    await device({ viewport: HALF_SCREEN, reducedMotion: 'reduce' }),
  ]
  const links = await readyCycle(nadia, { title: 'Perdue', name: 'Nadia' })
  await openView(nadia, 'Mur')
  await enter(lea, links.participant, 'Léa')
  if (!lea.url().includes('/mur/')) await openView(lea, 'Mur')
  await expect(lea.getByText(/Avec vous\s: Nadia/)).toBeVisible()
  const lost = lea.getByRole('button', { name: 'Perdu·e ? Revenir au groupe' })
  await expect(onBoard(lea, ISSUES)).toBeInViewport()
  await expect(lost).toHaveCount(0)

  await lea.mouse.move(340, 400)
  for (let turns = 0; turns < 6; turns += 1) await lea.mouse.wheel(0, 2_000)
  await expect(onBoard(lea, ISSUES)).not.toBeInViewport()
  await lost.click()
  await expect(onBoard(lea, ISSUES)).toBeInViewport()
  await expect(lea.getByText('Vous voici avec le groupe.').first()).toBeVisible()
  await expect(lost).toHaveCount(0)
  await expect(lea.getByRole('button', { name: 'Qui est là', exact: true })).toBeFocused()

  await nadia.close()
  await expect(lea.getByText('Vous êtes seul·e ici')).toBeVisible()
  await lea.mouse.move(340, 400)
  // one turn: others that come late would take the view away again
  await lea.mouse.wheel(0, 12_000)
  await expect(onBoard(lea, ISSUES)).not.toBeInViewport()
  await lea.getByRole('button', { name: 'Aide' }).click()
  await lea.getByRole('dialog').getByRole('button', { name: 'Revenir au groupe' }).click()
  await expect(onBoard(lea, ISSUES)).toBeInViewport()
  await expect(lea.getByText(/Personne d’autre n’est sur ce mur/).first()).toBeVisible()
})

test('the pointers of others are hidden for who hides them, on this device, and for nobody else', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Au calme', name: 'Nadia' })
  await openView(nadia, 'Liste')
  await addCard(nadia, ISSUES, 'Lire sans flèches')
  await openView(nadia, 'Mur')
  await enter(lea, links.participant, 'Léa')
  if (!lea.url().includes('/mur/')) await openView(lea, 'Mur')
  const pointer = (page: Page, name: string): Locator => page.locator('[data-pointer]').getByText(name)
  const point = async (page: Page): Promise<void> => {
    const { x, y } = await middleOf(onBoard(page, 'Lire sans flèches'))
    await page.mouse.move(x, y)
    await page.mouse.move(x + 20, y + 10, { steps: 3 })
  }
  await point(lea)
  await point(nadia)
  await expect(pointer(nadia, 'Léa')).toBeVisible()
  // thirty-three names in no order would be read amid the cards
  await expect(nadia.locator('[data-pointer]')).toHaveAttribute('aria-hidden', 'true')

  await nadia.getByRole('button', { name: 'Qui est là' }).click()
  await nadia.getByLabel('Masquer les curseurs').check()
  await expect(pointer(nadia, 'Léa')).toHaveCount(0)
  await nadia.keyboard.press('Escape')
  await expect(nadia.getByRole('button', { name: 'Qui est là', exact: true })).toBeFocused()
  await point(nadia)
  await expect(pointer(lea, 'Nadia')).toBeVisible()
  await nadia.reload()
  await expect(nadia.getByText(/Avec vous\s: Léa/)).toBeVisible()
  await point(lea)
  await expect(nadia.locator('.tl-canvas').getByRole('img', { name: 'Léa est ici' })).toBeVisible()
  await expect(pointer(nadia, 'Léa')).toHaveCount(0)

  await nadia.getByRole('button', { name: 'Qui est là' }).click()
  await nadia.getByLabel('Masquer les curseurs').uncheck()
  await expect(pointer(nadia, 'Léa')).toBeVisible()
})

/** The title of a zone on the canvas. */
function onBoard(page: Page, text: string): Locator {
  return page.locator('.tl-canvas').getByText(text, { exact: true })
}

function band(page: Page): Locator {
  return page.getByRole('group', { name: 'Vous suivez Léa' })
}

/** How wide a zone is on the screen: how near the view is. */
async function widthOf(page: Page): Promise<number> {
  const box = await page.locator(".tl-shape[data-shape-type='zone']").filter({ hasText: ISSUES }).boundingBox()
  if (!box) throw new Error('the board has zones')
  return Math.round(box.width)
}
