import type { AskExport, CycleId } from '@tablee/model'
import { ExportTicket } from '@tablee/model'
import type { Result } from '@tablee/std'
import { err, ok } from '@tablee/std'
import type { ApiRefusal, ReceivedFile } from './request.ts'
import { request, requestFile } from './request.ts'

/** How often (ms), and how many times, a file that is being made is asked for: the relay gives itself a minute. */
const ASK_EVERY = 600
const MOST_TIMES = 120

/** Has the relay make a file, waits for it and saves it on this device. */
export async function downloadExport(cycle: CycleId, wanted: AskExport): Promise<Result<void, ApiRefusal>> {
  const ticket = await request('POST', `/api/cycles/${cycle}/exports`, ExportTicket, wanted)
  if (!ticket.ok) return ticket
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const file = await requestFile(`/api/cycles/${cycle}/exports/${ticket.value.export}`)
    if (!file.ok) return file
    if (file.value) {
      saveFile(file.value)
      return ok(undefined)
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY))
  }
  return err({ code: 'export-failed', fields: [] })
}

/** Has the browser save a file on this device. */
export function saveFile({ name, content }: ReceivedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // the browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
