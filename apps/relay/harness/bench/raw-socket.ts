import { connect } from 'node:net'
import { OPCODE, clientFrame } from './client-frames.ts'
import { FrameReader } from './frame-reader.ts'
import type { Receive } from './frame-reader.ts'

/** A WebSocket with next to no cost of its own: what is measured is the server. */
export interface RawSocket {
  /** Sends a frame of `clientFrame`. */
  send(frame: Buffer): void
  /** Reads no more, while the line stays up. */
  stall(): void
  close(): void
}

export interface RawSocketOptions {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** Binary messages only, as in `FrameReader`. */
  readonly receive: Receive
  /** The line is gone, with the code that the server gave, if it did. */
  readonly closed: (code: number | null) => void
}

/** All sockets read into the same bytes, which are used up before the next one reads. */
const shared = Buffer.allocUnsafe(256 * 1024)
const END_OF_HEAD = '\r\n\r\n'

/** Opens a WebSocket on loopback; rejects when it is not let in. */
export function openRawSocket({ port, path, headers, receive, closed }: RawSocketOptions): Promise<RawSocket> {
  return new Promise((opened, fail) => {
    let head: string | null = ''
    let code: number | null = null
    const frames = new FrameReader((opcode, bytes, start, end, length) => {
      if (opcode === OPCODE.binary) receive(opcode, bytes, start, end, length)
      else if (opcode === OPCODE.ping) socket.write(clientFrame(bytes.subarray(start, end), OPCODE.pong))
      else if (opcode === OPCODE.close) {
        code = end - start >= 2 ? bytes.readUInt16BE(start) : null
        socket.end(clientFrame(bytes.subarray(start, end), OPCODE.close))
      }
    })
    const take = (bytes: Buffer, from: number, to: number): void => {
      if (head === null) return frames.feed(bytes, from, to)
      const text = head + bytes.toString('latin1', from, to)
      const end = text.indexOf(END_OF_HEAD)
      if (end < 0) {
        head = text
        return
      }
      if (!text.startsWith('HTTP/1.1 101')) {
        socket.destroy()
        return fail(new Error(`not let in: ${text.slice(0, text.indexOf('\r\n'))}`))
      }
      const rest = from + end + END_OF_HEAD.length - head.length
      head = null
      opened({ send: (frame) => void socket.write(frame), stall: () => socket.pause(), close: () => socket.destroy() })
      frames.feed(bytes, rest, to)
    }
    const socket = connect({
      host: '127.0.0.1',
      port,
      noDelay: true,
      onread: {
        buffer: shared,
        callback: (read, bytes) => {
          take(bytes as Buffer, 0, read)
          return true
        },
      },
    })
    socket.on('error', fail)
    socket.on('close', () => {
      fail(new Error('closed before it was let in'))
      closed(code)
    })
    const lines = Object.entries({ ...HANDSHAKE, ...headers }).map(([name, value]) => `${name}: ${value}`)
    socket.write([`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...lines].join('\r\n') + END_OF_HEAD)
  })
}

const HANDSHAKE = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
}
