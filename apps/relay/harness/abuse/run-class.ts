import { setTimeout as wait } from 'node:timers/promises'
import { quantile } from '../bench/statistics.ts'
import type { PairReport } from './healthy-pair.ts'
import { joinReports } from './healthy-pair.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'
import { newTally } from './tally.ts'
import { watchForeignWork } from './foreign-work.ts'
import { collectedMemory, settledMemory, watchPeaks } from './memory-held.ts'

/** One kind of abuse. */
export interface AbuseClass {
  readonly name: string
  readonly run: (stage: Stage, tally: Tally) => Promise<void>
  /** What may be acknowledged without being kept: a message that says nothing, or what was dropped before a synchronisation. */
  readonly mayBeAcknowledged?: boolean
  /** Where some of it is honest after all: rows of the log may be theirs. */
  readonly mayBeKept?: boolean
  /** Most memory that is not given back (MiB), where that is not `MOST_GROWTH`. */
  readonly mostGrowth?: number
  /** Most of it that something still holds (MiB), where that is less. */
  readonly mostHeld?: number
  /** Most client ids that may be shown besides those of the people at work. */
  readonly mostShown?: number
}

/** How long the people at work are watched alone before each kind of abuse, and at least during it (ms). */
const WATCH_ALONE = 500
const WATCH = 1_000
/** `reliability.md`, S2: the loop of the relay stays free meanwhile (ms). */
const LOOP_P99 = 50
/** `reliability.md`, S2: memory that is not given back (MiB). */
const MOST_GROWTH = 50
/** With more than this share of a processor at work for others on this machine, no delay is the relay's for sure. */
const FOREIGN = 0.5
/** What was waited for less than this (ms) was waited for by nobody. */
const NOTICEABLE = 50
/** How often what took too long is looked at again. */
const LOOKS = 2

/** What was seen of one kind of abuse. */
interface Sight {
  /** Promises that were not kept: what must be 0, and what took too long. */
  readonly faults: readonly string[]
  readonly delays: readonly string[]
  /** Whether others were at work on the same machine. */
  readonly isDisturbed: boolean
  readonly lines: readonly string[]
}

/** How long people waited when nobody did any harm, all in all (ms): one moment alone says little. */
const alone: number[] = []

/**
 * Lets `abuse` loose beside people at work; gives the promises that were not kept, and prints what became of it. What
 * took too long is looked at again, and is not counted while others keep the processors busy: it is printed then.
 */
export async function runClass(
  stage: Stage,
  abuse: AbuseClass,
  print: (line: string) => void,
): Promise<readonly string[]> {
  let sight = await look(stage, abuse)
  for (let again = 0; again < LOOKS && sight.faults.length === 0 && sight.delays.length > 0; again += 1) {
    print(`· ${abuse.name}: ${sight.delays.join(', ')}; once more`)
    sight = await look(stage, abuse)
  }
  const faults = [...sight.faults, ...(sight.isDisturbed ? [] : sight.delays)]
  const passedOver = sight.isDisturbed ? sight.delays.map((delay) => `(others were at work: ${delay})`) : []
  const lines = [...sight.lines, ...passedOver, ...faults.map((fault) => `✗ ${fault}`)]
  print([`${faults.length === 0 ? '✓' : '✗'} ${abuse.name}`, ...lines].join('\n  '))
  return faults
}

async function look(stage: Stage, abuse: AbuseClass): Promise<Sight> {
  const { relay, healthy } = stage
  const tally = newTally()
  await healthy.tell()
  relay.watchLoop()
  await wait(WATCH_ALONE)
  const before = await healthy.tell()
  alone.push(...before.flatMap(({ latencies }) => latencies))
  const loopBefore = await relay.loopDelay()
  const memoryBefore = await collectedMemory(relay)
  const rowsBefore = stage.harmfulRows()
  // collecting memory holds the relay up, and nobody else is to blame for it
  await healthy.tell()

  const foreignWork = watchForeignWork([relay.cpu, healthy.cpu])
  const peaks = watchPeaks(relay)
  relay.watchLoop()
  const start = performance.now()
  await abuse.run(stage, tally)
  const took = performance.now() - start
  const [firstPeak, lastPeak] = peaks()
  await wait(Math.max(0, WATCH - took))
  const during = joinPairs([...tally.noticed, await healthy.tell()])
  const loop = await relay.loopDelay()
  const foreign = foreignWork()
  const rows = stage.harmfulRows() - rowsBefore
  const mostGrowth = abuse.mostGrowth ?? MOST_GROWTH
  const memory = await settledMemory(relay, memoryBefore, mostGrowth)
  const [grown, held] = [memory.resident - memoryBefore.resident, memory.held - memoryBefore.held]
  const [p95Before, p95] = [Math.max(p95Of(before), quantile(alone, 0.95)), p95Of(during)]

  const sum = (figure: (report: PairReport) => number): number =>
    during.reduce((total, report) => total + figure(report), 0)
  const shown = sum((report) => report.strangersShown)
  const mostHeld = abuse.mostHeld ?? mostGrowth
  return {
    faults: [
      ...tally.faults,
      ...expectNone('acknowledged', abuse.mayBeAcknowledged ? 0 : tally.acknowledged),
      ...expectNone('reached a peer', sum((report) => report.strangers) + sum((report) => Number(report.hasDiverged))),
      ...expectNone('rows in the log', abuse.mayBeKept ? 0 : rows),
      ...expectNone(
        'false presences shown',
        sum((report) => report.falseNames),
      ),
      ...expectNone(
        'lines of people at work that ended',
        sum((report) => report.ended),
      ),
      ...(shown <= (abuse.mostShown ?? Number.POSITIVE_INFINITY) ? [] : [`${shown} presences shown`]),
      ...(grown > mostGrowth ? [`memory grew by ${grown.toFixed(0)} MiB, ${mostGrowth} at most`] : []),
      ...(held <= mostHeld ? [] : [`${held.toFixed(1)} MiB more are held, ${mostHeld} at most`]),
      ...((await stage.answers()) ? [] : ['the relay does not answer any more']),
    ],
    isDisturbed: foreign > FOREIGN,
    delays: [
      ...(loop.p99 < Math.max(LOOP_P99, 2 * loopBefore.p99) ? [] : [`the loop was held up (p99 ${ms(loop.p99)})`]),
      ...(p95 <= Math.max(2 * p95Before, NOTICEABLE) ? [] : [`people at work waited (p95 ${ms(p95)})`]),
    ],
    lines: [
      `${tally.attempts} attempts in ${(took / 1000).toFixed(1)} s: ${tally.refused} refused, ` +
        `${tally.acknowledged} acknowledged, ${tally.unanswered} unanswered; ` +
        `reached a peer ${sum((report) => report.strangers)}, in the log ${rows}` +
        (shown > 0 ? `; presences shown besides theirs ${shown}` : ''),
      `p95 ${ms(p95Before)} → ${ms(p95)}, loop p99 ${ms(loopBefore.p99)} → ${ms(loop.p99)} (max ${ms(loop.max)}), ` +
        `memory ${signed(grown, 0)} MiB (at most ${firstPeak.toFixed(0)}, then ${lastPeak.toFixed(0)}), ` +
        `held ${signed(held, 1)} MiB; others used ${foreign.toFixed(1)} processors`,
      ...countNotes(tally.notes),
    ],
  }
}

function expectNone(what: string, count: number): readonly string[] {
  return count === 0 ? [] : [`${what}: ${count}, and must be 0`]
}

/** What each pair has noticed, time after time, as one report of each. */
function joinPairs(times: readonly (readonly PairReport[])[]): readonly PairReport[] {
  const [first = []] = times
  return first.map((_, pair) => joinReports(times.flatMap((reports) => reports[pair] ?? [])))
}

function p95Of(reports: readonly PairReport[]): number {
  return Math.max(...reports.map(({ latencies }) => quantile(latencies, 0.95)))
}

function countNotes(notes: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const note of notes) counts.set(note, (counts.get(note) ?? 0) + 1)
  return [...counts].map(([note, count]) => (count === 1 ? note : `${note} (${count} times)`))
}

function signed(value: number, digits: number): string {
  return `${value >= 0 ? '+' : ''}${value.toFixed(digits)}`
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`
}
