import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock, Logger } from '@tablee/std'
import { cryptoRandom, silentLogger, systemScheduler } from '@tablee/std'
import type { RelayLimits } from '../src/limit-settings.ts'
import { DEFAULT_RELAY_LIMITS } from '../src/limit-settings.ts'
import type { Settings } from '../src/settings.ts'
import type { Relay } from '../src/start-relay.ts'
import { startRelay } from '../src/start-relay.ts'

/** A real relay on a free port of loopback, with its database in a directory of its own. */
export interface TestRelay {
  readonly address: string
  readonly dataDir: string
  /** Moves the relay's clock forward (ms). */
  advance(by: number): void
  /** Ends it and starts it again on the same data, to which `meanwhile` does something; its address changes. */
  restart(meanwhile?: () => void): Promise<void>
  /** Ends it and deletes its data. */
  stop(): Promise<void>
}

export async function startTestRelay(
  { limits, ...overrides }: Partial<Omit<Settings, 'limits'>> & { readonly limits?: Partial<RelayLimits> } = {},
  logger: Logger = silentLogger,
): Promise<TestRelay> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tablee-relay-'))
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    publicOrigin: null,
    trustProxy: 0,
    createKey: null,
    metrics: 'loopback',
    limits: { ...DEFAULT_RELAY_LIMITS, ...limits },
    webDir: join(dataDir, 'no-website'),
    ...overrides,
  }
  let ahead = 0
  const clock: Clock = { now: () => Date.now() + ahead }
  const start = (): Promise<Relay> =>
    startRelay(settings, { clock, random: cryptoRandom, scheduler: systemScheduler, logger })
  let relay = await start()
  return {
    get address() {
      return relay.address
    },
    dataDir,
    advance: (by) => {
      ahead += by
    },
    restart: async (meanwhile) => {
      await relay.close()
      meanwhile?.()
      relay = await start()
    },
    stop: async () => {
      await relay.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
