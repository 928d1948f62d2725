import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const VITE = join(ROOT, 'apps/web/node_modules/vite/bin/vite.js')
const PAGE = join(ROOT, 'packages/canvas/bench/plain')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** The page of plain tldraw, built as the board is and served on loopback. */
export async function servePlain(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-plain-'))
  const build = spawn(process.execPath, [
    VITE,
    'build',
    PAGE,
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ])
  const [code] = (await once(build, 'exit')) as [number | null]
  if (code !== 0) throw new Error('The page of plain tldraw could not be built.')
  const server = createServer((request, response) => {
    const path = request.url === '/' ? 'index.html' : normalize(request.url ?? '')
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'font/woff2' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
