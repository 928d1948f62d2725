import type { BrowserContextOptions, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import type { Relay } from './relay.ts'
import { startRelay } from './relay.ts'
import type { Watch } from './watch.ts'
import { watch } from './watch.ts'

interface Fixtures {
  /** Errors that this test provokes: everything else on a console fails it. */
  expectedErrors: readonly RegExp[]
  /** Opens a page on a device of its own (no cookie shared with the others). */
  device: (options?: BrowserContextOptions) => Promise<Page>
}

/**
 * A test against a real relay, one for each worker. It fails when a page asks anything of another host, or writes an
 * error to its console.
 */
export const test = base.extend<Fixtures, { relay: Relay }>({
  relay: [
    async ({}, use) => {
      const relay = await startRelay()
      await use(relay)
      await relay.close()
    },
    { scope: 'worker' },
  ],
  expectedErrors: [[], { option: true }],
  baseURL: async ({ relay }, use) => use(relay.origin),
  device: async ({ browser, relay, expectedErrors, contextOptions, viewport, locale }, use) => {
    const watches: Watch[] = []
    const closings: (() => Promise<void>)[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        viewport,
        locale: locale ?? 'fr-FR',
        baseURL: relay.origin,
        ...options,
      })
      watches.push(watch(context, relay.origin, expectedErrors))
      closings.push(() => context.close())
      return context.newPage()
    })
    for (const close of closings) await close()
    expect(
      watches.flatMap(({ strayed }) => strayed),
      'requests that left the relay',
    ).toEqual([])
    expect(
      watches.flatMap(({ errors }) => errors),
      'errors on a console',
    ).toEqual([])
  },
})

export { expect } from '@playwright/test'
