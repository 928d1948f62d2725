import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { beginTestCycle, openDocument } from '../../testing/test-browser.ts'
import { startTestRelay } from '../../testing/test-relay.ts'

test('[R5] a document of which nothing can be read is told to be unreadable, and is not written anew', async () => {
  const relay = await startTestRelay()
  const { id, browsers } = await beginTestCycle(relay)
  const { close } = await openDocument(relay, browsers.facilitation, id, 'live')
  close()
  const file = (): DatabaseSync => new DatabaseSync(join(relay.dataDir, 'tablee.db'))
  const rows = (): unknown => {
    const database = file()
    const found = database.prepare('select document, seq, bytes from log_rows order by document, seq').all()
    database.close()
    return found
  }
  // plans are read as the relay starts
  await relay.restart(() => {
    const database = file()
    database.exec("update log_rows set bytes = x'00'")
    database.close()
  })
  const damaged = rows()
  expect(await browsers.facilitation.closing(`/sync/${id}/plan`)).toBe(1013)
  expect(rows()).toEqual(damaged)
  await relay.stop()
})
