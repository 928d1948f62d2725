import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const PATIENCE = 60_000

/** A real relay, with its own port and its own folder of data. */
export interface Relay {
  readonly origin: string
  /** Kills the process without warning, as a power cut would. */
  kill(): Promise<void>
  /** Stops the process from doing anything, as a machine that hangs; `resume` lets it go on. */
  pause(): void
  resume(): void
  /** Starts again on the same port and data. */
  restart(): Promise<void>
  /** Ends the process and removes its data. */
  close(): Promise<void>
}

/** Starts `node apps/relay/src/main.ts` and waits until it answers. `environment` adds to its settings. */
export async function startRelay(environment: Readonly<Record<string, string>> = {}): Promise<Relay> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'tablee-e2e-'))
  const origin = `http://127.0.0.1:${port}`
  let running = await launch()

  return {
    origin,
    kill: () => end(running, 'SIGKILL'),
    pause: () => void running.kill('SIGSTOP'),
    resume: () => void running.kill('SIGCONT'),
    async restart() {
      running = await launch()
    },
    async close() {
      await end(running, 'SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }

  async function launch(): Promise<ChildProcess> {
    const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: folder, ...environment }
    const child = spawn(process.execPath, ['apps/relay/src/main.ts'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    const until = Date.now() + PATIENCE
    while (!(await answers(`${origin}/readyz`))) {
      if (child.exitCode !== null || Date.now() > until) {
        child.kill('SIGKILL')
        throw new Error(`The relay did not start:\n${said.join('')}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return child
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
