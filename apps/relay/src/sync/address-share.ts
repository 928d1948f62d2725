import { isIPv6 } from 'node:net'

/** GROUPS of 16 bits that a network gives to one household or machine: a /64. */
const GROUPS = 4

/** The part of an IP address by which its connections are counted together: all of IPv4, the network of IPv6. */
export function shareOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, GROUPS).join(':')
}
