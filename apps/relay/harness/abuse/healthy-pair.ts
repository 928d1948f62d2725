import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Person } from './abused-cycle.ts'
import type { Shown } from './healthy-person.ts'
import { HealthyPerson } from './healthy-person.ts'

/** How often each writes, and points (ms): twenty times a second is what a browser does at most. */
const WRITE_EVERY = 50
const POINT_EVERY = 100
/** How long a change may take to arrive before it counts as lost (ms). */
const PATIENCE = 10_000

/** What two people at work have noticed since they were asked last. */
export interface PairReport {
  /** From one's writing to the other's seeing (ms). */
  readonly latencies: readonly number[]
  /** Lines or channels that ended. */
  readonly ended: number
  /** Client ids in the document that are neither's. */
  readonly strangers: number
  /** Whether either has another document than what the two of them wrote. */
  readonly hasDiverged: boolean
  /** Presence that named the wrong person, or took one of the two away. */
  readonly falseNames: number
  /** Client ids that were shown besides the two, all in all. */
  readonly strangersShown: number
}

/** What one pair has noticed in one time after another, as one report. */
export function joinReports(reports: readonly PairReport[]): PairReport {
  const most = (figure: (report: PairReport) => number): number => Math.max(0, ...reports.map(figure))
  return {
    latencies: reports.flatMap(({ latencies }) => latencies),
    ended: most(({ ended }) => ended),
    strangers: most(({ strangers }) => strangers),
    hasDiverged: reports.some(({ hasDiverged }) => hasDiverged),
    falseNames: reports.reduce((sum, { falseNames }) => sum + falseNames, 0),
    strangersShown: reports.reduce((sum, { strangersShown }) => sum + strangersShown, 0),
  }
}

/** Two people who write in the same document, and watch each other. */
export class HealthyPair {
  private readonly people: readonly HealthyPerson[]
  private readonly harmful: ReadonlySet<string>
  private readonly given: Uint8Array
  private readonly timers: NodeJS.Timeout[]
  private latencies: number[] = []
  private falseNames = 0
  private readonly shown = new Set<number>()
  private isWorking = true

  private constructor(people: readonly HealthyPerson[], harmful: readonly string[], given: Uint8Array) {
    this.people = people
    this.given = given
    this.harmful = new Set(harmful)
    for (const person of people) {
      const seen = new Map<string, number>()
      person.onNumber = (participant, number) => {
        const writer = people.find((other) => other.participant === participant)
        const from = seen.get(participant) ?? 0
        seen.set(participant, Math.max(from, number))
        for (let each = from + 1; each <= number; each += 1) this.arrived(writer?.writtenAt.get(each))
      }
      person.onPresence = (shown) => this.judgePresence(person, shown)
    }
    this.timers = people.flatMap((person) => [
      setInterval(() => this.isWorking && person.work(), WRITE_EVERY),
      setInterval(() => this.isWorking && person.point(), POINT_EVERY),
    ])
  }

  /** `harmful`: the people whose presence may be shown too, under their own name; `given`: what the document held before. */
  static async begin(
    people: readonly Person[],
    cycle: string,
    document: string,
    harmful: readonly string[],
    given: Uint8Array,
  ): Promise<HealthyPair> {
    const healthy: HealthyPerson[] = []
    for (const person of people) healthy.push(await HealthyPerson.begin(person, cycle, document))
    return new HealthyPair(healthy, harmful, given)
  }

  /** Lets what is under way arrive, and tells what there was to notice. */
  async report(): Promise<PairReport> {
    await this.rest()
    const expected = this.expected()
    const clients = expected.store.clients
    const report = {
      latencies: this.latencies,
      ended: this.people.filter((person) => person.hasEnded).length,
      strangers: [...(this.people[0]?.doc.store.clients.keys() ?? [])].filter((client) => !clients.has(client)).length,
      hasDiverged: this.people.some(({ doc }) => !Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(expected))),
      falseNames: this.falseNames,
      strangersShown: this.shown.size,
    }
    this.latencies = []
    this.falseNames = 0
    this.shown.clear()
    this.isWorking = true
    return report
  }

  /** Both stop, and what they wrote arrives. */
  async rest(): Promise<void> {
    this.isWorking = false
    const saved = Promise.all(this.people.map((person) => person.saved()))
    await Promise.race([saved.catch(() => {}), wait(PATIENCE)])
    await this.settle()
  }

  /** The document as it was given and as the two of them wrote it, and nobody else. */
  expected(): Y.Doc {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, this.given)
    for (const person of this.people) for (const update of person.written) Y.applyUpdate(doc, update)
    return doc
  }

  end(): void {
    for (const timer of this.timers) clearInterval(timer)
    for (const person of this.people) person.leave()
  }

  private arrived(writtenAt: number | undefined): void {
    if (writtenAt !== undefined) this.latencies.push(performance.now() - writtenAt)
  }

  private judgePresence(viewer: HealthyPerson, { client, state }: Shown): void {
    const owner = this.people.find((person) => person.client === client)
    const shown = state as { readonly who?: unknown; readonly cursor?: { readonly x?: unknown } } | null
    if (owner) {
      // a person at work is there: nobody else may move their cursor, or take it away
      const isTheirs = shown?.who === owner.participant && shown.cursor?.x === client % 1000
      if (owner !== viewer && !isTheirs) this.falseNames += 1
    } else if (shown) {
      this.shown.add(client)
      if (typeof shown.who !== 'string' || !this.harmful.has(shown.who)) this.falseNames += 1
    }
  }

  /** Both have seen all of each other's numbers, or never will. */
  private async settle(): Promise<void> {
    const vector = (person: HealthyPerson | undefined): string =>
      person ? Buffer.from(Y.encodeStateVector(person.doc)).toString('hex') : ''
    for (let waited = 0; waited < PATIENCE; waited += 20) {
      if (vector(this.people[0]) === vector(this.people[1])) return
      await wait(20)
    }
  }
}
