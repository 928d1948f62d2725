import { createHash } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CycleId, PictureId } from '@tablee/model'

/** The pictures of every cycle, each named after its content. Whoever asks has looked at rights and limits. */
export interface PictureStore {
  /** On disk once it resolves; the same picture is kept once. */
  keep(cycle: CycleId, bytes: Uint8Array): Promise<PictureId>
  /** Null where the cycle has no such picture. */
  read(cycle: CycleId, picture: PictureId): Promise<Uint8Array | null>
  /** Bytes kept for `cycle`; a file takes a block of the disk, however small it is. */
  sizeOf(cycle: CycleId): Promise<number>
  /** Deletes all the pictures of `cycle`. */
  remove(cycle: CycleId): Promise<void>
}

const BLOCK = 4096

/** The store in the folder `pictures` of `dataDir`: a folder for each cycle, made with its first picture. */
export function openPictureStore(dataDir: string): PictureStore {
  const folderOf = (cycle: CycleId): string => join(dataDir, 'pictures', cycle)
  return {
    keep: async (cycle, bytes) => {
      const folder = folderOf(cycle)
      await mkdir(folder, { recursive: true })
      const picture = createHash('sha256').update(bytes).digest('hex') as PictureId // reason: the brand is given here
      // written beside and renamed: what bears the name is whole, whenever the process ends
      const draft = join(folder, `${picture}.part`)
      await writeDurably(draft, bytes)
      await rename(draft, join(folder, picture))
      return picture
    },
    read: (cycle, picture) => readFile(join(folderOf(cycle), picture)).catch(nullIfMissing),
    sizeOf: async (cycle) => {
      const folder = folderOf(cycle)
      const names = (await readdir(folder).catch(nullIfMissing)) ?? []
      const sizes = await Promise.all(names.map(async (name) => Math.max(BLOCK, (await stat(join(folder, name))).size)))
      return sizes.reduce((sum, size) => sum + size, 0)
    },
    remove: (cycle) => rm(folderOf(cycle), { recursive: true, force: true }),
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
