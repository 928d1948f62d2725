import type { Browser, BrowserContext, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { findChromium } from '../../../tools/chromium.mjs'
import { startRelay } from '../tests/support/relay.ts'
import type { BoardStage } from './board-stage.ts'
import { stageBoard } from './board-stage.ts'
import { untilAtRest } from './browser-at-rest.ts'
import type { Crowd } from './crowd.ts'
import { openCrowd } from './crowd.ts'
import { servePlain } from './plain-server.ts'

/** How many others are on the board. */
export const OTHERS = 33

/** What all scenarios need: a relay, a browser, plain tldraw, the others, and boards that are seeded once. */
export interface BenchHall {
  readonly crowd: Crowd
  readonly plain: string
  board(records: number): Promise<BoardStage>
  /** Runs `use` on a device that nobody has used, with a cookie where one is given; nothing is asked of another host. */
  onDevice<T>(cookie: string | null, use: (page: Page, context: BrowserContext) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function openHall(): Promise<BenchHall> {
  const relay = await startRelay()
  const plain = await servePlain()
  const browser: Browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  })
  const crowd = openCrowd()
  const boards = new Map<number, Promise<BoardStage>>()
  return {
    crowd,
    plain: plain.address,
    board: (records) => {
      const staged = boards.get(records) ?? stageBoard(relay.origin, records, OTHERS)
      boards.set(records, staged)
      return staged
    },
    onDevice: async (cookie, use) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' })
      const [name = '', value = ''] = cookie?.split('=') ?? []
      if (cookie) await context.addCookies([{ name, value, url: relay.origin, sameSite: 'Strict', httpOnly: true }])
      await context.route(
        (url) => !url.href.startsWith(relay.origin) && !url.href.startsWith(plain.address),
        (route) => route.abort(),
      )
      try {
        const page = await context.newPage()
        await untilAtRest(browser)
        return await use(page, context)
      } finally {
        await context.close()
      }
    },
    close: async () => {
      await crowd.stop()
      await browser.close()
      await plain.close()
      await relay.close()
    },
  }
}
