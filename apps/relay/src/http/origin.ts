import type { IncomingMessage } from 'node:http'
import type { Settings } from '../settings.ts'

type Reached = Pick<IncomingMessage, 'headers'>

/** The origin at which the page that sent `request` must lie: the one that was set, else the address it was sent to. */
export function ownOrigin(
  { headers }: Reached,
  { publicOrigin, trustProxy }: Pick<Settings, 'publicOrigin' | 'trustProxy'>,
): string {
  if (publicOrigin !== null) return publicOrigin
  const isBehindProxy = trustProxy !== 0
  // several proxies each add theirs: the first is how the browser came
  const [forwarded] = String(headers['x-forwarded-proto'] ?? '').split(',')
  const scheme = isBehindProxy && forwarded?.trim() === 'https' ? 'https' : 'http'
  return `${scheme}://${headers.host ?? ''}`
}

/** Whether `request` comes from our own page: its Origin is ours to the letter. Absent or `null` is not. */
export function isFromOwnPage(request: Reached, settings: Pick<Settings, 'publicOrigin' | 'trustProxy'>): boolean {
  return request.headers.origin === ownOrigin(request, settings)
}

/** Whether `origin` is this very machine, where plain http never leaves it. */
export function isLoopback(origin: string): boolean {
  const host = URL.parse(origin)?.hostname ?? ''
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** Whether what passes between the page and `origin` is out of others' reach. */
export function isProtected(origin: string): boolean {
  return origin.startsWith('https://') || isLoopback(origin)
}
