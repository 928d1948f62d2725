import type { RefusalCode } from '@tablee/protocol'
import { REFUSALS } from '@tablee/protocol'
import type { Monitor, RoomStatistics } from '@tablee/room'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { watchLoopDelay } from './loop-delay.ts'

/** What the operator of a relay may watch: counts and times, of nobody in particular. Times are in seconds. */
export interface RelayMetrics {
  readonly monitor: Monitor
  /** A document, or the list of them, was found damaged; whether something is missing from it now. */
  damaged(isLost: boolean): void
  readonly contentType: string
  /** Everything as of now, in the text format of Prometheus. */
  text(): Promise<string>
  stop(): void
}

/** Upper bounds (s) of the groups in which commits are counted by how long they took. */
const COMMIT_TIMES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]
const MILLISECOND = 1e-3

export function createRelayMetrics(statistics: () => RoomStatistics): RelayMetrics {
  const registry = new Registry()
  const registers = [registry]
  const loop = watchLoopDelay()

  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name: `tablee_${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('rooms', 'Documents held open', () => statistics().rooms)
  gauge('tabs', 'Connections of tabs', () => statistics().tabs)
  gauge('plain_sockets', 'Connections of standard y-websocket clients', () => statistics().plain)
  gauge('channels', 'Documents open in tabs', () => statistics().channels)
  gauge('queued_bytes', 'Bytes that wait for their readers', () => statistics().queuedBytes)
  gauge('resident_memory_bytes', 'Memory of the process', () => process.memoryUsage.rss())
  gauge('heap_used_bytes', 'Memory of the main thread’s objects', () => process.memoryUsage().heapUsed)
  gauge('cpu_seconds', 'Processor time of all threads since the start', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) * 1e-6
  })

  const delay = new Gauge({
    name: 'tablee_event_loop_delay_seconds',
    help: 'By how much the event loop was late, since the last time this was asked',
    labelNames: ['quantile'],
    registers: [],
    collect() {
      const { p50, p99, max } = loop.take()
      this.set({ quantile: '0.5' }, p50 * MILLISECOND)
      this.set({ quantile: '0.99' }, p99 * MILLISECOND)
      this.set({ quantile: '1' }, max * MILLISECOND)
    },
  })
  registry.registerMetric(delay)

  const commits = new Histogram({
    name: 'tablee_commit_seconds',
    help: 'From handing rows to the log until they are on the disk',
    buckets: COMMIT_TIMES,
    registers,
  })
  const rows = new Counter({ name: 'tablee_committed_rows_total', help: 'Rows committed to the log', registers })
  const refusals = new Counter({
    name: 'tablee_refusals_total',
    help: 'Updates, documents and connections turned away',
    labelNames: ['reason'],
    registers,
  })
  for (const reason of Object.keys(REFUSALS)) refusals.inc({ reason }, 0)

  const mended = new Counter({
    name: 'tablee_damage_mended_total',
    help: 'Documents of which the disk had changed something, and nothing is lost',
    registers,
  })
  const lost = new Counter({
    name: 'tablee_damage_lost_total',
    help: 'Documents of which the disk had changed something, and something was set aside',
    registers,
  })

  return {
    damaged: (isLost) => (isLost ? lost : mended).inc(),
    monitor: {
      committed: (took, count) => {
        commits.observe(took * MILLISECOND)
        rows.inc(count)
      },
      refused: (reason: RefusalCode) => refusals.inc({ reason }),
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
    stop: loop.stop,
  }
}
