/** Whose copy of which document: a copy is never shown to another person. */
interface CopyAddress {
  readonly cycle: string
  readonly document: string
  readonly participant: string
}

/** The name of the database that holds this browser's copy of a document. */
export function localCopyName({ cycle, document, participant }: CopyAddress): string {
  return `${prefixOf(cycle)}${document}/${participant}`
}

/**
 * Erases this browser's copies of every document of `cycle`, whosesoever they are. One that is still open, here or
 * in another tab, is erased once it is closed. Does nothing in browsers that do not list their databases.
 */
export async function eraseLocalCopies(
  cycle: string,
  databases: IDBFactory | undefined = globalThis.indexedDB,
): Promise<void> {
  if (!databases?.databases) return
  const names = (await databases.databases().catch(() => [])).map(({ name = '' }) => name)
  const copies = names.filter((name) => name.startsWith(prefixOf(cycle)))
  await Promise.all(copies.map((name) => erase(databases, name)))
}

function erase(databases: IDBFactory, name: string): Promise<void> {
  return new Promise((done) => {
    const request = databases.deleteDatabase(name)
    request.onsuccess = () => done()
    request.onerror = () => done()
    request.onblocked = () => done()
  })
}

function prefixOf(cycle: string): string {
  return `tablee/${cycle}/`
}
