import type { Page } from '@playwright/test'
import { createCycle } from './support/cycle.ts'
import { expect, test } from './support/test.ts'

const BOARD = /\/assets\/board-page-.*\.js$/

test('the board comes while the form is filled in, and whoever has joined is asked for nothing more', async ({
  device,
}) => {
  const { participant } = await createCycle(await device(), { title: 'Sans attendre', name: 'Nadia' })
  const newcomer = await device()
  const asked: string[] = []
  newcomer.on('request', (request) => asked.push(new URL(request.url()).pathname))
  newcomer.on('websocket', (socket) => asked.push(new URL(socket.url()).pathname))
  const board = newcomer.waitForResponse(BOARD)
  await newcomer.goto(participant)
  await board
  await fillIn(newcomer)
  await sayJoin(newcomer)
  await expect(newcomer).toHaveURL(/\/mur\//)
  await expect(newcomer.getByText('Nos enjeux').first()).toBeVisible()
  expect(asked.filter((path) => path.endsWith('/me'))).toEqual([])
  expect(asked.filter((path) => path.startsWith('/sync/'))).toHaveLength(1)
})

test('where every byte counts, the board comes only for those who join', async ({ device }) => {
  const { participant } = await createCycle(await device(), { title: 'Peu de débit', name: 'Nadia' })
  const newcomer = await device()
  await newcomer.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  const asked: string[] = []
  newcomer.on('request', (request) => asked.push(request.url()))
  await newcomer.goto(participant)
  await fillIn(newcomer)
  // by then what is fetched when there is nothing else to do would have been asked for
  await newcomer.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: 3_000 })))
  expect(asked.filter((url) => BOARD.test(url))).toEqual([])
  await sayJoin(newcomer)
  await expect(newcomer.getByText('Nos enjeux').first()).toBeVisible()
})

test.describe('on a line that fails', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] })

  test('the form goes on without the board, which is asked for again after it', async ({ device }) => {
    const { participant } = await createCycle(await device(), { title: 'Une ligne faible', name: 'Nadia' })
    const newcomer = await device()
    await newcomer.route(BOARD, (route) => route.abort('internetdisconnected'))
    const boardFails = (): Promise<unknown> =>
      newcomer.waitForEvent('requestfailed', (request) => BOARD.test(request.url()))
    const ahead = boardFails()
    await newcomer.goto(participant)
    await ahead
    await fillIn(newcomer)
    // the page asks for it once more by itself as it is shown
    const shown = boardFails()
    await sayJoin(newcomer)
    await shown
    await expect(newcomer.getByRole('heading', { name: 'Impossible de charger cette partie de la page' })).toBeVisible()
    await newcomer.unroute(BOARD)
    await newcomer.getByRole('button', { name: 'Réessayer' }).click()
    await expect(newcomer.getByText('Nos enjeux').first()).toBeVisible()
  })
})

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Votre prénom ou un pseudonyme').fill('Léa')
  await page.getByLabel('En mon nom (habitant·e, parent)').check()
}

async function sayJoin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Rejoindre', exact: true }).click()
}
