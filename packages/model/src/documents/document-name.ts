import * as z from 'zod/mini'
import type { ActivityId, BoardId, ParticipantId, StepId } from '../ids/ids.ts'
import { isReserved } from '../ids/reserved.ts'

/** Where cards live: two homes of the cycle, a step, or one pass of a group's board. */
export type HomeId = 'directory' | 'roadmap' | StepId | `${BoardId}.${number}`

/** What a document's name says (`contracts.md`, Documents and rights). */
export type DocumentRef =
  | { readonly kind: 'plan' | 'live' | 'desk' }
  | { readonly kind: 'content'; readonly home: HomeId }
  | { readonly kind: 'base'; readonly board: BoardId }
  | { readonly kind: 'board'; readonly board: BoardId; readonly pass: number }
  | { readonly kind: 'charter' | 'remarks'; readonly version: number }
  | { readonly kind: 'draft'; readonly activity: ActivityId; readonly participant: ParticipantId }

/** A name such as `content:roadmap` or `board:<board>.1`, known to be well formed. */
export const DocumentName = z
  .string()
  .check(z.refine((name) => parseDocumentName(name) !== null))
  .brand<'DocumentName'>()
export type DocumentName = z.infer<typeof DocumentName>

/** `draft:` and two ids of 32 characters; what is longer is not even looked at. */
const LONGEST = 71
const SIMPLE = /^(plan|live|desk)$/
const CONTENT = /^content:(directory|roadmap|[\w-]{8,32}(?:\.[1-9]\d{0,3})?)$/
const BASE = /^base:([\w-]{8,32})$/
const BOARD = /^board:([\w-]{8,32})\.([1-9]\d{0,3})$/
const VERSIONED = /^(charter|remarks):([1-9]\d{0,3})$/
const DRAFT = /^draft:([\w-]{8,32})\.([\w-]{8,32})$/

/** What `name` names, or null when it is not the name of any document. */
export function parseDocumentName(name: string): DocumentRef | null {
  if (name.length > LONGEST || name.split(/[:.]/).some(isReserved)) return null
  const simple = SIMPLE.exec(name)
  if (simple) return { kind: simple[1] as 'plan' | 'live' | 'desk' }
  const content = CONTENT.exec(name)
  if (content) return { kind: 'content', home: content[1] as HomeId }
  const base = BASE.exec(name)
  if (base) return { kind: 'base', board: base[1] as BoardId }
  const board = BOARD.exec(name)
  if (board) return { kind: 'board', board: board[1] as BoardId, pass: Number(board[2]) }
  const versioned = VERSIONED.exec(name)
  if (versioned) return { kind: versioned[1] as 'charter' | 'remarks', version: Number(versioned[2]) }
  const draft = DRAFT.exec(name)
  if (draft) return { kind: 'draft', activity: draft[1] as ActivityId, participant: draft[2] as ParticipantId }
  return null
}

/** The document that the relay writes the plan of the cycle in. */
export const PLAN = 'plan' as DocumentName
/** The document that the relay writes the facts of the moment in. */
export const LIVE = 'live' as DocumentName

/** The document that holds the cards of `home`. */
export function contentOf(home: HomeId): DocumentName {
  return `content:${home}` as DocumentName
}

/** The document that holds the template of `board`. */
export function baseOf(board: BoardId): DocumentName {
  return `base:${board}` as DocumentName
}

/** The document that holds what was placed on `board` during `pass` (1 and up). */
export function boardOf(board: BoardId, pass: number): DocumentName {
  return `board:${board}.${pass}` as DocumentName
}
