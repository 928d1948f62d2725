import { readFile } from 'node:fs/promises'
import { expectAccessible } from './support/accessible.ts'
import { expect, test } from './support/test.ts'

test('the foot of the page leads to the licences, tldraw’s among them word for word', async ({ device }) => {
  const page = await device()
  await page.goto('/')
  await page.getByRole('link', { name: 'Licences et mentions' }).click()
  await expect(page.getByRole('heading', { name: 'Licences et mentions', level: 1 })).toBeVisible()
  const licence = await readFile(new URL('../../../docs/licences/tldraw.md', import.meta.url), 'utf8')
  expect(await page.locator('main').textContent()).toContain(licence.trim())
  await expectAccessible(page)
})
