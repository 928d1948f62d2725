import { readFile, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** What the built application is made of, by the endings of its files. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** The copies that a build leaves beside a file, the smallest first. */
const COPIES = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const

type Encoding = (typeof COPIES)[number]['encoding']

/** A file that is kept in memory, with its compressed copies. */
export interface KeptAsset {
  readonly type: string
  readonly bytes: Buffer
  readonly copies: ReadonlyMap<Encoding, Buffer>
}

/**
 * Reads the files of `folder` that the application is made of; none where there is no such folder. They are kept, some five
 * megabytes in all: when a workshop begins, each of its people asks for thirty of them within a minute.
 */
export async function keepAssets(folder: string): Promise<ReadonlyMap<string, KeptAsset>> {
  const names = new Set(await readdir(folder).catch(() => []))
  const assets = [...names].flatMap((name) => {
    const type = TYPES[extname(name)]
    return type === undefined ? [] : { name, type }
  })
  const kept = await Promise.all(assets.map(async ({ name, type }) => [name, await keep(name, type)] as const))
  return new Map(kept.flatMap(([name, asset]) => (asset ? [[name, asset]] : [])))

  async function keep(name: string, type: string): Promise<KeptAsset | null> {
    const present = COPIES.filter(({ ending }) => names.has(name + ending))
    const copies = await Promise.all(
      present.map(async ({ encoding, ending }) => [encoding, await read(name + ending)] as const),
    )
    const bytes = await read(name)
    return bytes && { type, bytes, copies: new Map(copies.flatMap(([of, copy]) => (copy ? [[of, copy]] : []))) }
  }

  /** Null where the file has gone since the folder was read: a build beside us took its place. */
  async function read(name: string): Promise<Buffer | null> {
    try {
      return await readFile(join(folder, name))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  }
}

/** The bytes of `asset` for a browser that says in `accepted` (Accept-Encoding) which compressions it reads. */
export function bytesFor(
  { bytes, copies }: KeptAsset,
  accepted: string | undefined,
): { readonly encoding: Encoding | null; readonly bytes: Buffer } {
  const read = encodingsIn(accepted ?? '')
  for (const { encoding } of COPIES) {
    const copy = copies.get(encoding)
    if (copy && read.has(encoding)) return { encoding, bytes: copy }
  }
  return { encoding: null, bytes }
}

/** What an Accept-Encoding header names, but for what it refuses (`;q=0`). */
function encodingsIn(header: string): ReadonlySet<string> {
  return new Set(
    header
      .toLowerCase()
      .split(',')
      .flatMap((part) => {
        const [name = '', ...weights] = part.split(';').map((word) => word.trim())
        return weights.some((weight) => /^q=0(\.0*)?$/.test(weight)) ? [] : name
      }),
  )
}
