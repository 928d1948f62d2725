import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DocumentName } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import { present } from '@tablee/std'
import * as Y from 'yjs'
import { openLog } from '../../src/storage/log.ts'
import type { ServerProcess } from '../bench/server-process.ts'
import { startRelayProcess } from '../bench/server-process.ts'
import type { AbusedCycle, Person } from './abused-cycle.ts'
import { beginAbusedCycle } from './abused-cycle.ts'
import { giveDocument } from './given-document.ts'
import type { Healthy } from './healthy.ts'
import { startHealthy } from './healthy.ts'

/** A relay as it is run, two pairs of people at work in it, and those who mean harm. */
export interface Stage {
  readonly relay: ServerProcess
  readonly address: string
  readonly cycle: AbusedCycle
  readonly healthy: Healthy
  /** Where the first pair works, and the attackers strike; and where the second pair works. */
  readonly attacked: DocumentName
  readonly spared: DocumentName
  /** What was in the attacked document before anyone came, and stays as it is. */
  readonly given: Uint8Array
  readonly attackers: readonly Person[]
  readonly observers: readonly Person[]
  /** Rows of the log that someone who means harm has written. */
  harmfulRows(): number
  /** Whether it still answers. */
  answers(): Promise<boolean>
  /** Ends everything, and gives what the log holds wrongly. */
  end(): Promise<readonly string[]>
}

const ATTACKERS = 4
const OBSERVERS = 2
/** The update that says nothing. */
const NOTHING = Uint8Array.of(0, 0)
/** Loaded into the relay: tells how much memory it holds once what can be collected is. */
const COLLECT = join(import.meta.dirname, 'collect-memory.ts')

export async function setStage(environment: Readonly<Record<string, string>>): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), 'tablee-abuse-'))
  const relay = await startRelayProcess(directory, environment, ['--expose-gc', '--import', COLLECT])
  const address = `http://127.0.0.1:${relay.port}`
  const cycle = await beginAbusedCycle(address)
  const attacked = present(cycle.documents[0], 'a document to attack')
  const spared = present(cycle.documents[1], 'a document to spare')
  const [giver] = await cycle.join('participant', 1)
  const given = await giveDocument(present(giver, 'someone who gives'), cycle.id, attacked)
  const workers = await cycle.join('participant', 4)
  const attackers = await cycle.join('participant', ATTACKERS)
  const observers = await cycle.join('observer', OBSERVERS)
  const harmful = [...attackers, ...observers].map(({ participant }) => participant)
  const places = [
    { document: attacked, people: workers.slice(0, 2), given: Buffer.from(given).toString('base64') },
    { document: spared, people: workers.slice(2), given: Buffer.from(NOTHING).toString('base64') },
  ]
  const healthy = await startHealthy({ cycle: cycle.id, places, harmful })
  const path = join(directory, 'tablee.db')
  const database = new DatabaseSync(path, { readOnly: true })
  const placeholders = harmful.map(() => '?').join(', ')
  const count = database.prepare(`select count(*) as rows from log_rows where by in (${placeholders})`)

  return {
    relay,
    address,
    cycle,
    healthy,
    attacked,
    spared,
    given,
    attackers,
    observers,
    harmfulRows: () => Number(count.get(...harmful)?.['rows']),
    answers: async () => {
      const answer = await fetch(`${address}/healthz`).catch(() => null)
      return answer?.ok ?? false
    },
    end: async () => {
      const expected = await healthy.expect()
      await healthy.end()
      await relay.stop()
      database.close()
      const faults: string[] = []
      const log = await openLog(path)
      for (const [index, { document }] of places.entries()) {
        const { snapshot, tail } = await log.load(documentKey(cycle.id, document))
        const kept = docOf([...(snapshot ? [snapshot] : []), ...tail])
        const wanted = docOf([expected[index] ?? new Uint8Array()])
        if (!Y.equalSnapshots(Y.snapshot(kept), Y.snapshot(wanted)))
          faults.push(`the log of ${document} is not what the people at work wrote`)
      }
      await log.close()
      await rm(directory, { recursive: true, force: true })
      return faults
    },
  }
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
