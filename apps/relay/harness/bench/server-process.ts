import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { present } from '@tablee/std'
import { cpuSeconds, residentMebibytes } from './process-cost.ts'

/** How long the event loop of a server was held up (ms). */
export interface LoopDelay {
  readonly max: number
  readonly p99: number
}

/** A server under test, in a process of its own. */
export interface ServerProcess {
  readonly port: number
  cpu(): number
  memory(): number
  watchLoop(): void
  loopDelay(): Promise<LoopDelay>
  /** Asks what `flags` loaded into it, over IPC. */
  ask(question: string): Promise<unknown>
  stop(signal?: NodeJS.Signals): Promise<void>
}

const RELAY = join(import.meta.dirname, '../../src/main.ts')
const BARE = join(import.meta.dirname, 'bare-server.ts')
const WATCH = join(import.meta.dirname, 'watch-loop.ts')

/** The relay as it is run, on `directory`; `environment` may set its limits, `flags` are for Node. */
export function startRelayProcess(
  directory: string,
  environment: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<ServerProcess> {
  const place = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: directory }
  return start(RELAY, [], { ...environment, ...place }, flags)
}

/** The bare fan-out; with `stateFile`, it answers every question for the state with its bytes. */
export function startBareProcess(stateFile?: string): Promise<ServerProcess> {
  return start(BARE, stateFile === undefined ? [] : [stateFile], {}, [])
}

async function start(
  script: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
  flags: readonly string[],
): Promise<ServerProcess> {
  const child = fork(script, argv, {
    env: { ...process.env, ...environment },
    execArgv: [...flags, '--import', WATCH],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const port = await new Promise<number>((done, fail) => {
    child.on('exit', () => fail(new Error('a server ended before it was ready')))
    // the relay's log goes on on the same lines, and must be read for it not to wait
    createInterface(present(child.stdout, 'the output of a server')).on('line', (line) => {
      const [, found] = /http:\/\/127\.0\.0\.1:(\d+)\s*$/.exec(line) ?? []
      if (found !== undefined) done(Number(found))
    })
  })
  const pid = child.pid ?? 0
  const ask = async (question: string): Promise<unknown> => {
    const told = once(child, 'message')
    child.send(question)
    const [answer] = (await told) as [unknown]
    return answer
  }
  return {
    port,
    cpu: () => cpuSeconds(pid),
    memory: () => residentMebibytes(pid),
    watchLoop: () => child.send('watch'),
    loopDelay: async () => (await ask('tell')) as LoopDelay,
    ask,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
    },
  }
}
