import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import axe from 'axe-core'

/** Asserts that axe-core finds nothing to say about the page as it is now: every rule, on the whole document. */
export async function expectAccessible(page: Page): Promise<void> {
  // its source is half a megabyte: a document is given it once
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(faultsIn)
  expect(found, `axe-core on ${page.url()}`).toEqual([])
}

/** Runs in the page. What axe-core has no objection to is not described, which takes as long as finding what it has. */
async function faultsIn(): Promise<readonly string[]> {
  const { axe: checker } = window as unknown as { readonly axe: typeof axe }
  const { violations } = await checker.run(document, { resultTypes: ['violations'] })
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}
