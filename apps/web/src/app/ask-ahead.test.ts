import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askAhead } from './ask-ahead.ts'

const fetched: string[] = []

beforeEach(() => {
  fetched.length = 0
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } })
  vi.stubGlobal('fetch', async (path: string, { body = '' }: RequestInit) => {
    fetched.push(`${path} ${String(body)}`.trim())
    return Response.json(null)
  })
  vi.stubGlobal('location', { hash: '', pathname: '/' })
  vi.stubGlobal('history', { state: null, replaceState: () => {} })
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {} })
})
afterEach(() => vi.unstubAllGlobals())

test('each page of a cycle begins with who one is there', () => {
  for (const path of ['/c/cycle-one', '/c/cycle-one/mur/board-one']) askAhead(path)
  expect(fetched).toEqual(['/api/cycles/cycle-one/me', '/api/cycles/cycle-one/me'])
})

test('an invitation is looked at, and its secret leaves the address as ever', () => {
  const addresses: unknown[] = []
  vi.stubGlobal('location', { hash: '#a-secret-of-tests', pathname: '/rejoindre' })
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _: string, url: string) => addresses.push(url),
  })
  askAhead('/rejoindre')
  expect(fetched).toEqual(['/api/invitations/preview {"invitation":"a-secret-of-tests"}'])
  expect(addresses).toEqual(['/rejoindre'])
})

test('nothing is asked for other pages, nor for addresses that name no cycle', () => {
  for (const path of ['/', '/nouveau', '/rejoindre', '/retour', '/c/', '/c/x', '/c/a%2Fb/plan', '/c/../api/host'])
    askAhead(path)
  expect(fetched).toEqual([])
})
