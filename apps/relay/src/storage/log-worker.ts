import { workerData } from 'node:worker_threads'
import type { LogTables } from './log-tables.ts'
import { openLogTables } from './log-tables.ts'
import { serveThread } from './serve-thread.ts'

// the log's thread: it alone waits for the disk
serveThread<LogTables>((report) => openLogTables(String(workerData), report))
