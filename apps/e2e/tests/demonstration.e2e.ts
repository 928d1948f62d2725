import { expect, test } from './support/test.ts'

test('the demonstration is one’s own copy of a finished cycle, and says when it ends', async ({ device }) => {
  const [first, second] = [await device(), await device()]
  for (const page of [first, second]) {
    await page.goto('/')
    await page.getByRole('link', { name: 'Voir la démonstration' }).click()
    await expect(page).toHaveURL(/\/c\//)
  }
  const [one, other] = [first, second].map((page) => new URL(page.url()).pathname.split('/')[2])
  expect(one).not.toBe(other)

  await first.goto(`/c/${one}`)
  await expect(first.getByText(/Ceci est votre exemplaire de la démonstration/)).toBeVisible()
  await expect(first.getByText(/Tout disparaît/)).toBeVisible()
  for (const number of [1, 2, 3, 4]) await expect(first.getByText(`Question ${number}`).first()).toBeVisible()

  await first.goto(`/c/${one}/tableau/feuille-de-route`)
  await expect(first.getByRole('row')).not.toHaveCount(1)
})

test('nobody opens another’s copy', async ({ device }) => {
  const page = await device()
  await page.goto('/demonstration')
  await expect(page).toHaveURL(/\/c\//)
  const stranger = await page.context().browser()?.newContext()
  const answer = await stranger?.request.get(
    `${new URL(page.url()).origin}/api/cycles/${new URL(page.url()).pathname.split('/')[2]}/me`,
  )
  expect(answer?.status()).toBe(403)
  await stranger?.close()
})

test('the interface can be read in English', async ({ device }) => {
  const page = await device()
  await page.goto('/')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('link', { name: 'Create a cycle' }).first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
