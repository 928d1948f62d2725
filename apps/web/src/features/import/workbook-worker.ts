import { readWorkbook } from '@tablee/imports/workbook'

// a thread of its own: a file that takes for ever is given up with it, and the page never waits
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void readWorkbook(data).then((read) => postMessage(read))
})
