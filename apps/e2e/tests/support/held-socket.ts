import type { Page } from '@playwright/test'

/** The socket of a page, whose words to the relay can be held back; those of the relay always arrive. */
export interface HeldSocket {
  hold(): void
  /** Lets go what was held, in its order. */
  release(): void
}

/** Puts itself between `page` and the relay; to be called before the page is opened. */
export async function holdableSocket(page: Page): Promise<HeldSocket> {
  const held: (() => void)[] = []
  let isHolding = false
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const relay = socket.connectToServer()
    socket.onMessage((message) => {
      if (isHolding) held.push(() => relay.send(message))
      else relay.send(message)
    })
  })
  return {
    hold: () => {
      isHolding = true
    },
    release: () => {
      isHolding = false
      for (const send of held.splice(0)) send()
    },
  }
}
