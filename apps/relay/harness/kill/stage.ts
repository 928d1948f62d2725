import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { present } from '@tablee/std'
import * as Y from 'yjs'
import type { BenchCycle } from '../bench/cycle.ts'
import { beginBenchCycle } from '../bench/cycle.ts'
import type { ServerProcess } from '../bench/server-process.ts'
import { startRelayProcess } from '../bench/server-process.ts'
import type { Person } from './person.ts'
import { createPerson } from './person.ts'
import type { Promises } from './promises.ts'
import { keepPromises } from './promises.ts'
import { begin } from './record.ts'

/** A relay as it is run, to be killed, with people to write into it. */
export interface Stage {
  readonly cycle: BenchCycle
  address(): string
  /** The person of number `index`, called `name`, with nothing yet, at work in `documents`. */
  person(index: number, name: string, documents: readonly string[]): Person
  /** Someone who has not been here, and only looks. */
  newcomer(documents: readonly string[]): Person
  /** SIGKILL, and no warning. */
  kill(): Promise<void>
  /** Starts it again on what it kept; gives how long that took (ms). */
  restart(): Promise<number>
  close(): Promise<void>
}

const SLOW_FSYNC = join(import.meta.dirname, '../slow-fsync.ts')
/** Higher than what people do, so that the disk is under way whenever the end comes. */
const LIMITS = {
  LIMIT_MESSAGES_PER_SECOND: '1000',
  LIMIT_MESSAGES_BURST: '2000',
  LIMIT_BYTES_PER_SECOND: String(8 * 1024 * 1024),
  LIMIT_BYTES_BURST: String(64 * 1024 * 1024),
  LIMIT_SYNC_BYTES: String(16 * 1024 * 1024),
  // often enough to be under way when the end comes
  LIMIT_COMPACT_EVERY: '100',
}

/** A stage for `people` who write; what the relay promises them goes to `promises`. */
export async function setStage(people: number, isDiskSlow: boolean, promises: Promises): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), 'tablee-killed-'))
  const start = (): Promise<ServerProcess> =>
    startRelayProcess(directory, LIMITS, isDiskSlow ? ['--import', SLOW_FSYNC] : [])
  let relay = await start()
  // one more, who looks
  const cycle = await beginBenchCycle(relay.port, people + 1)
  const person = (index: number, name: string, documents: readonly string[], told: Promises): Person =>
    createPerson(
      name,
      { cookie: present(cycle.cookies[index], 'a person of the cycle'), cycle: cycle.id, documents },
      told,
    )
  const stage: Stage = {
    cycle,
    address: () => `http://127.0.0.1:${relay.port}`,
    person: (index, name, documents) => person(index, name, documents, promises),
    newcomer: (documents) => person(people, 'newcomer', documents, keepPromises()),
    kill: () => relay.stop('SIGKILL'),
    restart: async () => {
      const before = performance.now()
      relay = await start()
      return performance.now() - before
    },
    close: async () => {
      await relay.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
  await beginDocuments(stage.newcomer(cycle.documents), stage.address())
  return stage
}

async function beginDocuments(person: Person, address: string): Promise<void> {
  await person.connect(address)
  for (const doc of person.copies.values()) begin(doc, new Y.Text(), new Y.Map())
  await person.saved()
  await person.close()
}
