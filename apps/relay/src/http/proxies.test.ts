import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf, isForwarded, trustOf } from './proxies.ts'

const request = (remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage =>
  ({ socket: { remoteAddress }, connection: { remoteAddress }, headers }) as unknown as IncomingMessage // reason: what is looked at

const SENT = { 'x-forwarded-for': '198.51.100.7, 192.0.2.1' }

test.each([
  ['no proxy', 0, '10.0.0.1', '10.0.0.1'],
  ['one proxy', 1, '10.0.0.1', '192.0.2.1'],
  ['two proxies', 2, '10.0.0.1', '198.51.100.7'],
  ['a proxy by its address', ['10.0.0.0/8'], '10.0.0.1', '192.0.2.1'],
  ['someone who is no proxy', ['10.0.0.0/8'], '203.0.113.9', '203.0.113.9'],
])('[O8] with %s, what is said to have been forwarded is believed so far', (_what, trustProxy, remote, address) => {
  expect(addressOf(request(remote, SENT), trustOf({ trustProxy }))).toBe(address)
})

test('[O9] a request that was passed on is told from one that was not', () => {
  expect(isForwarded(request('127.0.0.1', { host: 'localhost' }))).toBe(false)
  for (const header of ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'via'])
    expect(isForwarded(request('127.0.0.1', { [header]: 'x' }))).toBe(true)
})
