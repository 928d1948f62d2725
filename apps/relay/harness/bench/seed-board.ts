import { join } from 'node:path'
import { openLog } from '../../src/storage/log.ts'

/** Puts a state under each document's key into the log of the relay on `directory`, which must not be running. */
export async function seedBoards(
  directory: string,
  boards: readonly { readonly key: string; readonly update: Uint8Array }[],
): Promise<void> {
  const log = await openLog(join(directory, 'tablee.db'))
  for (const { key, update } of boards) {
    const [sequence] = await log.append([{ document: key, bytes: update, by: 'relay', clients: [] }])
    if (sequence !== undefined) await log.compact(key, sequence, update)
  }
  await log.close()
}
