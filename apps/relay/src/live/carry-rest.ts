import { RELAY, carryStep, createHistory, place, readCards, readPlacements, readZones } from '@tablee/documents'
import type {
  CardId,
  CycleId,
  DocumentName,
  Live,
  ParticipantId,
  Plan,
  PlanChange,
  PlannedStep,
  StepId,
  Zone,
} from '@tablee/model'
import { baseOf, boardOf, contentOf, expandZones, joiningOf, leftToCarry } from '@tablee/model'
import { documentKey } from '@tablee/protocol'
import { present } from '@tablee/std'
import * as Y from 'yjs'
import type { Ports } from './acts.ts'

/** Cards of one write: the thread that answers does nothing else meanwhile. */
const AT_ONCE = 20

interface StepsJoined {
  /** As it was before. */
  readonly plan: Plan
  readonly live: Live
  readonly change: Extract<PlanChange, { do: 'merge-steps' }>
  readonly by: ParticipantId
}

/**
 * Copies what was written in a step since the facilitation has copied its cards into the one that it is joined to. To be called in
 * the cycle's lane, once it is closed. Done again, as after a stop in between, it copies what has never been.
 */
export async function carryRest(
  { rooms, clock, random }: Ports,
  cycle: CycleId,
  { plan, live, change, by }: StepsJoined,
): Promise<void> {
  const [from, into] = [stepOf(change.other), stepOf(change.step)]
  const questions = live.questions.map(({ card }) => card)
  const source = { content: await copyOf(contentOf(from.id)), zones: await zonesOf(from), board: await boardCopy(from) }
  const target = { zones: await zonesOf(into), board: await boardCopy(into) }
  const before = placementsOf(target.board)
  const cards = readCards(source.content, from.id, live.questions)
  const leaving = { cards, zones: source.zones, placements: placementsOf(source.board) }
  const carry = (content: Y.Doc): number => {
    const there = readCards(content, into.id, live.questions)
    const staying = { cards: there, zones: target.zones, placements: before }
    const known = { validated: new Set(questions), structures: live.structures }
    const left = leftToCarry(joiningOf(leaving, staying, known), there)
    const later = new Set(left.filter(({ is }) => is === 'going').slice(AT_ONCE))
    return carryStep(
      { content: source.content, joining: left.filter((each) => !later.has(each)) },
      {
        home: into.id,
        content,
        board: target.board,
        me: { participant: by, role: 'facilitation' },
        clock,
        random,
        history: createHistory(clock),
        structures: () => live.structures,
      },
    )
  }
  await carryAll()
  const laid = [...placementsOf(target.board)].filter(([card]) => !before.has(card))
  const [first] = into.boards
  if (first && laid.length > 0)
    await rooms.edit(documentKey(cycle, boardOf(first.id, live.pass)), (board) => {
      // reason: what was laid here are cards
      for (const [card, placement] of laid) place(board, card as CardId, placement, RELAY)
    })

  /** Links are tied between cards that are there: the last time, which copies none, ties what it can. */
  async function carryAll(): Promise<void> {
    let copied = 0
    await rooms.edit(documentKey(cycle, contentOf(into.id)), (content) => {
      copied = carry(content)
    })
    if (copied > 0) await carryAll()
  }

  function stepOf(id: StepId): PlannedStep {
    const step = plan.steps.find((each) => each.id === id)
    return present(step, 'a step that is joined')
  }

  async function copyOf(document: DocumentName): Promise<Y.Doc> {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, await rooms.read(documentKey(cycle, document), (doc) => Y.encodeStateAsUpdate(doc)))
    return copy
  }

  async function zonesOf({ boards: [board] }: PlannedStep): Promise<readonly Zone[]> {
    const specs = board ? await rooms.read(documentKey(cycle, baseOf(board.id)), readZones) : []
    return expandZones(specs, { question: questions })
  }

  async function boardCopy({ boards: [board] }: PlannedStep): Promise<Y.Doc | null> {
    return board ? copyOf(boardOf(board.id, live.pass)) : null
  }
}

function placementsOf(board: Y.Doc | null): ReturnType<typeof readPlacements> {
  return board ? readPlacements(board) : new Map()
}
