import { PERSON, addCard, place, readPlan, readZones } from '@tablee/documents'
import type { DocumentName } from '@tablee/model'
import { PLAN, baseOf, boardOf, contentOf } from '@tablee/model'
import type { TabClient } from '@tablee/relay/testing'
import { openTab } from '@tablee/relay/testing'
import { present } from '@tablee/std'
import * as Y from 'yjs'
import type { LaidCard } from './board-cards.ts'
import { layCards } from './board-cards.ts'
import type { CrowdSeat } from './crowd.ts'
import { createCycle, joinCycle, runCommands } from './cycle-api.ts'
import { readDocument } from './read-document.ts'

/** A board of a cycle of its own, with cards on it and people to come. */
export interface BoardStage {
  readonly records: number
  /** Address of the board's page. */
  readonly address: string
  /** The participants' link. */
  readonly link: string
  readonly cards: readonly LaidCard[]
  /** Someone who is no one of the crowd. */
  readonly reader: string
  readonly seats: readonly CrowdSeat[]
}

/** The board of É3: five zones, of which four take cards. */
const STEP = 'essential-questions'
const PASS = 1
/** Cards that are written in one update, so that none passes the limit of one. */
const AT_ONCE = 50

/** Seeds a board of `records` cards at the relay `origin`, as people would: over its API and its sockets. */
export async function stageBoard(origin: string, records: number, people: number): Promise<BoardStage> {
  const cycle = await createCycle(origin, `Un mur de ${records} cartes`)
  const tab = await openTab({ address: origin, cookie: cycle.facilitation }, cycle.id)
  const { found: plan } = await readDocument(tab, PLAN, (doc) => {
    const whole = readPlan(doc)
    return whole && whole.steps.length > 0 ? whole : null
  })
  const step = present(
    plan.steps.find(({ key }) => key === STEP),
    'the step of the board',
  )
  const board = present(step.boards[0], 'a board').id
  const [content, placements] = [contentOf(step.id), boardOf(board, PASS)]
  await runCommands(origin, cycle, [
    { do: 'open', document: content },
    { do: 'open', document: placements },
  ])
  const { found: zones } = await readDocument(tab, baseOf(board), (doc) => {
    const known = readZones(doc)
    return known.length > 0 ? known : null
  })
  const cards = layCards(zones, records)
  await writeInParts(tab, content, cards, (doc, { draft }) => addCard(doc, draft, PERSON))
  await writeInParts(tab, placements, cards, (doc, { draft, placement }) => place(doc, draft.id, placement, PERSON))
  await tab.close()

  const cookies: string[] = []
  for (let index = 0; index <= people; index += 1) {
    cookies.push(await joinCycle(origin, cycle.secret, `Personne ${index + 1}`))
  }
  const [reader, ...others] = cookies
  return {
    records,
    address: `${origin}/c/${cycle.id}/mur/${board}`,
    link: cycle.link,
    cards,
    reader: present(reader, 'a reader'),
    seats: others.map((cookie) => ({ origin, cookie, cycle: cycle.id, board: placements, cards: records })),
  }
}

async function writeInParts(
  tab: TabClient,
  document: DocumentName,
  cards: readonly LaidCard[],
  write: (doc: Y.Doc, card: LaidCard) => void,
): Promise<void> {
  const doc = new Y.Doc()
  const channel = await tab.open(document, { client: doc.clientID })
  doc.on('update', (update: Uint8Array) => channel.update(update))
  for (let from = 0; from < cards.length; from += AT_ONCE) {
    doc.transact(() => {
      for (const card of cards.slice(from, from + AT_ONCE)) write(doc, card)
    })
    await channel.acked()
  }
}
