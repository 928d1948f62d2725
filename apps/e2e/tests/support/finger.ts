import type { CDPSession, Page } from '@playwright/test'

/** A place on the screen (px). */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Fingers on the screen of a page, as the browser hears of real ones. */
export interface Fingers {
  tap(at: Place): Promise<void>
  /** Lays one finger down, takes it along and lifts it. */
  drag(from: Place, to: Place): Promise<void>
  /** Two fingers around `middle`, from one distance between them to another (px). */
  pinch(middle: Place, from: number, to: number): Promise<void>
}

/** How many times a moving finger is told of. */
const STEPS = 12

export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page)
  return {
    tap: (at) => glide(session, () => [at], 0),
    drag: (from, to) => glide(session, (share) => [between(from, to, share)]),
    pinch: ({ x, y }, from, to) =>
      glide(session, (share) => {
        const half = (from + (to - from) * share) / 2
        return [
          { x: x - half, y },
          { x: x + half, y },
        ]
      }),
  }
}

async function glide(session: CDPSession, at: (share: number) => readonly Place[], steps = STEPS): Promise<void> {
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: places.map((place, id) => ({ ...place, id })) })
  }
  await send('touchStart', at(0))
  for (let step = 1; step <= steps; step += 1) await send('touchMove', at(step / steps))
  await send('touchEnd', [])
}

function between(from: Place, to: Place, share: number): Place {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
