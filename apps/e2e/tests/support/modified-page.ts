import type { Page } from '@playwright/test'
import { Doc, Map as SharedMap, encodeStateAsUpdate } from 'yjs'

/** The address of the socket that `page` opened to the document whose name starts with `document`. */
export async function socketOf(page: Page, document: string): Promise<string> {
  const opened = page.waitForEvent('websocket', (socket) => new URL(socket.url()).pathname.includes(`/${document}`))
  await page.reload()
  return (await opened).url()
}

/** What a modified page would send: a new card, in a well-formed update. */
export function cardUpdate(id: string): readonly number[] {
  const doc = new Doc()
  const fields = new SharedMap<unknown>()
  const card = new SharedMap<unknown>([
    ['kind', 'issue'],
    ['at', 1],
    ['fields', fields],
  ])
  doc.getMap('cards').set(id, card)
  return [...encodeStateAsUpdate(doc)]
}

/** Sends `update` from inside the page, with its cookie and its origin; gives the acknowledgements and the close code that came back. */
export async function sendRaw(
  page: Page,
  url: string,
  update: readonly number[],
): Promise<{ readonly acks: readonly (readonly number[])[]; readonly closed: number | null }> {
  return page.evaluate(
    async ([address, bytes]) => {
      const socket = new WebSocket(address, 'tablee.1')
      socket.binaryType = 'arraybuffer'
      const heard: number[][] = []
      let closed: number | null = null
      socket.addEventListener('message', (event: MessageEvent<ArrayBuffer>) =>
        heard.push([...new Uint8Array(event.data)]),
      )
      socket.addEventListener('close', ({ code }) => {
        closed = code
      })
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      const empty = [0, 0]
      const length = bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7]
      // sync step 2 with nothing in it, then the update
      socket.send(new Uint8Array([0, 1, empty.length, ...empty]))
      socket.send(new Uint8Array([0, 2, ...length, ...bytes]))
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      const verdict = closed
      socket.close()
      return { acks: heard.filter(([type]) => type === 16), closed: verdict }
    },
    [url, update] as const,
  )
}
