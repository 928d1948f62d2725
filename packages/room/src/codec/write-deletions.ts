import type { Deletions } from '../gate/read-update.ts'
import type { ByteWriter } from './byte-writer.ts'

/** Writes what an update deletes, which is its end. */
export function writeDeletions(writer: ByteWriter, deletions: readonly Deletions[]): void {
  writer.varUint(deletions.length)
  for (const { client, ranges } of deletions) {
    writer.varUint(client)
    writer.varUint(ranges.length)
    for (const { clock, length } of ranges) {
      writer.varUint(clock)
      writer.varUint(length)
    }
  }
}
