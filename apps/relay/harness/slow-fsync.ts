// Loaded before a relay (`--import`): its commits take longer, as on a slow disk. SLOW_FSYNC_MS says how much (ms, 15 by default).

import { DatabaseSync } from 'node:sqlite'

const delay = Number(process.env['SLOW_FSYNC_MS'] ?? 15)
const nobody = new Int32Array(new SharedArrayBuffer(4))
const exec = DatabaseSync.prototype.exec

DatabaseSync.prototype.exec = function slowExec(sql) {
  exec.call(this, sql)
  if (sql === 'commit') Atomics.wait(nobody, 0, 0, delay)
}
