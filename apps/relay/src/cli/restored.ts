import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@tablee/std'
import { readSettings } from '../settings.ts'
import type { Settings } from '../settings.ts'
import { openLog } from '../storage/log.ts'

// node apps/relay/src/cli/restored.ts: to be run once after a backup is put back, before Tablée starts

const DAMAGED =
  'Tablée · cette sauvegarde est abîmée : des documents ne s’ouvriront pas ; préférez-en une autre ' +
  '(this backup is damaged: some documents will not open; prefer another one)\n'

const settings = readSettings(process.env)
if (!settings.ok) stop(settings.error)
await beginNewLife(settings.value).catch((error: unknown) =>
  stop(error instanceof Error ? error.message : 'unknown error'),
)
process.stdout.write(
  'C’est fait : ce qui était resté dans les navigateurs n’écrasera pas la sauvegarde. Vous pouvez démarrer Tablée.\n' +
    'Done: copies kept in browsers will not overwrite the backup. You can start Tablée.\n',
)

/** Begins a new life of every document: the copies that browsers have kept belong to the former one, and are refused. */
async function beginNewLife({ dataDir }: Settings): Promise<void> {
  const path = join(dataDir, 'tablee.db')
  await access(path).catch(() => stop(`DATA_DIR: ${path} n’existe pas (does not exist)`))
  const log = await openLog(path, ({ during, isLost }) => {
    if (during === 'open' && isLost) process.stderr.write(DAMAGED)
  })
  await log.beginNewLife(systemClock.now())
  await log.close()
}

function stop(line: string): never {
  process.stderr.write(`Tablée · ${line}\n`)
  process.exit(1)
}
