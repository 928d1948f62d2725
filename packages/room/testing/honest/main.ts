import { runHonest } from '../honest-updates.ts'

declare const process: {
  readonly argv: readonly string[]
  exitCode: number
  readonly stdout: { write(text: string): void }
}

/** Steps of one document's life; a seed is one document. */
const STEPS = 150
const FIRST_SEED = 1_000_000
const REPORT_EVERY = 50_000

/** Sends honest updates through the gate, as many as the first argument says (1,000,000), and counts what it gets wrong. */
function main(): void {
  const wanted = Number(process.argv[2] ?? 1_000_000)
  let [judged, refused, diverged, reported] = [0, 0, 0, 0]
  for (let seed = FIRST_SEED; judged < wanted; seed += 1) {
    const run = runHonest(seed, STEPS)
    judged += run.judged
    refused += run.refused.length
    if (run.diverged) diverged += 1
    for (const { code, participant, bytes } of run.refused)
      process.stdout.write(`seed ${seed}: ${participant} is refused (${code}): ${bytes.join(' ')}\n`)
    if (run.diverged) process.stdout.write(`seed ${seed}: replicas differ\n`)
    if (judged - reported < REPORT_EVERY && judged < wanted) continue
    reported = judged
    process.stdout.write(`${judged} honest updates: ${refused} refused; ${diverged} documents differ between people\n`)
  }
  const failed = refused + diverged
  process.stdout.write(`${judged - failed} passed, ${failed} failed\n`)
  if (failed > 0) process.exitCode = 1
}

main()
