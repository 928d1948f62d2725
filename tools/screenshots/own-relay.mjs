import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NODE, ROOT } from '../steps/paths.mjs'

/** Starts a relay whose data is thrown away, and stops it when `visit` has ended. */
export async function withRelay(port, visit) {
  const origin = `http://127.0.0.1:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-screenshots-data-'))
  const relay = spawn(NODE, ['apps/relay/src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: port, DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  try {
    await answering(origin)
    await visit(origin)
  } finally {
    relay.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function answering(origin) {
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`${origin}/readyz`).catch(() => null)
    if (ready?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The relay did not start.')
}
