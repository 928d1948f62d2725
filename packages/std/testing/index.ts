interface Work {
  /** µs in the thread's own code. */
  readonly user: number
  /** µs in the system's, for this thread. */
  readonly system: number
}

// reason: tests run in Node, whose types the packages that browsers read do without
const { process } = globalThis as unknown as { readonly process: { threadCpuUsage(since?: Work): Work } }

/** What `act` gives, and how long (ms) this thread worked on it: what the machine does beside it does not count. */
export function workOn<T>(act: () => T): { readonly value: T; readonly work: number } {
  const before = process.threadCpuUsage()
  const value = act()
  const { user, system } = process.threadCpuUsage(before)
  return { value, work: (user + system) / 1_000 }
}
