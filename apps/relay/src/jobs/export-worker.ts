import { parentPort, workerData } from 'node:worker_threads'
import { roadmapWorkbook } from '@tablee/exports'
import { present } from '@tablee/std'
import { loadTranslate } from '@tablee/words'
import type { ExportedFile } from './export-queue.ts'
import type { ExportOrder } from './export-thread.ts'
import { fileNameOf } from './file-name.ts'

// the thread of one export: it makes the file that it was ordered, and ends
const port = present(parentPort, 'an export runs in a worker thread')
const { snapshot, language } = workerData as ExportOrder // reason: handed over by the thread that starts this one
const t = await loadTranslate(language)
const file: ExportedFile = {
  name: fileNameOf(t('exports.roadmap.file'), snapshot, 'xlsx'),
  bytes: await roadmapWorkbook(snapshot, t, language),
}
port.postMessage(file)
