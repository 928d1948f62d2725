import { workerData } from 'node:worker_threads'
import { migrate } from './migrate.ts'
import { openDatabase, unreadable } from './open-database.ts'
import { serveThread } from './serve-thread.ts'
import { StorageError } from './storage-error.ts'
import type { ServedStatements } from './served-statements.ts'
import { servedStatements } from './served-statements.ts'

// the thread of the facts: it alone waits for the disk when they change
serveThread<ServedStatements>(() => {
  const path = String(workerData)
  const database = openDatabase(path)
  try {
    migrate(database)
  } catch (cause) {
    database.close()
    throw cause instanceof StorageError ? cause : unreadable(path, cause)
  }
  return servedStatements(database)
})
