import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { addCard, card, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { middleOf } from './support/on-board.ts'
import { readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const ISSUES = 'Nos enjeux'
const WORKSHOP = 'Comment allons-nous… ?'
const CAFE = 'Le café des parents'
const QUESTION = 'Comment accueillir le mercredi ?'

test('on a phone, with one thumb: add, edit, move, remove, undo; nothing is too small, nothing sticks out', async ({
  device,
}) => {
  const page = await device({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await listOn(page)
  const section = zone(page, WORKSHOP)
  const [named, count] = [section.getByRole('heading'), section.getByText('Aucune carte')]
  expect((await middleOf(count)).y, 'how many cards there are stands beside a long title').toBeLessThan(
    (await middleOf(named)).y + 1,
  )
  await section.getByRole('button', { name: /^Ajouter .*dans/ }).tap()
  await section.getByText('Question', { exact: true }).tap()
  await section.getByRole('textbox').fill(QUESTION)
  await expectHandy(page)
  await section.getByRole('button', { name: 'Ajouter', exact: true }).tap()
  await expect(card(page, QUESTION)).toBeVisible()
  await section.getByRole('button', { name: 'Terminé' }).tap()

  await card(page, QUESTION)
    .getByRole('button', { name: /modifier le titre/ })
    .tap()
  await expect(page.getByRole('textbox', { name: 'Comment allons-nous… ?', exact: true })).toBeFocused()
  await page.keyboard.type(' Et le soir ?')
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: /^Actions pour/ }).tap()
  await expectHandy(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Déplacer vers…' }).tap()
  await expectHandy(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Gardées pour plus tard' }).tap()
  const moved = zone(page, 'Gardées pour plus tard').getByText(`${QUESTION} Et le soir ?`)
  await expect(moved).toBeInViewport()

  await test.step('from the foot of the list, the way to the zones and « Annuler » stay at hand', async () => {
    const tools = page.getByRole('button', { name: 'Annuler' })
    await expect(tools).toBeInViewport()
    await page.locator('summary').filter({ hasText: 'Aller à…' }).tap()
    await expectHandy(page)
    await page.getByRole('link', { name: ISSUES }).tap()
    const heading = page.getByRole('heading', { name: ISSUES })
    await expect(heading).toBeInViewport()
    await expect(tools).toBeInViewport()
    const [bar, title] = [await tools.boundingBox(), await heading.boundingBox()]
    expect(title?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0) - 1)
  })

  await page.getByRole('button', { name: /^Actions pour/ }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).tap()
  await expect(moved).toHaveCount(0)
  await page.getByRole('button', { name: 'Annuler' }).first().tap()
  await expect(moved).toBeVisible()
  await expectHandy(page)
})

test('a message leaves by itself once a finger was lifted from it', async ({ device }) => {
  const page = await device({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await listOn(page)
  await addCard(page, ISSUES, CAFE)
  await page.getByRole('button', { name: /^Actions pour/ }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).tap()
  await page.locator('summary').filter({ hasText: 'Cartes retirées (1)' }).tap()
  await page.getByRole('button', { name: `Remettre « ${CAFE} »` }).tap()
  await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).tap()
  const message = page.getByText(/^Rien n’a changé/)
  await expect(message).toBeVisible()
  await expect(message).toBeHidden({ timeout: 15_000 })
})

for (const width of [683, 390]) {
  test(`axe-core finds nothing on a list ${width} px wide, whatever is open`, async ({ device }) => {
    // axe-core reads the whole page six times
    test.slow()
    const page = await device({ viewport: { width, height: width === 683 ? 768 : 844 } })
    await listOn(page)
    await addCard(page, ISSUES, CAFE)
    await addCard(page, ISSUES, 'La porte ouverte')
    await addCard(page, WORKSHOP, QUESTION, 'Question')
    const act = async (entry: string): Promise<void> => {
      await page.getByRole('button', { name: `Actions pour « ${CAFE} »` }).click()
      await page.getByRole('dialog').getByRole('button', { name: entry, exact: true }).click()
    }

    await page.locator('summary').filter({ hasText: 'Aller à…' }).click()
    await zone(page, WORKSHOP)
      .getByRole('button', { name: /^Ajouter .*dans/ })
      .focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `${CAFE} (modifier le titre)` }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: `Actions pour « ${CAFE} »` }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: `Actions pour « ${QUESTION} »` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Déplacer vers…' }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: `Détails de « ${QUESTION} »` }).click()
    await expect(page.getByRole('textbox', { name: 'Précisions' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await act('Relier à…')
    await page.getByRole('combobox', { name: 'À quelle carte ?' }).fill('porte')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await act('Copier')
    await act('Retirer')
    await page.locator('summary').filter({ hasText: 'Cartes retirées (1)' }).click()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
}

async function listOn(page: Page): Promise<void> {
  await readyCycle(page, { title: 'Dans la main', name: 'Nadia' })
  await openView(page, 'Liste')
  await expect(zone(page, ISSUES)).toBeVisible()
}

/** Asserts that nothing makes the page scroll sideways, and that what can be touched is at least 44 px wide and high. */
async function expectHandy(page: Page): Promise<void> {
  const { wide, small } = await page.evaluate(() => {
    const touched = [
      ...document.querySelectorAll('main :is(button, a[href], summary, select, label), [role="dialog"] button'),
    ]
    return {
      wide: document.documentElement.scrollWidth - window.innerWidth,
      small: touched
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(
          ({ element, box }) => box.width > 0 && (element.localName !== 'label' || element.querySelector('input')),
        )
        .filter(({ box }) => box.width < 43.9 || box.height < 43.9)
        .map(({ element, box }) => `${element.textContent} ${Math.round(box.width)} × ${Math.round(box.height)}`),
    }
  })
  expect(wide).toBe(0)
  expect(small).toEqual([])
}
