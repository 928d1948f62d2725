import { zone } from './support/board-list.ts'
import { createCycle, join, openView } from './support/cycle.ts'
import { cardUpdate, sendRaw, socketOf } from './support/modified-page.ts'
import { expect, test } from './support/test.ts'

/** Acknowledgement (16) of so many messages. */
const ACK_OF_BOTH = [16, 2]

test('the relay refuses the writes of an observer’s modified page, and they reach nobody', async ({ device }) => {
  const [nadia, maire, lea] = [await device(), await device(), await device()]
  const links = await createCycle(nadia, { title: 'Lecture seule', name: 'Nadia' })
  await nadia.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await join(maire, links.observer, { name: 'Madame le maire' })
  await join(lea, links.participant, { name: 'Léa' })
  for (const page of [nadia, maire, lea]) await openView(page, 'Liste')
  await expect(maire.getByRole('button', { name: /^Ajouter/ })).toHaveCount(0)
  const address = await socketOf(maire, 'content:')
  const cards = nadia.getByRole('main').getByText('(sans titre)')

  const refused = await sendRaw(maire, address, cardUpdate('forged-by-an-observer'))
  expect(refused.acks).not.toContainEqual(ACK_OF_BOTH)
  await nadia.reload()
  await expect(zone(nadia, 'Nos enjeux')).toBeVisible()
  await expect(cards).toHaveCount(0)

  // the very same bytes are welcome from somebody who may write: it was the rights that refused them
  const welcome = await sendRaw(lea, address, cardUpdate('written-by-a-participant'))
  expect(welcome.acks).toContainEqual(ACK_OF_BOTH)
  await expect(cards.first()).toBeVisible()
})

test('a socket without a cookie, and one to a document that does not exist, are refused', async ({ device, relay }) => {
  const [nadia, stranger] = [await device(), await device()]
  await createCycle(nadia, { title: 'Porte fermée', name: 'Nadia' })
  await nadia.getByRole('link', { name: 'Ouvrir le cycle' }).click()
  await openView(nadia, 'Liste')
  const address = await socketOf(nadia, 'content:')
  await stranger.goto(relay.origin)
  expect((await sendRaw(stranger, address, cardUpdate('forged-by-a-stranger'))).closed).toBe(4401)
  const nowhere = address.replace(/content:.*$/, 'content:nowhere-at-all')
  expect([4403, 4404]).toContain((await sendRaw(nadia, nowhere, cardUpdate('forged-elsewhere-000'))).closed)
})
