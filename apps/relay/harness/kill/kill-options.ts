/** What is asked of the harness. */
export interface KillOptions {
  /** Rounds whose clients are all discarded, and rounds that they survive. */
  readonly rounds: number
  readonly survivors: number
  /** Whether every commit takes 15 ms longer. */
  readonly isDiskSlow: boolean
}

/** Reads `--rounds 100 --survivors 20 --slow-fsync`, or `--ci` for twelve rounds in all. */
export function killOptions(flags: readonly string[]): KillOptions {
  const isShort = flags.includes('--ci')
  return {
    rounds: numberAfter(flags, '--rounds', isShort ? 8 : 100),
    survivors: numberAfter(flags, '--survivors', isShort ? 4 : 20),
    isDiskSlow: flags.includes('--slow-fsync'),
  }
}

function numberAfter(flags: readonly string[], flag: string, otherwise: number): number {
  const at = flags.indexOf(flag)
  if (at === -1) return otherwise
  const value = Number(flags[at + 1])
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${flag} asks for a number`)
  return value
}
