import { cyclePrefix } from './copy-names.ts'

/**
 * Erases this browser's copies of every document of `cycle`, and its rescue files, whosesoever they are. One that is
 * still open, here or in another tab, is erased once it is closed. Does nothing in browsers that do not list their
 * databases: they keep no copies.
 */
export async function eraseLocalCopies(
  cycle: string,
  databases: IDBFactory | undefined = globalThis.indexedDB,
): Promise<void> {
  if (!databases?.databases) return
  const names = (await databases.databases().catch(() => [])).map(({ name = '' }) => name)
  const copies = names.filter((name) => name.startsWith(cyclePrefix(cycle)))
  await Promise.all(copies.map((name) => eraseDatabase(databases, name)))
}

/** Erases one database; resolves as soon as the browser has taken note, even while a tab still holds it open. */
export function eraseDatabase(databases: IDBFactory, name: string): Promise<void> {
  return new Promise((done) => {
    const request = databases.deleteDatabase(name)
    request.onsuccess = () => done()
    request.onerror = () => done()
    request.onblocked = () => done()
  })
}
