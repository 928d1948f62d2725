import * as Y from 'yjs'
import type { Dice } from './network/dice.ts'
import { diceOf } from './network/dice.ts'
import type { FalseRefusal } from './honest/relay.ts'
import { Relay } from './honest/relay.ts'
import { Tab } from './honest/tab.ts'

/** What came of the work of honest people on one document. */
export interface HonestRun {
  /** Updates that the gate has judged. */
  readonly judged: number
  readonly refused: readonly FalseRefusal[]
  /** Whether some replica differs in the end. */
  readonly diverged: boolean
}

const PEOPLE = ['amina', 'bruno', 'chloe', 'reader'] as const

/**
 * People write on one document for a while: several tabs each, lines that drop, tabs that crash and come back on the
 * browser's copy, a relay that restarts, undo and redo. All of it follows from `seed`.
 */
export function runHonest(seed: number, steps: number): HonestRun {
  const dice = diceOf(seed)
  let tabs: Tab[] = []
  const relay = new Relay(newClient(dice), (update, from) => {
    for (const tab of tabs) if (tab !== from) tab.hear(update)
  })
  const open = (participant: string, copy: Uint8Array | null): void => {
    const standing = participant === 'reader' ? 'reader' : 'writer'
    tabs.push(new Tab(relay, participant, standing, newClient(dice), copy, dice))
  }
  for (const participant of PEOPLE) open(participant, null)
  for (const tab of tabs) tab.connect()

  for (let step = 0; step < steps; step += 1) {
    const tab = tabs[dice(tabs.length)] as Tab
    const what = dice(200)
    if (what < 150) tab.act()
    else if (what < 152) tab.drop()
    else if (what < 164) tab.connect()
    else if (what === 164) relay.edit(dice)
    else if (what === 165) {
      // the browser has its copy, and what was on the way is lost
      tab.drop()
      tabs = tabs.filter((other) => other !== tab)
      open(tab.participant, dice(3) ? Y.encodeStateAsUpdate(tab.doc) : null)
    } else if (what === 166 && tabs.length < 7) open(tab.participant, dice(2) ? Y.encodeStateAsUpdate(tab.doc) : null)
    else if (what === 167 && dice(5) === 0) {
      for (const other of tabs) other.drop()
      relay.restart(newClient(dice))
    }
    if (dice(3) === 0) for (const other of tabs) other.deliver(false)
  }
  heal(tabs)
  const diverged = tabs.some((tab) => {
    // a reader's Yjs cleans up formatting that others still build on, and nobody hears of it: the marks may differ
    const read = tab.standing === 'reader' ? wordsOf : contentsOf
    return read(tab.doc) !== read(relay.doc)
  })
  return { judged: relay.judged, refused: relay.refused, diverged }
}

function heal(tabs: readonly Tab[]): void {
  for (const tab of tabs) {
    tab.drop()
    tab.connect()
    tab.deliver(true)
  }
  while (!tabs.every((tab) => tab.isQuiet())) for (const tab of tabs) tab.deliver(true)
}

function contentsOf(doc: Y.Doc): string {
  const roots = [
    doc.getMap('cards').toJSON(),
    doc.getMap('free').toJSON(),
    doc.getArray('list').toJSON(),
    doc.getText('text').toDelta() as unknown,
    doc.getXmlFragment('body').toJSON(),
  ]
  return JSON.stringify(roots, (_, value: unknown) => (isObject(value) ? sorted(value) : value))
}

function wordsOf(doc: Y.Doc): string {
  const marks = /<\/?(bold|italic)>/g
  return [doc.getText('text').toJSON(), doc.getXmlFragment('body').toJSON().replaceAll(marks, '')].join('\n')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** As Yjs draws one. */
function newClient(dice: Dice): number {
  return dice(2 ** 32)
}
