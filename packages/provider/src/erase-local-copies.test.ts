import { expect, test } from 'vitest'
import { localCopyName } from './copy-names.ts'
import { eraseLocalCopies } from './erase-local-copies.ts'

/** As much of IndexedDB as is used: databases by name, `open` of which are deleted once closed. */
function databasesOf(
  names: readonly string[],
  open: readonly string[] = [],
): { factory: IDBFactory; deleted: string[] } {
  const deleted: string[] = []
  const factory = {
    databases: async () => names.map((name) => ({ name, version: 1 })),
    deleteDatabase: (name: string) => {
      const request: { onsuccess?: () => void; onblocked?: () => void } = {}
      deleted.push(name)
      queueMicrotask(() => (open.includes(name) ? request.onblocked?.() : request.onsuccess?.()))
      return request
    },
  }
  return { factory: factory as unknown as IDBFactory, deleted } // reason: as much of it as is used
}

const copyOf = (cycle: string, participant: string): string =>
  localCopyName({ cycle, document: 'content:roadmap', participant }, 0)

test('the copies of a cycle are erased, whosesoever they are, and those of other cycles stay', async () => {
  const mine = [copyOf('one', 'marc'), copyOf('one', 'léa')]
  const { factory, deleted } = databasesOf([...mine, copyOf('one-more', 'marc'), 'another application'])
  await eraseLocalCopies('one', factory)
  expect(deleted).toEqual(mine)
})

test('a copy that another tab holds open is waited for by the browser, not by us', async () => {
  const { factory, deleted } = databasesOf([copyOf('one', 'marc')], [copyOf('one', 'marc')])
  await eraseLocalCopies('one', factory)
  expect(deleted).toHaveLength(1)
})

test('where databases cannot be listed, or there are none, nothing happens', async () => {
  await eraseLocalCopies('one', {} as IDBFactory)
  await eraseLocalCopies('one', undefined)
})
