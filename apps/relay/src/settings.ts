import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { RelayLimits } from './limit-settings.ts'
import { readLimits } from './limit-settings.ts'

/** How this installation runs, read once from the environment. */
export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** The origin at which browsers reach Tablée; null: the address of each request. */
  readonly publicOrigin: string | null
  /** How many proxies in front are believed, or their addresses. */
  readonly trustProxy: number | readonly string[]
  /** What creating a cycle asks for, if anything. */
  readonly createKey: string | null
  /** Who may read `/metrics`: nobody, whoever asks from this very machine, everybody. */
  readonly metrics: Metrics
  readonly limits: RelayLimits
  /** Where the built web application lies. */
  readonly webDir: string
}

const METRICS = ['off', 'loopback', 'all'] as const
export type Metrics = (typeof METRICS)[number]

const WEB_DIR = resolve(import.meta.dirname, '../../web/dist')

/** The settings that `environment` asks for, or one line that says which value is wrong and what to write instead. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Result<Settings, string> {
  const value = (name: string): string | null => environment[name]?.trim() || null

  const port = Number(value('PORT') ?? 4321)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return err(wrong('PORT', value('PORT'), 'un nombre de 0 à 65535 (a number from 0 to 65535)'))

  const publicUrl = value('PUBLIC_URL')
  const publicOrigin = publicUrl === null ? null : originOf(publicUrl)
  if (publicUrl !== null && publicOrigin === null) {
    return err(
      wrong(
        'PUBLIC_URL',
        publicUrl,
        'une adresse comme https://tablee.exemple.org, sans chemin (an address without a path)',
      ),
    )
  }

  const trustProxy = proxiesOf(value('TRUST_PROXY'))
  if (trustProxy === null) {
    return err(
      wrong(
        'TRUST_PROXY',
        value('TRUST_PROXY'),
        'true, false, un nombre de relais ou leurs adresses (a number of proxies, or their addresses)',
      ),
    )
  }

  const asked = value('METRICS') ?? 'loopback'
  const metrics = METRICS.find((choice) => choice === asked)
  if (metrics === undefined) return err(wrong('METRICS', asked, 'off, loopback, all'))

  const limits = readLimits(environment)
  if (!limits.ok) return err(wrong(limits.error.name, value(limits.error.name), limits.error.expected))

  return ok({
    port,
    host: value('HOST') ?? '127.0.0.1',
    dataDir: resolve(value('DATA_DIR') ?? 'data'),
    publicOrigin,
    trustProxy,
    createKey: value('CREATE_KEY'),
    metrics,
    limits: limits.value,
    webDir: WEB_DIR,
  })
}

function wrong(name: string, value: string | null, expected: string): string {
  return `${name}=${JSON.stringify(value)} : attendu, expected: ${expected}`
}

function originOf(text: string): string | null {
  const url = URL.parse(text)
  const isPlain = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  return isPlain && (url.protocol === 'http:' || url.protocol === 'https:') ? url.origin : null
}

function proxiesOf(text: string | null): number | readonly string[] | null {
  if (text === null || text === 'false') return 0
  if (text === 'true') return 1
  if (/^\d$/.test(text)) return Number(text)
  const addresses = text.split(',').map((address) => address.trim())
  return addresses.every((address) => isIP(address.split('/')[0] ?? '') !== 0) ? addresses : null
}
