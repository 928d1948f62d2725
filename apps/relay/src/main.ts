import { cryptoRandom, systemClock, systemScheduler } from '@tablee/std'
import { pino } from 'pino'
import { readSettings } from './settings.ts'
import { startRelay } from './start-relay.ts'

/** Ends the program with one clear line. */
function stop(line: string, what = 'ne démarre pas (cannot start)'): never {
  process.stderr.write(`Tablée ${what} · ${line}\n`)
  process.exit(1)
}

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT: ce port est déjà pris (already in use)',
  EACCES: 'PORT: ce port n’est pas permis (not permitted)',
  EADDRNOTAVAIL: 'HOST: cette machine n’a pas cette adresse (not an address of this machine)',
  ENOTFOUND: 'HOST: cette adresse est inconnue (unknown address)',
}

const settings = readSettings(process.env)
if (!settings.ok) stop(settings.error)

// whoever runs it at a terminal wants the address, not a line for each request
const logger = pino({ level: process.stdout.isTTY ? 'warn' : 'info', base: null })

const relay = await startRelay(settings.value, {
  clock: systemClock,
  random: cryptoRandom,
  scheduler: systemScheduler,
  logger,
}).catch((error: unknown) => stop(reasonOf(error)))
process.stdout.write(`Tablée est prête (is ready) · ${settings.value.publicOrigin ?? relay.address}\n`)

relay.onFailure((error) => {
  logger.fatal({ err: error }, 'the storage has ended by itself; the process ends, to be started anew')
  process.exit(1)
})

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // whoever asks twice does not want to wait
    if (stopping) process.exit(1)
    stopping = true
    relay.close().then(
      () => process.exit(0),
      (error: unknown) => stop(reasonOf(error), 's’est mal arrêtée (did not stop well)'),
    )
  })
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const advice = 'code' in error && typeof error.code === 'string' ? ADVICE[error.code] : undefined
  return advice ? `${advice} · ${error.message}` : error.message
}
