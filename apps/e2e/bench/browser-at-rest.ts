import type { Browser } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'

/** How often the browser is looked at (ms), and the share of that time that its processes may work where it counts as at rest. */
const [EVERY, AT_MOST] = [200, 0.1]
/** So often in turn it must be found at rest. */
const IN_TURN = 2
const PATIENCE = 30_000

/**
 * Waits until `browser` has nothing left to do. For the window of each new device Chromium loads some five hundred files of its own
 * (the popups of its address bar), in processes of their own: more than a second of work, during which a page is measured that
 * nobody would see. Who follows a link has a window already.
 */
export async function untilAtRest(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  const worked = async (): Promise<ReadonlyMap<number, number>> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]))
  }
  const until = Date.now() + PATIENCE
  let [before, inTurn] = [await worked(), 0]
  while (inTurn < IN_TURN) {
    if (Date.now() > until) throw new Error('The browser does not come to rest.')
    await sleep(EVERY)
    const now = await worked()
    const seconds = [...now].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0)
    inTurn = seconds * 1000 <= EVERY * AT_MOST ? inTurn + 1 : 0
    before = now
  }
  await session.detach()
}
