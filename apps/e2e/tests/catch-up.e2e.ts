import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { act, addCard, card, expectSaved } from './support/board-list.ts'
import { expectClear } from './support/clear.ts'
import { join } from './support/cycle.ts'
import { startRelay } from './support/relay.ts'
import { expect, test as base } from './support/test.ts'

/** A relay for which who is gone for a second was away. */
const test = base.extend<object, object>({
  relay: [
    async ({}, use) => {
      const relay = await startRelay({ LIMIT_AWAY_AFTER: '1000' })
      await use(relay)
      await relay.close()
    },
    { scope: 'worker' },
  ],
})

test.use({ viewport: { width: 683, height: 768 } })

const TITLE = 'Où en est-on ?'
const QUESTION = 'Comment allons-nous rendre les soirées possibles pour les jeunes des villages ?'
const DECISION = 'Nous nous retrouvons chaque premier mardi'
const DAYS = 3

test('who comes back after days is told what happened in a minute, and goes to it', async ({ device, relay }) => {
  const [nadia, lea, paul] = [await device(), await device(), await device()]
  await nadia.goto('/demonstration')
  await expect(nadia).toHaveURL(/\/c\//)
  const cycle = new URL(nadia.url()).pathname.split('/').slice(0, 3).join('/')
  const charter = await listOf(nadia, cycle, 'Charte : co-rédaction')
  const questions = await listOf(nadia, cycle, 'Questions essentielles')
  let line = ''

  await test.step('a newcomer reads what the group has done since the beginning', async () => {
    await join(lea, await linkFor(nadia, cycle, 'participant'), {
      name: 'Léa',
      structure: 'Collège des Trois-Rivières',
    })
    await expect(lea).toHaveURL(/\/mur\//)
    await lea.getByRole('link', { name: 'Prévenir le décrochage scolaire' }).click()
    await expect(lea.getByText('Votre dernière visite')).toHaveCount(0)
    await lea.getByRole('link', { name: TITLE }).click()
    await expect(lea.getByText('C’est votre première visite')).toBeVisible()
    await expect(lea.getByRole('heading', { name: 'La charte' })).toBeVisible()
    await expect(asked(lea).getByText('Votre structure pilote').first()).toBeVisible()
    await expect(asked(lea).getByText('Nouveau')).toHaveCount(0)
    line = (
      await asked(lea).getByRole('listitem').filter({ hasText: 'pilote' }).getByRole('paragraph').first().innerText()
    ).trim()
    await expect(lea.getByRole('link', { name: /^Dites si vous venez/ })).toBeVisible()
    await expectAccessible(lea)
    for (const width of [390, 683]) {
      await lea.setViewportSize({ width, height: 844 })
      expect(await lea.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  const hers = lea.context()
  await lea.close()
  await test.step('the group goes on without her', async () => {
    await nadia.goto(charter)
    await addCard(nadia, '5. Nos règles de travail', DECISION, 'Décision')
    await expectSaved(nadia)
    await nadia.goto(questions)
    await act(nadia, QUESTION, 'Valider la question')
    await expect(card(nadia, QUESTION).getByText('Question 5')).toBeVisible()
    await nadia.goto(`${cycle}/tableau/roadmap`)
    await nadia.getByRole('button', { name: `Détails de « ${line} »` }).click()
    await nadia.getByRole('dialog').getByLabel('Échéance', { exact: true }).first().fill('2031-03-31')
  })

  const back = await hers.newPage()
  await back.clock.setFixedTime(Date.now() + DAYS * 86_400_000)
  await test.step('on the board that she opens, one line says so; with the keyboard she goes there', async () => {
    await back.goto(charter.replace('/liste/', '/mur/'))
    await expect(back.getByText('Votre dernière visite : il y a 3 jours.').first()).toBeVisible()
    await expect(back.getByRole('toolbar')).toBeVisible()
    await expectClear(back, 'the board of who is back')
    // she has only glanced at it: her other device says so too
    const phone = await device()
    await phone.context().addCookies(await hers.cookies())
    await phone.clock.setFixedTime(Date.now() + DAYS * 86_400_000)
    await phone.goto(cycle)
    await expect(phone.getByText('Votre dernière visite : il y a 3 jours.').first()).toBeVisible()
    await back.getByRole('link', { name: TITLE }).press('Enter')
    await expect(back.getByRole('heading', { name: TITLE, level: 1 })).toBeFocused()
    await expect(back.getByRole('combobox', { name: 'Ce qui s’est passé' })).toHaveValue('visit')
  })

  await test.step('decisions, validated questions, what is expected of her, and step by step', async () => {
    const decided = back.getByRole('region', { name: 'Ce qui a été décidé' })
    await expect(decided.getByRole('listitem')).toHaveText([new RegExp(DECISION)])
    const validated = back.getByRole('region', { name: 'Les questions validées' })
    await expect(validated.getByRole('listitem')).toHaveText([new RegExp(QUESTION.slice(0, 40))])
    await expect(back.getByRole('region', { name: 'Étape par étape' }).getByRole('listitem')).toHaveText([
      /Charte.*co-rédaction.*1 carte ajoutée/,
    ])
    await expect(asked(back).getByRole('listitem').filter({ hasText: 'Nouveau' })).toHaveText(
      [line].map((words) => new RegExp(`${escaped(words)}.*31 mars 2031`)),
    )
    await expectAccessible(back)
    await back.getByRole('radio', { name: 'Je viens' }).check()
    await expect(back.getByRole('link', { name: /^Dites si vous venez/ })).toHaveCount(0)
  })

  await test.step('she chooses since when, and finds her choice again', async () => {
    const since = back.getByRole('combobox', { name: 'Ce qui s’est passé' })
    await since.selectOption('depuis le début du cycle')
    await expect(back.getByRole('region', { name: 'Les questions validées' }).getByRole('listitem')).toHaveCount(5)
    await expect(back).toHaveURL(/\?depuis=debut$/)
    await since.selectOption({ index: 0 })
    await expect(back.getByRole('region', { name: 'Les questions validées' }).getByRole('listitem')).toHaveCount(1)
  })

  await test.step('she goes to what was decided, and is not told again', async () => {
    const decided = back.getByRole('region', { name: 'Ce qui a été décidé' })
    await decided.getByRole('link', { name: /^Ouvrir dans la liste/ }).click()
    await expect(card(back, DECISION)).toBeInViewport()
    await expect(back.getByText('Votre dernière visite')).toHaveCount(0)
  })

  await test.step('an observer is told nothing of what is not shared with them', async () => {
    await join(paul, await linkFor(nadia, cycle, 'observer'), { name: 'Paul' })
    await nadia.goto(cycle)
    await nadia
      .getByRole('group', { name: 'Réglages de l’étape « Charte : co-rédaction »' })
      .getByRole('checkbox', { name: /^Visible/ })
      .uncheck()
    await paul.goto(`${relay.origin}${cycle}/ou-en-est-on?depuis=debut`)
    await expect(paul.getByText('Une étape n’est pas encore partagée')).toBeVisible()
    await expect(paul.getByRole('heading', { name: 'Les questions validées' })).toBeVisible()
    await expect(paul.getByText(DECISION)).toHaveCount(0)
    await expect(paul.getByRole('heading', { name: 'La charte' })).toHaveCount(0)
  })
})

/** What is expected of whoever reads. */
function asked(page: Page): Locator {
  return page.getByRole('region', { name: 'Ce qu’on attend de vous' })
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The address of the list of a step, as the page of the cycle has it. */
async function listOf(page: Page, cycle: string, board: string): Promise<string> {
  await page.goto(cycle)
  const link = page.getByRole('link', { name: `Liste : ${board}` })
  return (await link.getAttribute('href')) ?? ''
}

/** A new invitation for `role`. */
async function linkFor(page: Page, cycle: string, role: string): Promise<string> {
  return page.evaluate(
    async ([path, wanted]) => {
      const answer = await fetch(`/api${path?.replace('/c/', '/cycles/')}/invitations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role: wanted }),
      })
      const { link } = (await answer.json()) as { link: string }
      return link
    },
    [cycle, role],
  )
}
