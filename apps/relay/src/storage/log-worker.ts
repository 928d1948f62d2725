import { parentPort, workerData } from 'node:worker_threads'
import { present, unreachable } from '@tablee/std'
import type { LogAnswer, LogRequest } from './log-messages.ts'
import { openLogTables } from './log-tables.ts'

// the log's thread: it alone waits for the disk
const port = present(parentPort, 'the log runs in a worker thread')
const tables = openLogTables(String(workerData))
port.postMessage('ready')

port.on('message', (request: LogRequest) => {
  port.postMessage(answer(request))
  if (request.do === 'close') port.close()
})

function answer(request: LogRequest): LogAnswer {
  try {
    return { ok: true, value: perform(request) }
  } catch (cause) {
    return { ok: false, message: cause instanceof Error ? cause.message : String(cause) }
  }
}

function perform(request: LogRequest): (LogAnswer & { readonly ok: true })['value'] {
  switch (request.do) {
    case 'load':
      return tables.load(request.document)
    case 'append':
      return tables.append(request.groups)
    case 'compact':
      tables.compact(request.document, request.upTo, request.snapshot)
      return null
    case 'remove':
      tables.remove(request.prefix)
      return null
    case 'close':
      tables.close()
      return null
    default:
      return unreachable(request)
  }
}
