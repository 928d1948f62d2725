import type { Ms, Result } from '@tablee/std'
import { err, ok, unreachable } from '@tablee/std'
import type { Kind } from '../cards/kind.ts'
import { MOST_QUESTIONS } from '../cards/question-mark.ts'
import type { Who } from '../documents/can.ts'
import { boardOf, contentOf } from '../documents/document-name.ts'
import type { DocumentName } from '../documents/document-name.ts'
import type { CardId, ParticipantId, StructureId } from '../ids/ids.ts'
import type { Speaker } from '../people/voice-of.ts'
import { mayCarryVoice } from '../people/voice-of.ts'
import type { Command, CommandRefusal } from './command.ts'
import type { Live } from './live.ts'
import { addStructures, decideStructures } from './structure-commands.ts'

/** What a decision may look up beyond the facts. */
export interface Known {
  /** The kind of a card that exists and is not removed, else null. */
  kindOf(card: CardId): Kind | null
  /** Someone of the cycle, removed or not, else null. */
  personOf(person: ParticipantId): Speaker | null
  /** An id that no structure has. */
  newStructure(): StructureId
  /** How many structures a cycle has at most. */
  readonly mostStructures: number
  /** When it is decided. */
  readonly now: Ms
}

/**
 * The facts after `command`, or why it is refused. Pure; asking for what is already so gives the same facts,
 * and only a change makes `rev` grow.
 */
export function decide(facts: Live, command: Command, who: Who, known: Known): Result<Live, CommandRefusal> {
  if (who.role !== 'facilitation') return err({ code: 'command-not-allowed' })
  switch (command.do) {
    case 'open':
    case 'close':
      if (!documentsOf(facts).has(command.document)) return err({ code: 'unknown-document' })
      return ok(changed(facts, { open: withOrWithout(facts.open, command.document, command.do === 'open') }))
    case 'share':
    case 'unshare':
      if (!facts.steps.some((step) => step.id === command.step)) return err({ code: 'unknown-step' })
      return ok(changed(facts, { shared: withOrWithout(facts.shared, command.step, command.do === 'share') }))
    case 'open-drawing':
    case 'close-drawing':
      if (!facts.steps.some((step) => step.boards.includes(command.board))) return err({ code: 'unknown-document' })
      return ok(
        changed(facts, { drawing: withOrWithout(facts.drawing ?? [], command.board, command.do === 'open-drawing') }),
      )
    case 'validate':
      return validate(facts, command.card, known)
    case 'unvalidate':
      return ok(unvalidate(facts, command.card))
    case 'add-structures': {
      const decided = addStructures(facts.structures, command, known)
      return decided.ok ? ok(changed(facts, { structures: decided.value })) : decided
    }
    case 'merge-structure':
    case 'separate-structure':
    case 'name-structure':
    case 'name-voice': {
      const decided = decideStructures(facts.structures, command, (person, structure) => {
        const speaker = known.personOf(person)
        return speaker !== null && mayCarryVoice(speaker, structure, facts.structures)
      })
      return decided.ok ? ok(changed(facts, { structures: decided.value })) : decided
    }
    default:
      return unreachable(command)
  }
}

/** Numbers stay with their question for good; a freed one goes to the next question that is validated. */
function validate(facts: Live, card: CardId, known: Known): Result<Live, CommandRefusal> {
  if (known.kindOf(card) !== 'question') return err({ code: 'not-a-question' })
  if (facts.questions.some((question) => question.card === card)) return ok(facts)
  const taken = new Set(facts.questions.map((question) => question.number))
  let number = 1
  while (taken.has(number)) number += 1
  if (number > MOST_QUESTIONS) return err({ code: 'too-many-questions', most: MOST_QUESTIONS })
  const questions = [...facts.questions, { card, number, at: known.now }].toSorted(
    (left, right) => left.number - right.number,
  )
  return ok(changed(facts, { questions }))
}

function unvalidate(facts: Live, card: CardId): Live {
  const questions = facts.questions.filter((question) => question.card !== card)
  return questions.length === facts.questions.length ? facts : changed(facts, { questions })
}

/** Every document that can be opened to participants: contents and current passes of boards. */
function documentsOf(facts: Live): ReadonlySet<DocumentName> {
  const names = new Set<DocumentName>([contentOf('directory'), contentOf('roadmap')])
  for (const step of facts.steps) {
    for (const home of step.homes) names.add(contentOf(home))
    for (const board of step.boards) names.add(boardOf(board, facts.pass))
  }
  return names
}

function withOrWithout<T>(list: readonly T[], item: T, wanted: boolean): readonly T[] {
  if (list.includes(item) === wanted) return list
  return wanted ? [...list, item] : list.filter((other) => other !== item)
}

function changed(facts: Live, change: Partial<Live>): Live {
  const same = Object.entries(change).every(([key, value]) => facts[key as keyof Live] === value)
  return same ? facts : { ...facts, ...change, rev: facts.rev + 1 }
}
