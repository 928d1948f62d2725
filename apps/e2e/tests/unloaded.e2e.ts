import { addCard, card } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { readyCycle } from './support/ready-cycle.ts'
import { expect, test } from './support/test.ts'

const CAFE = 'Le café des parents'

test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] })

test('a dialog whose code cannot be fetched says so, and opens once the line is back', async ({ device }) => {
  const page = await device()
  await readyCycle(page, { title: 'Un tunnel', name: 'Nadia' })
  await openView(page, 'Liste')
  await addCard(page, 'Nos enjeux', CAFE)
  const opener = card(page, CAFE).getByRole('button', { name: `Détails de « ${CAFE} »` })
  await expect(opener).toBeVisible()

  await page.context().setOffline(true)
  await opener.click()
  const missing = page.getByRole('dialog', { name: 'Impossible de charger cette partie de la page' })
  const retry = missing.getByRole('button', { name: 'Réessayer' })
  await expect(missing).toHaveAccessibleDescription(/Vérifiez votre connexion, puis réessayez/)
  await retry.click()
  await expect(retry).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Escape')
  await expect(missing).toHaveCount(0)
  await expect(opener).toBeFocused()
  await opener.click()
  await expect(retry).toBeVisible()

  await page.context().setOffline(false)
  const details = page.getByRole('dialog', { name: 'Détails' })
  await expect(details.getByRole('textbox').first()).toHaveValue(CAFE)
  await expect(missing).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(details).toHaveCount(0)
  await expect(opener).toBeFocused()
})

test('a view whose code cannot be fetched says so in its place, and comes when it is asked for again', async ({
  device,
}) => {
  const page = await device()
  await readyCycle(page, { title: 'Un tunnel', name: 'Nadia' })
  await expect(page.getByRole('heading', { name: 'Un tunnel' })).toBeVisible()
  const away = '**/assets/list-page-*'
  await page.route(away, (route) => route.abort('internetdisconnected'))
  await openView(page, 'Liste')
  await expect(page.getByRole('heading', { name: 'Impossible de charger cette partie de la page' })).toBeVisible()
  const retry = page.getByRole('button', { name: 'Réessayer' })
  await retry.click()
  await expect(retry).not.toHaveAttribute('aria-disabled', 'true')
  await page.unroute(away)
  await retry.click()
  await expect(page.getByRole('heading', { name: 'Nos enjeux' })).toBeVisible()
  const unstyled = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(({ sheet }) => !sheet).length,
  )
  expect(unstyled).toBe(0)
})
