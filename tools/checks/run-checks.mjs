import { CHECKS, runCheck } from './checks.mjs'

const AT_ONCE = 2

/** Runs every static check and tells how each went; resolves with how many passed and failed. */
export async function runChecks() {
  const waiting = [...CHECKS]
  const tally = { passed: 0, failed: 0 }
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = Date.now()
      const { code, output } = await runCheck(check)
      const seconds = ((Date.now() - start) / 1000).toFixed(1)
      if (code === 0) tally.passed += 1
      else tally.failed += 1
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)\n`)
      if (code !== 0) process.stdout.write(`${output.trimEnd()}\n\n`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return tally
}
