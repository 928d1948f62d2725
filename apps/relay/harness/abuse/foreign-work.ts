import { readFileSync } from 'node:fs'
import { cpuSeconds } from '../bench/process-cost.ts'

/** Ticks per second in /proc/stat, the same on every Linux. */
const TICKS = 100

/**
 * Tells, when called, which share of a processor others on this machine have used since it was made; `ours` give the seconds
 * that our other processes have used. */
export function watchForeignWork(ours: readonly (() => number)[]): () => number {
  const own = (): number => cpuSeconds(process.pid) + ours.reduce((sum, cpu) => sum + cpu(), 0)
  const [at, busy, used] = [performance.now(), busySeconds(), own()]
  return () => (busySeconds() - busy - (own() - used)) / ((performance.now() - at) / 1000)
}

/** What all processors have done since the machine started, and what was taken from them (s). */
function busySeconds(): number {
  const [, user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0, stolen = 0] =
    readFileSync('/proc/stat', 'latin1').split('\n', 1)[0]?.split(/\s+/).map(Number) ?? []
  return (user + nice + system + interrupts + soft + stolen) / TICKS
}
