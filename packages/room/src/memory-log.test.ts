import { logConformance, memoryLog } from '../testing/index.ts'

logConformance('the log in memory', async () => {
  const log = memoryLog()
  return { log, reopen: async () => log, dispose: async () => {} }
})
