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

/** The documents of `cycle` of which this browser keeps copies for `participant`, and the databases of those. */
export async function copiesIn(
  { cycle, participant }: Omit<CopyAddress, 'document'>,
  databases?: IDBFactory,
): Promise<readonly { readonly document: string; readonly name: string }[]> {
  if (!databases?.databases) return []
  const names = (await databases.databases()).map(({ name = '' }) => name)
  return names.flatMap((name) => {
    if (!name.startsWith(cyclePrefix(cycle))) return []
    const [document = '', person, epoch] = name.slice(cyclePrefix(cycle).length).split('/')
    return person === participant && epoch !== undefined ? [{ document, name }] : []
  })
}

/** The epochs of which this browser keeps a copy, the latest first; none where databases cannot be listed. */
export async function epochsOfCopies(address: CopyAddress, databases?: IDBFactory): Promise<readonly number[]> {
  const copies = await copiesIn(address, databases)
  return copies
    .filter(({ document }) => document === address.document)
    .map(({ name }) => Number(name.slice(copiesPrefix(address).length)))
    .filter(Number.isSafeInteger)
    .toSorted((left, right) => right - left)
}

/** The name of the database that holds the rescue files of a person in a cycle. */
export function rescuesName(cycle: string, participant: string): string {
  return `${cyclePrefix(cycle)}rescues/${participant}`
}

function copiesPrefix({ cycle, document, participant }: CopyAddress): string {
  return `${cyclePrefix(cycle)}${document}/${participant}/`
}
