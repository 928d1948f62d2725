import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documentKey } from '@tablee/protocol'
import { present } from '@tablee/std'
import type { BoardState } from './board-state.ts'
import type { Crowd } from './crowd.ts'
import { openCrowd } from './crowd.ts'
import type { BenchCycle } from './cycle.ts'
import { beginBenchCycle } from './cycle.ts'
import type { Seat } from './seat.ts'
import { seedBoards } from './seed-board.ts'
import type { ServerProcess } from './server-process.ts'
import { startBareProcess, startRelayProcess } from './server-process.ts'

export type ServerKind = 'relay' | 'bare'

/** A relay with a cycle whose contents all hold `board`, a bare server beside it, and people to come in. */
export interface Stage {
  readonly board: BoardState
  readonly cycle: BenchCycle
  readonly crowd: Crowd
  server(kind: ServerKind): ServerProcess
  /** The seat of person `index`, in the document of `round`. */
  seat(kind: ServerKind, round: number, index: number): Seat
  /** Ends the relay with `signal` and starts it again on what it kept. */
  restartRelay(signal: NodeJS.Signals): Promise<void>
  close(): Promise<void>
}

export interface StageOptions {
  readonly board: BoardState
  readonly people: number
  /** Limits of the relay, where they are not the default ones. */
  readonly environment?: Readonly<Record<string, string>>
  /** Whether people ask the bare server for the state too, which it answers from a file. */
  readonly asks?: boolean
  /** Flags of Node for the relay's process, for a profile. */
  readonly flags?: readonly string[]
}

export async function openStage({ board, people, environment, asks = false, flags }: StageOptions): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), 'tablee-bench-'))
  const first = await startRelayProcess(directory)
  const cycle = await beginBenchCycle(first.port, people)
  await first.stop()
  await seedBoards(
    directory,
    cycle.documents.map((document) => ({ key: documentKey(cycle.id, document), update: board.update })),
  )
  const file = join(directory, 'state')
  await writeFile(file, board.update)
  const bare = await startBareProcess(asks ? file : undefined)
  let relay = await startRelayProcess(directory, environment, flags)
  const crowd = openCrowd()
  const server = (kind: ServerKind): ServerProcess => (kind === 'relay' ? relay : bare)

  return {
    board,
    cycle,
    crowd,
    server,
    seat: (kind, round, index) => ({
      port: server(kind).port,
      cycle: cycle.id,
      document: present(cycle.documents[round % cycle.documents.length], 'a content of the cycle'),
      cookie: kind === 'relay' ? present(cycle.cookies[index], 'a person of the cycle') : null,
      client: clientOf(round, index),
      copy: null,
      asks,
    }),
    restartRelay: async (signal) => {
      await relay.stop(signal)
      relay = await startRelayProcess(directory, environment, flags)
    },
    close: async () => {
      await Promise.all([relay.stop(), bare.stop(), crowd.stop()])
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** A Yjs client id of 31 bits that nobody else has in any round. */
export function clientOf(round: number, index: number): number {
  return 0x40_00_00_00 + round * 1000 + index
}
