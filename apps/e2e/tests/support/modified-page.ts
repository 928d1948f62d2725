import type { Page } from '@playwright/test'
import { Doc, Map as SharedMap, encodeStateAsUpdate } from 'yjs'

/** Where a document of a cycle is kept in step: the address of the tab's socket, and the document's name on it. */
export interface SyncedDocument {
  readonly url: string
  readonly document: string
}

/** The document that `page` has open on its socket and whose name starts with `prefix`; reloads the page to see it. */
export async function documentOf(page: Page, prefix: string): Promise<SyncedDocument> {
  const found = new Promise<SyncedDocument>((resolve) => {
    page.once('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        const [, document] = /"document":"([^"]+)"/.exec(payload.toString()) ?? []
        if (document?.startsWith(prefix)) resolve({ url: socket.url(), document })
      }),
    )
  })
  await page.reload()
  return found
}

/** What a modified page would send: new cards, in a well-formed update, and the Yjs client id that it writes under. */
export function cardUpdate(...ids: readonly string[]): { readonly client: number; readonly bytes: readonly number[] } {
  const doc = new Doc()
  for (const id of ids) {
    const fields = new SharedMap<unknown>()
    const card = new SharedMap<unknown>([
      ['kind', 'issue'],
      ['at', 1],
      ['fields', fields],
    ])
    doc.getMap('cards').set(id, card)
  }
  return { client: doc.clientID, bytes: [...encodeStateAsUpdate(doc)] }
}

/** What the relay answered. */
export interface Verdict {
  /** How many document messages it has acknowledged. */
  readonly acknowledged: number
  /** Why it refused the document, or the connection. */
  readonly refused: string | null
  readonly closed: number | null
}

/** Sends `update` on a connection of its own, from inside the page, with its cookie and its origin. */
export async function sendRaw(
  page: Page,
  { url, document }: SyncedDocument,
  update: ReturnType<typeof cardUpdate>,
): Promise<Verdict> {
  return page.evaluate(
    async ([address, name, { client, bytes }]) => {
      const socket = new WebSocket(address, 'tablee.1')
      socket.binaryType = 'arraybuffer'
      let acknowledged = 0
      let refused: string | null = null
      let closed: number | null = null
      const opened = new Promise<void>((resolve) => {
        socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
          const [channel, type = 0, count = 0] = new Uint8Array(data)
          if (channel === 1 && type === 16) acknowledged = count
          if (channel !== 0) return
          const said = JSON.parse(new TextDecoder().decode(data.slice(1))) as { type: string; code?: string }
          refused ??= said.code ?? null
          if (said.type === 'opened' || said.code) resolve()
        })
        socket.addEventListener('close', ({ code }) => {
          closed = code
          resolve()
        })
      })
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      const asked = JSON.stringify({ type: 'open', channel: 1, document: name, client, epoch: null })
      socket.send(new Uint8Array([0, ...new TextEncoder().encode(asked)]))
      await opened
      const length = bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7]
      // on channel 1: sync step 2 with nothing in it, then the update
      socket.send(new Uint8Array([1, 0, 1, 2, 0, 0]))
      socket.send(new Uint8Array([1, 0, 2, ...length, ...bytes]))
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      const verdict = { acknowledged, refused, closed }
      socket.close()
      return verdict
    },
    [url, document, update] as const,
  )
}
