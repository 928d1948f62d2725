import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'

/** Appends rows without end, four at a time, and prints each one's number once it is committed. */
const WRITER = `
  const { openLog } = await import(${JSON.stringify(new URL('./log.ts', import.meta.url).href)})
  const log = await openLog(process.argv.at(-1))
  for (let next = 0; ; next += 4) {
    await Promise.all([0, 1, 2, 3].map(async (offset) => {
      const number = next + offset
      await log.append([{ document: 'a/plan', bytes: Buffer.from(String(number)), by: 'someone', clients: [] }])
      process.stdout.write(number + '\\n')
    }))
  }
`

test('what was said to be committed is there after a SIGKILL, and nothing is torn', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-kill-'))
  const path = join(folder, 'tablee.db')
  const script = join(folder, 'writer.mjs')
  await writeFile(script, WRITER)
  const acknowledged = new Set<number>()
  for (let round = 0; round < 2; round += 1) {
    acknowledged.clear()
    const writer = spawn(process.execPath, [script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(writer, 'exit')
    createInterface(writer.stdout).on('line', (line) => {
      acknowledged.add(Number(line))
      if (acknowledged.size === 40 + round * 13) writer.kill('SIGKILL')
    })
    await ended
    const log = await openLog(path)
    const kept = (await log.load('a/plan')).tail.map((bytes) => Number(Buffer.from(bytes).toString()))
    expect(acknowledged.size).toBeGreaterThan(0)
    for (const number of acknowledged) expect(kept).toContain(number)
    expect(kept.every(Number.isSafeInteger)).toBe(true)
    await log.remove('a/')
    await log.close()
  }
  await rm(folder, { recursive: true })
}, 60_000)
