import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StorageError } from './storage-error.ts'

/**
 * Makes the directory of the data, and those above it, where they are missing. Throws `StorageError` where it cannot.
 * (Node's own recursive `mkdir` never returns below `/proc` and its like.)
 */
export async function makeDirectory(path: string): Promise<void> {
  try {
    await makeWithParents(path)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown error'
    throw new StorageError('unreadable', `DATA_DIR: ce dossier ne peut pas être créé (cannot be made) · ${reason}`, {
      cause: error,
    })
  }
}

async function makeWithParents(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeWithParents(dirname(path))
    await mkdir(path)
  }
}
