import { expect, test } from 'vitest'
import { shareOf } from './address-share.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::5:6', '2001:db8:0:0'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s is counted as %s', (address, share) => {
  expect(shareOf(address)).toBe(share)
})

test('all machines of one network are counted together', () => {
  const shares = ['2001:db8:1:2::1', '2001:db8:1:2:aaaa::9', '2001:db8:1:2:3:4:5:6'].map(shareOf)
  expect(new Set(shares).size).toBe(1)
})
