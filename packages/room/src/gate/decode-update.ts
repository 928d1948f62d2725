import * as Y from 'yjs'
import { Refused, demand } from './refusal.ts'

export type Struct = Y.Item | Y.GC | Y.Skip

/** An update, decoded and not yet judged. */
export interface DecodedUpdate {
  /** The structs of each Yjs client, in the order of their clocks. */
  readonly sections: ReadonlyMap<number, readonly Struct[]>
  /** What it deletes: ranges of clocks, for each client. */
  readonly deletions: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
}

/** Longest run of clocks that one collected or deleted struct may cover. */
const LONGEST_RUN = 2 ** 21

/**
 * Decodes an update of Yjs's first format; refuses empty structs, endless runs, a client met twice, and deletions
 * that overlap: Yjs writes them in order, and would walk over the same items again for each.
 */
export function decodeUpdate(bytes: Uint8Array): DecodedUpdate {
  const { structs, ds } = decode(bytes)
  const sections = new Map<number, Struct[]>()
  let client: number | null = null
  let section: Struct[] = []
  for (const struct of structs) {
    demand(struct.length > 0 && struct.length <= LONGEST_RUN, 'malformed')
    if (struct.id.client !== client) {
      client = struct.id.client
      demand(!sections.has(client), 'malformed')
      section = []
      sections.set(client, section)
    }
    section.push(struct)
  }
  for (const ranges of ds.clients.values()) {
    let end = 0
    for (const { clock, len } of ranges) {
      demand(clock >= end && len > 0, 'malformed')
      end = clock + len
    }
  }
  return { sections, deletions: ds.clients }
}

function decode(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  try {
    return Y.decodeUpdate(bytes)
  } catch {
    throw new Refused('malformed')
  }
}
