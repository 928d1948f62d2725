import { access } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fastifyStatic } from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from './app.ts'
import { bytesFor, keepAssets } from './kept-assets.ts'

const INDEX = 'index.html'
/** The folder of what is named after its content. */
const ASSETS = 'assets'

/**
 * The addresses of pages: each is answered with the one page of the web application, which shows what they name. Some have a
 * file of their own: the same page, asking at once for what it will need there.
 */
const PAGES = {
  '/': 'home.html',
  '/nouveau': INDEX,
  '/rejoindre': 'join.html',
  '/retour': INDEX,
  '/demonstration': INDEX,
  '/c/:cycle': 'cycle.html',
  '/c/:cycle/acces': INDEX,
  '/c/:cycle/plan': INDEX,
  '/c/:cycle/structures': INDEX,
  '/c/:cycle/territoires': INDEX,
  '/c/:cycle/importer/:table': INDEX,
  '/c/:cycle/ou-en-est-on': INDEX,
  '/c/:cycle/seance/:session': INDEX,
  '/c/:cycle/mur/:board': 'board.html',
  '/c/:cycle/liste/:board': 'list.html',
  '/c/:cycle/tableau/:table': 'table.html',
  '/c/:cycle/chaines/:board': INDEX,
  '/c/:cycle/transmettre/:step': INDEX,
  '/c/:cycle/origines/:card': INDEX,
  '/c/:cycle/grille/:card': INDEX,
  '/c/:cycle/versions/:step': INDEX,
  '/c/:cycle/versions/:step/:version': INDEX,
} as const

/** Serves the built web application of `directory`: its files, those named after their content from memory, and its page at each of its addresses. */
export async function serveWebsite(app: App, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', cachingOf(relative(directory, path)))
    },
  })
  const assets = await keepAssets(join(directory, ASSETS))
  const named = { hide: true, params: z.object({ file: z.string() }) }
  app.get(`/${ASSETS}/:file`, { schema: named }, (request, reply) => {
    const { file } = request.params
    const asset = assets.get(file)
    // built since the relay was started, or nowhere
    if (!asset) return reply.sendFile(`${ASSETS}/${file}`)
    const { encoding, bytes } = bytesFor(asset, request.headers['accept-encoding'])
    if (encoding) void reply.header('content-encoding', encoding)
    return reply
      .header('vary', 'accept-encoding')
      .header('cache-control', cachingOf(`${ASSETS}/${file}`))
      .type(asset.type)
      .send(bytes)
  })
  for (const [url, own] of Object.entries(PAGES)) {
    const file = (await isThere(directory, own)) ? own : INDEX
    app.get(url, { schema: { hide: true } }, (_request, reply) => reply.sendFile(file))
  }
}

/** Whether the web application has been built into `directory`. */
export async function isBuilt(directory: string): Promise<boolean> {
  return isThere(directory, INDEX)
}

/** Whether `request` is a browser on its way to a page, rather than a page asking for something. */
export function wantsPage(request: FastifyRequest): boolean {
  return (
    request.method === 'GET' && !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
  )
}

/** The web application's page. */
export function sendPage(reply: FastifyReply): FastifyReply {
  return reply.sendFile(INDEX)
}

/** The page names the files of one release, so it is never kept; those named after their content are, for good; the icon, which browsers ask for at each address, for a day. */
function cachingOf(file: string): string {
  if (file.startsWith(ASSETS)) return 'public, max-age=31536000, immutable'
  if (file.startsWith('favicon')) return 'public, max-age=86400'
  return PAGE_FILES.some((page) => file.startsWith(page)) ? 'no-store' : 'no-cache'
}

const PAGE_FILES = [...new Set<string>(Object.values(PAGES))]

async function isThere(directory: string, file: string): Promise<boolean> {
  return access(join(directory, file)).then(
    () => true,
    () => false,
  )
}
