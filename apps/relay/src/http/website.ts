import { access } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fastifyStatic } from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'

/** The addresses of pages: each is answered with the one page of the web application, which shows what they name. */
const PAGES = [
  '/',
  '/nouveau',
  '/rejoindre',
  '/retour',
  '/demonstration',
  '/c/:cycle',
  '/c/:cycle/acces',
  '/c/:cycle/mur/:board',
  '/c/:cycle/liste/:board',
  '/c/:cycle/tableau/:table',
] as const

/** Serves the built web application of `directory`: its files, and its page at each of its addresses. */
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
  for (const url of PAGES) app.get(url, { schema: { hide: true } }, (_request, reply) => sendPage(reply))
}

/** Whether the web application has been built into `directory`. */
export async function isBuilt(directory: string): Promise<boolean> {
  return access(join(directory, 'index.html')).then(
    () => true,
    () => false,
  )
}

/** Whether `request` is a browser on its way to a page, rather than a page asking for something. */
export function wantsPage(request: FastifyRequest): boolean {
  return (
    request.method === 'GET' && !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
  )
}

/** The web application's page. */
export function sendPage(reply: FastifyReply): FastifyReply {
  return reply.sendFile('index.html')
}

/** The page names the files of one release, so it is never kept; those named after their content are, for good. */
function cachingOf(file: string): string {
  if (file.startsWith('assets')) return 'public, max-age=31536000, immutable'
  return file.startsWith('index.html') ? 'no-store' : 'no-cache'
}
