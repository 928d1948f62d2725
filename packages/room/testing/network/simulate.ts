import type { Codec } from '../../src/ports.ts'
import { memoryLog } from '../memory-log.ts'
import { diceOf } from './dice.ts'
import { editDocument } from './edit-document.ts'
import { examineHealed, examineTold } from './examine.ts'
import type { LocalCopy } from './held-document.ts'
import type { Edit, Event, Program, Step } from './program.ts'
import { EDITS } from './program.ts'
import type { SimulatedRelay } from './simulated-relay.ts'
import { CYCLE, READER, beginRelay, endRelay, rebuild, takeTurns } from './simulated-relay.ts'
import type { Tab } from './tab.ts'
import { openTab } from './tab.ts'

const DOCUMENTS = ['content:step', 'board:b.1']
/** How far `tick` moves the relay's time (ms): within a tick of presence, a pause, and beyond an idle room's life. */
const TICKS = [1, 20, 60, 300, 2_000, 61_000]
/** Rounds in which a healed network must come to rest. */
const MOST_ROUNDS = 400

/** What came of a program. */
export interface Outcome {
  /** Promises that were not kept. */
  readonly faults: readonly string[]
  /** Document messages that the relay said were committed, and updates that it sent to others. */
  readonly acknowledged: number
  readonly heard: number
  /** Channels that the relay ended, to be tried again; and lines, or all of them at once. */
  readonly retries: number
  readonly lines: number
  readonly restarts: number
}

/** Runs `program`. Throws for what no relay may ever do. */
export async function simulate(program: Program, codec: Codec): Promise<Outcome> {
  const world = new World(program, codec)
  for (const step of program.steps) {
    await world.take(step)
    if (world.faults.size > 0) break
  }
  await world.heal()
  return { ...world.figures, faults: [...world.faults] }
}

class World {
  readonly faults = new Set<string>()
  readonly figures = { acknowledged: 0, heard: 0, retries: 0, lines: 0, restarts: 0 }
  private readonly program: Program
  private readonly codec: Codec
  private readonly log = memoryLog()
  private readonly copies = new Map<string, LocalCopy>()
  private readonly ownerOf = new Map<number, string>()
  private readonly dice
  private readonly tabs: Tab[]
  private relay: SimulatedRelay

  constructor(program: Program, codec: Codec) {
    this.program = program
    this.codec = codec
    this.dice = diceOf(program.seed)
    this.relay = beginRelay(this.log, codec, program.limits, 0)
    this.tabs = [...program.people, READER].map((participant) => this.tabOf(participant))
  }

  async take([what, who, at, how]: Step): Promise<void> {
    const tab = this.tabs[who % this.tabs.length]
    if (!tab) return
    if (isEdit(what)) this.edit(tab, what, at, how)
    else await this.happen(what, who % this.tabs.length, tab, at, how)
    await takeTurns()
  }

  /** Gives everyone a line and lets everything arrive; then nothing may be missing, anywhere. */
  async heal(): Promise<void> {
    for (let quiet = 0, round = 0; quiet < 5 && round < MOST_ROUNDS; round += 1) {
      for (const tab of this.tabs) {
        if (tab.line) tab.line.isFrozen = false
        this.connect(tab)
      }
      await this.pump()
      const isQuiet = this.relay.storage.waiting === 0 && this.tabs.every((tab) => tab.line && !tab.line.isBusy)
      quiet = isQuiet ? quiet + 1 : 0
      this.relay.time.advance(500)
    }
    await this.examineAll()
    for (const document of DOCUMENTS) {
      const log = await rebuild(this.log, document)
      for (const [index, tab] of this.tabs.entries()) {
        const held = tab.documents.get(document)
        if (held) this.note(examineHealed(nameOf(index, document), held, log, tab.participant === READER))
      }
    }
  }

  private connect(tab: Tab): void {
    if (!tab.line) this.figures.lines += 1
    tab.connect(this.relay.attach)
    tab.openDocuments()
  }

  private edit(tab: Tab, what: Edit, at: number, how: number): void {
    const held = tab.documents.get(DOCUMENTS[at % 2] ?? '')
    if (held && tab.participant !== READER) editDocument(held.doc, held.history, what, Math.floor(at / 2), how)
  }

  private async happen(what: Event, who: number, tab: Tab, at: number, how: number): Promise<void> {
    const { storage, time, lines } = this.relay
    const held = tab.documents.get(DOCUMENTS[at % 2] ?? '')
    switch (what) {
      case 'deliver': {
        const line = [...lines][at % Math.max(1, lines.size)]
        if (how % 2) line?.deliverUp(1 + (how % 5))
        else line?.deliverDown(1 + (how % 5))
        return this.sweep()
      }
      case 'disk':
        return storage.answer(1 + (how % 3))
      case 'pump':
        return this.pump()
      case 'tick':
        return time.advance(TICKS[how % TICKS.length] ?? 0)
      case 'connect':
        return this.connect(tab)
      case 'drop':
        return tab.drop(how % 2 === 0)
      case 'freeze':
      case 'thaw':
        if (tab.line) tab.line.isFrozen = what === 'freeze'
        return
      case 'repeat':
        return held?.repeat()
      case 'again':
        return held?.askForState()
      case 'presence':
        return held?.show({ x: at, y: how })
      case 'reload':
        await this.examineAll()
        tab.drop(how % 2 === 0)
        this.tabs[who] = this.tabOf(tab.participant)
        return
      case 'relay':
        // it may end with its room; nobody is told more than that
        this.relay.rooms
          .edit(`${CYCLE}/${DOCUMENTS[at % 2]}`, (doc) => void doc.getMap('free').set('relay', how))
          .catch(() => {})
        return
      case 'fail':
        return storage.fail(how % 2 === 0)
      case 'crash':
        await storage.end(how % 4)
        return this.restart()
      case 'restart':
        await endRelay(this.relay)
        return this.restart()
    }
  }

  /** The relay's process is gone, and another begins. */
  private async restart(): Promise<void> {
    const { lines, time } = this.relay
    this.figures.restarts += 1
    await this.examineAll()
    for (const line of lines) line.lose()
    this.relay = beginRelay(this.log, this.codec, this.program.limits, time.now())
  }

  private async pump(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      for (const line of this.relay.lines) line.deliverUp(100)
      await takeTurns()
      await this.relay.storage.answer(100)
      await takeTurns()
      this.relay.time.advance(60)
      await takeTurns()
      for (const line of this.relay.lines) line.deliverDown(1000)
    }
    this.sweep()
  }

  private sweep(): void {
    for (const line of this.relay.lines) if (line.isOver) this.relay.lines.delete(line)
  }

  private async examineAll(): Promise<void> {
    for (const document of DOCUMENTS) {
      const log = await rebuild(this.log, document)
      for (const [index, tab] of this.tabs.entries()) {
        const held = tab.documents.get(document)
        if (!held) continue
        this.figures.acknowledged += held.acknowledged.length
        this.figures.heard += held.heard.length
        this.figures.retries += held.retries
        held.retries = 0
        this.note(examineTold(nameOf(index, document), held, log))
      }
    }
  }

  private tabOf(participant: string): Tab {
    return openTab(participant, DOCUMENTS, {
      copyOf: (who, document) => this.copyOf(`${who}/${document}`),
      nextClient: () => 1 + this.dice(2 ** 32 - 1),
      ownerOf: this.ownerOf,
      report: (fault) => this.note([fault]),
    })
  }

  private copyOf(key: string): LocalCopy {
    const copy = this.copies.get(key) ?? { epoch: null, updates: [] }
    this.copies.set(key, copy)
    return copy
  }

  private note(faults: readonly string[]): void {
    for (const fault of faults) this.faults.add(fault)
  }
}

function isEdit(what: Edit | Event): what is Edit {
  return (EDITS as readonly string[]).includes(what)
}

function nameOf(index: number, document: string): string {
  return `replica ${index}, ${document}`
}
