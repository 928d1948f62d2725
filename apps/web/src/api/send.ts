/** Of a file, whatever it is called: the relay looks at what it is. */
const BYTES = 'application/octet-stream'
/** An answer that nobody has asked for by then (ms) has grown old. */
const FRESH = 10_000

/** What was sent ahead and is not asked for yet, by what it is. */
const ahead = new Map<string, Promise<Response | null>>()

/** Sends a request before anyone asks for its answer: whoever sends the same next, before long, is given that. Without a file. */
export function sendAhead(method: string, path: string, body?: object): void {
  const key = keyOf(method, path, body)
  ahead.set(key, fetchAnswer(method, path, body))
  setTimeout(() => ahead.delete(key), FRESH)
}

/** Sends a request to the relay (same origin, with the device cookie); null where it cannot be reached. */
export function send(method: string, path: string, body: unknown): Promise<Response | null> {
  const key = keyOf(method, path, body)
  const sent = ahead.get(key)
  ahead.delete(key)
  return sent ?? fetchAnswer(method, path, body)
}

function keyOf(method: string, path: string, body: unknown): string {
  return `${method} ${path} ${body instanceof Blob ? '' : JSON.stringify(body)}`
}

async function fetchAnswer(method: string, path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      // what the relay writes itself is in the language of the page, not in the browser's
      headers: {
        accept: 'application/json',
        'accept-language': document.documentElement.lang,
        ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? BYTES : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    })
  } catch {
    return null
  }
}
