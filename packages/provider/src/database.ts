/** The result of one request of IndexedDB; rejects with its error. */
export function requested<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gives no reason'))
  })
}

/** Resolves once all of `transaction` is on the disk, or was undone. */
export function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((done) => {
    transaction.oncomplete = () => done()
    transaction.onabort = () => done()
  })
}
