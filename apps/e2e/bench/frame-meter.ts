import type { Page } from '@playwright/test'

/** What a page did over some time. */
export interface Frames {
  /** Frames per second. */
  readonly fps: number
  /** The longest time between two frames (ms). */
  readonly longestGap: number
  /** Tasks of 50 ms and more (ms each). */
  readonly longTasks: readonly number[]
  /** Changes of place of cards per second, as they came to be drawn. */
  readonly moves: number
  /** Share of the time that the main thread worked. */
  readonly busy: number
}

/** Counts the frames and long tasks of `page` for `duration` ms. */
export async function countFrames(page: Page, duration: number): Promise<Frames> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const taskTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
  const before = await taskTime()
  const counted = await page.evaluate(
    (length) =>
      new Promise<Omit<Frames, 'busy'>>((done) => {
        const longTasks: number[] = []
        const observer = new PerformanceObserver((list) => {
          for (const { duration: took } of list.getEntries()) longTasks.push(Math.round(took))
        })
        observer.observe({ type: 'longtask' })
        let moves = 0
        const places = new MutationObserver((changes) => {
          const moved = new Set<Node>()
          for (const { target } of changes)
            if ((target as HTMLElement).classList.contains('tl-shape')) moved.add(target)
          moves += moved.size
        })
        const layer = document.querySelector('.tl-canvas')
        if (layer) places.observe(layer, { attributes: true, attributeFilter: ['style'], subtree: true })
        const begin = performance.now()
        let [frames, last, longestGap] = [0, begin, 0]
        const step = (): void => {
          const now = performance.now()
          frames += 1
          longestGap = Math.max(longestGap, now - last)
          last = now
          if (now - begin < length) return void requestAnimationFrame(step)
          observer.disconnect()
          places.disconnect()
          const second = 1000 / (now - begin)
          done({ fps: frames * second, longestGap, longTasks, moves: moves * second })
        }
        requestAnimationFrame(step)
      }),
    duration,
  )
  const busy = (await taskTime()) - before
  await session.detach()
  return { ...counted, busy: (busy * 1000) / duration }
}
