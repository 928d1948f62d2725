import { setTimeout as wait } from 'node:timers/promises'
import { present } from '@tablee/std'
import type * as Y from 'yjs'
import type { Person } from './person.ts'
import type { Promises } from './promises.ts'
import { recordsIn, wordsIn } from './record.ts'
import type { Stage } from './stage.ts'

/** How often, and for how long (ms), people are looked at for the same. */
const EVERY = 20
const PATIENCE = 20_000

/** What a newcomer does not find of all that was promised, finds twice or finds half of. */
export async function newcomerMisses(
  stage: Stage,
  promises: Promises,
  documents: readonly string[],
): Promise<readonly string[]> {
  const faults: string[] = []
  await withNewcomer(stage, documents, (document, doc) => {
    const records = recordsIn(doc)
    for (const record of promises.of(document)) if (!records.has(record)) faults.push(`${record} is lost`)
    for (const [record, times] of records) if (times !== 1) faults.push(`${record} is there ${times} times`)
  })
  return faults
}

/** What differs between people who were there all along, each other, and a newcomer. */
export async function differences(
  stage: Stage,
  people: readonly Person[],
  documents: readonly string[],
): Promise<readonly string[]> {
  for (const start = performance.now(); !isSame(people, documents) && performance.now() - start < PATIENCE;)
    await wait(EVERY)
  const faults = isSame(people, documents) ? [] : ['their copies differ']
  await withNewcomer(stage, documents, (document, doc) => {
    for (const person of people)
      if (contentOf(person.copies.get(document)) !== contentOf(doc)) faults.push(`a newcomer finds another ${document}`)
  })
  return faults
}

async function withNewcomer(
  stage: Stage,
  documents: readonly string[],
  look: (document: string, doc: Y.Doc) => void,
): Promise<void> {
  const newcomer = stage.newcomer(documents)
  await newcomer.connect(stage.address())
  for (const [document, doc] of newcomer.copies) look(document, doc)
  await newcomer.close()
}

function isSame(people: readonly Person[], documents: readonly string[]): boolean {
  return documents.every((document) => new Set(people.map(({ copies }) => contentOf(copies.get(document)))).size === 1)
}

function contentOf(doc: Y.Doc | undefined): string {
  return wordsIn(present(doc, 'a document that they have'))
}
