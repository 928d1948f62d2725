/** What the relay has promised to keep: what it acknowledged to its author, and what it showed to anyone else. */
export interface Promises {
  acknowledged(document: string, record: string): void
  seen(document: string, record: string): void
  /** Every record of `document` that must be there from now on. */
  of(document: string): ReadonlySet<string>
  /** How many records were acknowledged, and how many were seen by others, so far. */
  counts(): { readonly acknowledged: number; readonly seen: number }
}

export function keepPromises(): Promises {
  const promised = new Map<string, Set<string>>()
  const [acknowledged, seen] = [new Set<string>(), new Set<string>()]
  const recordsOf = (document: string): Set<string> => {
    const records = promised.get(document) ?? new Set<string>()
    promised.set(document, records)
    return records
  }
  return {
    acknowledged: (document, record) => {
      acknowledged.add(record)
      recordsOf(document).add(record)
    },
    seen: (document, record) => {
      seen.add(record)
      recordsOf(document).add(record)
    },
    of: recordsOf,
    counts: () => ({ acknowledged: acknowledged.size, seen: seen.size }),
  }
}
