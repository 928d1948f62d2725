import type { WebSocket, WebSocketServer } from 'ws'

/** Every socket is asked for a sign of life this often (ms); one that gave none since the last time is dead. */
const PERIOD = 25_000

/** Ends the sockets whose other end has vanished without a word; returns what stops it. */
export function keepAlive(sockets: WebSocketServer): () => void {
  const quiet = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const webSocket of sockets.clients) {
      if (quiet.has(webSocket)) {
        webSocket.terminate()
        continue
      }
      quiet.add(webSocket)
      webSocket.once('pong', () => quiet.delete(webSocket))
      webSocket.ping()
    }
  }, PERIOD)
  timer.unref()
  return () => clearInterval(timer)
}
