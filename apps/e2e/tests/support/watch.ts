import type { BrowserContext } from '@playwright/test'

/** What must not happen in any test, as it happened. */
export interface Watch {
  /** Addresses asked for outside the relay. */
  readonly strayed: readonly string[]
  /** Errors that a page wrote to its console, or threw. */
  readonly errors: readonly string[]
}

/** Requests that never leave the browser. */
const INSIDE = /^(about|blob|data|chrome-error):/

/** Notes every request and every error of the pages of `context`; those that `expected` matches are part of the test. */
export function watch(context: BrowserContext, origin: string, expected: readonly RegExp[]): Watch {
  const strayed: string[] = []
  const errors: string[] = []
  const isOurs = (url: string): boolean => INSIDE.test(url) || url.startsWith(`${origin}/`)
  const note = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) errors.push(text)
  }
  context.on('request', (request) => {
    if (!isOurs(request.url())) strayed.push(request.url())
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (!isOurs(socket.url().replace(/^ws/, 'http'))) strayed.push(socket.url())
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => note(String(error.error())))
  return { strayed, errors }
}
