import type { IncomingMessage } from 'node:http'
import proxyAddr from '@fastify/proxy-addr'
import type { Settings } from '../settings.ts'

/** Whether the address `hop` steps away from us is one of our proxies: so many are believed, or those at the given addresses. */
export function trustOf({ trustProxy }: Pick<Settings, 'trustProxy'>): (address: string, hop: number) => boolean {
  return typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : proxyAddr.compile([...trustProxy])
}

/** The address that `request` comes from, past our proxies. */
export function addressOf(request: IncomingMessage, trust: ReturnType<typeof trustOf>): string {
  return proxyAddr(request, trust)
}

/** Whether someone passed `request` on to us. */
export function isForwarded({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return FORWARDING.some((name) => headers[name] !== undefined)
}

const FORWARDING = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via']
