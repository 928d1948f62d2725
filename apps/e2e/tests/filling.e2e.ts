import { expectAccessible } from './support/accessible.ts'
import { addCard, zone } from './support/board-list.ts'
import { openView } from './support/cycle.ts'
import { cardUpdate, documentOf, sendRaw } from './support/modified-page.ts'
import { enter, readyCycle } from './support/ready-cycle.ts'
import { startRelay } from './support/relay.ts'
import { listenTo } from './support/spoken.ts'
import { expect, test as base } from './support/test.ts'

/** A relay whose documents are half full at fifty cards. */
const test = base.extend<object, object>({
  relay: [
    async ({}, use) => {
      const relay = await startRelay({ LIMIT_RECORDS: '100' })
      await use(relay)
      await relay.close()
    },
    { scope: 'worker' },
  ],
})

test.use({ viewport: { width: 683, height: 720 } })

test('a step that fills up says so once, beside a video call too, and not again in the same visit', async ({
  device,
}) => {
  const [nadia, lea] = [await device(), await device()]
  const links = await readyCycle(nadia, { title: 'Bien rempli', name: 'Nadia' })
  await enter(lea, links.participant, 'Léa')
  for (const page of [nadia, lea]) await openView(page, 'Liste')
  await expect(zone(lea, 'Nos enjeux')).toBeVisible()
  const content = await documentOf(lea, 'content:')
  await expect(zone(lea, 'Nos enjeux')).toBeVisible()
  const half = nadia.getByText('Cette étape se remplit : la moitié de sa place est prise.')
  await expect(half).toHaveCount(0)
  const heard = await listenTo(nadia)

  const cards = Array.from({ length: 50 }, (_, index) => `card-number-${index}`)
  expect(await sendRaw(lea, content, cardUpdate(...cards))).toMatchObject({ refused: null })

  await test.step('whoever is there is told, in sight and in words, with what to do', async () => {
    await expect(half.filter({ visible: true }).first()).toBeInViewport()
    await expect(nadia.getByText('Prévoyez la suite dans une autre étape').first()).toBeVisible()
    await expect(lea.getByText('Prévenez l’équipe de facilitation').first()).toBeVisible()
    await expect
      .poll(async () => (await heard()).filter((said) => said.includes('Cette étape se remplit')))
      .toHaveLength(1)
    expect(await nadia.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await expectAccessible(nadia)
  })

  await test.step('understood, it is not said again, on another view neither', async () => {
    await nadia.getByRole('button', { name: 'J’ai compris' }).click()
    await expect(half.filter({ visible: true })).toHaveCount(0)
    await expect(nadia.getByRole('main')).toBeFocused()
    await addCard(nadia, 'Nos enjeux', 'Une de plus')
    await openView(nadia, 'Mur')
    await openView(nadia, 'Liste')
    await expect(zone(nadia, 'Nos enjeux')).toBeVisible()
    await expect(nadia.getByRole('button', { name: 'J’ai compris' })).toHaveCount(0)
  })

  await test.step('another visit is told again', async () => {
    await nadia.reload()
    await expect(nadia.getByRole('button', { name: 'J’ai compris' })).toBeVisible()
  })
})
