import { readPlan } from '@tablee/documents'
import type { Plan } from '@tablee/model'
import { PlanChanged } from '@tablee/model'
import { expect } from 'vitest'
import type { Answer, TestBrowser } from './test-browser.ts'
import { openDocument } from './test-browser.ts'
import type { TestRelay } from './test-relay.ts'

/** Asks for a change of the plan that was decided at `rev`. */
export function askOfPlan(browser: TestBrowser, cycle: string, change: unknown, rev: number): Promise<Answer> {
  return browser.request('POST', `/api/cycles/${cycle}/plan`, { rev, change })
}

/** Changes the plan, which must be granted; resolves with the plan as it is then. */
export async function changePlan(browser: TestBrowser, cycle: string, change: unknown, rev: number): Promise<Plan> {
  const answer = await askOfPlan(browser, cycle, change, rev)
  expect([answer.status, answer.code]).toEqual([200, null])
  return PlanChanged.parse(answer.json).plan
}

/** The plan as `browser` reads it in the document of that name. */
export async function openPlan(relay: TestRelay, browser: TestBrowser, cycle: string): Promise<Plan> {
  const { doc, close } = await openDocument(relay, browser, cycle, 'plan')
  const plan = readPlan(doc)
  close()
  if (!plan) throw new Error('a cycle has a plan')
  return plan
}
