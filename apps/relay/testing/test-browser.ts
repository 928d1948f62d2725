import type { CycleId, Live, Role } from '@tablee/model'
import { CycleCreated, Live as LiveSchema, Seat } from '@tablee/model'
import { readLive } from '@tablee/documents'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { TestRelay } from './test-relay.ts'

/** What came back from a request. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The parsed JSON, or null. */
  readonly json: unknown
  readonly bytes: Uint8Array
  /** Code of the problem document, if it is one. */
  readonly code: string | null
}

/** One browser profile: it keeps its cookies and sends the Origin of the relay's page. */
export interface TestBrowser {
  request(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>
  cookie(): string
  /** Opens a socket; resolves with its close code, or null once it was let in and a message came. */
  knock(path: string, headers?: Readonly<Record<string, string>>): Promise<number | null>
  /** The close code of a socket that was let in, once the relay ends it. */
  closing(path: string): Promise<number>
}

export function openBrowser(relay: TestRelay): TestBrowser {
  const jar = new Map<string, string>()
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const socket = (path: string, headers: Readonly<Record<string, string>> = {}): WebSocket =>
    new WebSocket(relay.address.replace('http', 'ws') + path, {
      headers: { origin: relay.address, cookie: cookie(), ...headers },
    })
  return {
    cookie,
    request: async (method, path, body, headers = {}) => {
      const response = await fetch(relay.address + path, {
        method,
        headers: {
          ...(method === 'GET' ? {} : { origin: relay.address }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          cookie: cookie(),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
      })
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      }
      const bytes = new Uint8Array(await response.arrayBuffer())
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      const json: unknown = isJson && bytes.length > 0 ? JSON.parse(new TextDecoder().decode(bytes)) : null
      const code =
        response.headers.get('content-type') === 'application/problem+json' ? (json as { code: string }).code : null
      return { status: response.status, headers: response.headers, json, bytes, code }
    },
    knock: (path, headers) =>
      new Promise((done) => {
        const opened = socket(path, headers)
        opened.on('close', done)
        opened.on('message', () => {
          done(null)
          opened.terminate()
        })
        opened.on('unexpected-response', (_request, response) => {
          done(response.statusCode ?? 0)
          opened.terminate()
        })
        opened.on('error', () => {})
      }),
    closing: (path) =>
      new Promise((done) => {
        const opened = socket(path)
        opened.on('close', done)
        opened.on('error', () => {})
      }),
  }
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof Uint8Array
}

/** A cycle with someone in each role, each at a browser of their own. */
export interface TestCycle {
  readonly id: CycleId
  readonly secrets: Readonly<Record<Role, string>>
  readonly browsers: Readonly<Record<Role, TestBrowser>>
  readonly participants: Readonly<Record<Role, string>>
}

export async function beginTestCycle(relay: TestRelay): Promise<TestCycle> {
  const facilitation = openBrowser(relay)
  const created = await facilitation.request('POST', '/api/cycles', {
    title: 'Prévenir le décrochage',
    territory: 'Val-d’Ormelle',
    language: 'fr',
    template: 'collective-impact',
    name: 'Nadia',
  })
  const { cycle: id, invitations } = CycleCreated.parse(created.json)
  const me = await facilitation.request('GET', `/api/cycles/${id}/me`)
  const participant = openBrowser(relay)
  const observer = openBrowser(relay)
  return {
    id,
    secrets: {
      facilitation: invitations.facilitation.secret,
      participant: invitations.participant.secret,
      observer: invitations.observer.secret,
    },
    browsers: { facilitation, participant, observer },
    participants: {
      facilitation: (me.json as { participant: string }).participant,
      participant: await join(participant, invitations.participant.secret, 'Léa'),
      observer: await join(observer, invitations.observer.secret, 'Paul'),
    },
  }
}

/** Joins and gives the participant's id. */
export async function join(browser: TestBrowser, invitation: string, name: string): Promise<string> {
  const answer = await browser.request('POST', '/api/access', { invitation, name, structure: null })
  return Seat.parse(answer.json).participant
}

/** A document held by an unmodified y-websocket client, once it is synchronised. */
export async function openDocument(
  relay: TestRelay,
  browser: TestBrowser,
  cycle: string,
  document: string,
): Promise<{ doc: Y.Doc; close(): void }> {
  const doc = new Y.Doc()
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { origin: relay.address, cookie: browser.cookie() } })
    }
  }
  const provider = new WebsocketProvider(`${relay.address.replace('http', 'ws')}/sync/${cycle}`, document, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket, // reason: the part of the interface that y-websocket uses
    disableBc: true,
  })
  await new Promise<void>((done) => provider.once('sync', () => done()))
  return { doc, close: () => provider.destroy() }
}

/** The mirrored facts as someone reads them in the document `live`. */
export async function mirroredLive(relay: TestRelay, browser: TestBrowser, cycle: string): Promise<Live> {
  const { doc, close } = await openDocument(relay, browser, cycle, 'live')
  const live = readLive(doc)
  close()
  return LiveSchema.parse(live)
}
