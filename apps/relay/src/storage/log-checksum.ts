import { crc32 } from 'node:zlib'

// Every line of the log carries a checksum of all that it says, written with it and compared when it is read: a byte that
// the disk has changed is found, whichever column it is in.

/** Of a document's line. Its head is not in it: it is compared with the rows themselves. */
export function documentChecksum(id: number, name: string, epoch: number): number {
  return crc32(`${id} ${epoch} ${name}`)
}

export function rowChecksum(document: number, seq: number, by: string, bytes: Uint8Array): number {
  return crc32(bytes, crc32(`${document} ${seq} ${by}`))
}

export function snapshotChecksum(document: number, upTo: number, bytes: Uint8Array): number {
  return crc32(bytes, crc32(`${document} ${upTo}`))
}

export function lifeChecksum(epoch: number): number {
  return crc32(`life ${epoch}`)
}

export function clientChecksum(document: number, client: number, participant: string): number {
  return crc32(`${document} ${client} ${participant}`)
}
