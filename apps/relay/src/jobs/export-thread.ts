import { Worker } from 'node:worker_threads'
import type { CycleSnapshot, Language } from '@tablee/model'
import type { ExportedFile } from './export-queue.ts'

/** What a file is made from. */
export interface ExportOrder {
  readonly snapshot: CycleSnapshot
  readonly language: Language
}

/** Most memory that the objects of one export may take (MiB). */
const MEMORY = { maxOldGenerationSizeMb: 512 }

/** Makes a file in a thread of its own, away from the one that answers everybody; `signal` ends it before it is made. */
export function makeInThread(order: ExportOrder, signal: AbortSignal): Promise<ExportedFile> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: MEMORY,
  })
  const { promise, resolve, reject } = Promise.withResolvers<ExportedFile>()
  const giveUp = (): void => void worker.terminate()
  signal.addEventListener('abort', giveUp)
  if (signal.aborted) giveUp()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => {
    signal.removeEventListener('abort', giveUp)
    reject(new Error('the export ended before it was made'))
  })
  return promise
}
