import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { send, sendAhead } from './send.ts'

const fetched: string[] = []
const PATH = '/api/invitations/preview'

beforeEach(() => {
  vi.useFakeTimers()
  fetched.length = 0
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } })
  vi.stubGlobal('fetch', async (path: string, { method, body = '' }: RequestInit) => {
    fetched.push([method, path, body].join(' ').trim())
    return Response.json(fetched.length)
  })
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const answerTo = async (method: string, path: string, body?: object): Promise<unknown> =>
  (await send(method, path, body))?.json()

test('what was sent ahead is sent once, and answered to the first who asks', async () => {
  sendAhead('POST', PATH, { invitation: 'one' })
  expect(await answerTo('POST', PATH, { invitation: 'one' })).toBe(1)
  expect(fetched).toEqual([`POST ${PATH} {"invitation":"one"}`])
  expect(await answerTo('POST', PATH, { invitation: 'one' }), 'another try asks again').toBe(2)
})

test('what differs in anything is asked for by itself', async () => {
  sendAhead('POST', PATH, { invitation: 'one' })
  expect(await answerTo('POST', PATH, { invitation: 'two' })).toBe(2)
  expect(await answerTo('GET', PATH)).toBe(3)
  expect(await answerTo('POST', PATH, { invitation: 'one' })).toBe(1)
})

test('an answer that nobody has asked for in ten seconds is forgotten', async () => {
  sendAhead('GET', '/api/cycles/cycle-one/me')
  vi.advanceTimersByTime(10_000)
  expect(await answerTo('GET', '/api/cycles/cycle-one/me')).toBe(2)
})

test('a relay that could not be reached ahead is told as such once, then asked again', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  sendAhead('GET', '/api/cycles/cycle-one/me')
  expect(await send('GET', '/api/cycles/cycle-one/me', undefined)).toBeNull()
})
