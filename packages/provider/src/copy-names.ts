/** Whose copy of which document: a copy is never shown to another person. */
export interface CopyAddress {
  readonly cycle: string
  readonly document: string
  readonly participant: string
}

/** What the names of all databases of a cycle begin with. */
export function cyclePrefix(cycle: string): string {
  return `tablee/${cycle}/`
}

/**
 * The name of the database that holds this browser's copy of a document, in the life of it that `epoch` numbers: what
 * a tab left behind writes into the copy of an older life never comes into that of the present one.
 */
export function localCopyName(address: CopyAddress, epoch: number): string {
  return `${copiesPrefix(address)}${epoch}`
}

/** The epochs of which this browser keeps a copy, the latest first; none where databases cannot be listed. */
export async function epochsOfCopies(address: CopyAddress, databases?: IDBFactory): Promise<readonly number[]> {
  if (!databases?.databases) return []
  const prefix = copiesPrefix(address)
  const names = (await databases.databases()).map(({ name = '' }) => name)
  return names
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)))
    .toSorted((left, right) => right - left)
}

/** The name of the database that holds the rescue files of a person in a cycle. */
export function rescuesName(cycle: string, participant: string): string {
  return `${cyclePrefix(cycle)}rescues/${participant}`
}

function copiesPrefix({ cycle, document, participant }: CopyAddress): string {
  return `${cyclePrefix(cycle)}${document}/${participant}/`
}
