const LOOK_EVERY = 500
const PATIENCE = 5_000

/**
 * Ends `children` when we are told to end, and when whoever started us is gone: npm runs a script through a shell, which
 * passes no signal on. One that has not ended after five seconds is killed.
 */
export function endWithUs(children) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
  const parent = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    end('SIGTERM')
  }, LOOK_EVERY)
  looking.unref()

  function end(signal) {
    for (const child of children) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      child.kill(signal)
      setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref()
    }
  }
}
