import { describe, expect, test } from 'vitest'
import type { BoardId, GroupId, ParticipantId, StepId } from '../ids/ids.ts'
import type { CharterState, Live } from '../live/live.ts'
import { CharterState as CharterStateSchema, EMPTY_LIVE } from '../live/live.ts'
import type { Role } from '../people/role.ts'
import type { Rights } from './can.ts'
import { can, mayDraw, rightsOn } from './can.ts'
import type { DocumentName } from './document-name.ts'
import { baseOf, boardOf, contentOf } from './document-name.ts'

const me = 'participant-me' as ParticipantId
const other = 'participant-other' as ParticipantId
const step = 'step-shared' as StepId
const board = 'board-one' as BoardId
const hidden = 'board-unshared' as BoardId
const content = contentOf(step)
const placed = boardOf(board, 2)
const ROLES: readonly Role[] = ['facilitation', 'participant', 'observer']

const closed: Live = {
  ...EMPTY_LIVE,
  pass: 2,
  steps: [
    { id: step, boards: [board], homes: [step, 'directory'] },
    { id: 'step-hidden' as StepId, boards: [hidden], homes: ['roadmap'] },
  ],
}
const shared: Live = { ...closed, shared: [step] }
const open: Live = { ...closed, open: [content, placed, boardOf(board, 1), contentOf('roadmap')] }
const inGroup = (...members: readonly ParticipantId[]): Live['groups'][number] => ({
  id: 'group-one' as GroupId,
  board,
  host: null,
  members,
})
const charter = (state: CharterState, version = 1): Live => ({ ...closed, charter: { version, state, until: null } })
const named = (name: string): DocumentName => name as DocumentName

const rightsOfAll = (document: DocumentName, live: Live): readonly Rights[] =>
  ROLES.map((role) => rightsOn(document, { participant: me, role }, live))

const mayOn = (document: DocumentName, role: Role): readonly boolean[] =>
  (['read', 'write'] as const).map((right) => can({ participant: me, role }, right, document, open))

describe('the table of rights: facilitation, participant, observer', () => {
  test.each<[string, DocumentName, Live, readonly Rights[]]>([
    ['plan', named('plan'), closed, ['read', 'read', 'read']],
    ['live, which the relay alone writes', named('live'), open, ['read', 'read', 'read']],
    ['desk', named('desk'), shared, ['write', 'none', 'none']],
    ['a closed home', content, closed, ['write', 'read', 'none']],
    ['an open home', content, open, ['write', 'write', 'none']],
    ['a shared home', content, shared, ['write', 'read', 'read']],
    ['a home that is open and shared', content, { ...open, shared: [step] }, ['write', 'write', 'read']],
    ['a shared directory', contentOf('directory'), shared, ['write', 'read', 'read']],
    [
      'the home of a step that is not shared',
      contentOf('roadmap'),
      { ...open, shared: [step] },
      ['write', 'write', 'none'],
    ],
    ['a home of no step', contentOf('step-unknown' as StepId), shared, ['write', 'read', 'none']],
    ['the base of a board', baseOf(board), open, ['write', 'read', 'none']],
    ['the base of a shared board', baseOf(board), shared, ['write', 'read', 'read']],
    ['the base of a board of another step', baseOf(hidden), shared, ['write', 'read', 'none']],
    ['a closed board', placed, closed, ['write', 'read', 'none']],
    ['an open board', placed, open, ['write', 'write', 'none']],
    ['a shared board', placed, shared, ['write', 'read', 'read']],
    ['a past pass, though still listed as open', boardOf(board, 1), open, ['write', 'read', 'none']],
    ['a pass to come', boardOf(board, 3), open, ['write', 'read', 'none']],
    ['an open board of my group', placed, { ...open, groups: [inGroup(other, me)] }, ['write', 'write', 'none']],
    ['an open board of another group', placed, { ...open, groups: [inGroup(other)] }, ['write', 'read', 'none']],
    [
      'an open board of two groups, mine the second',
      placed,
      { ...open, groups: [inGroup(other), inGroup(me)] },
      ['write', 'write', 'none'],
    ],
    [
      'an open plenary board while there are groups elsewhere',
      placed,
      { ...open, groups: [{ ...inGroup(other), board: hidden }] },
      ['write', 'write', 'none'],
    ],
    ['a closed board of my group', placed, { ...closed, groups: [inGroup(me)] }, ['write', 'read', 'none']],
    ['my hidden writing', named(`draft:activity.${me}`), closed, ['none', 'write', 'none']],
    ['hidden writing of someone else', named(`draft:activity.${other}`), closed, ['none', 'none', 'none']],
    ['a charter before there is one', named('charter:1'), closed, ['read', 'read', 'none']],
    ['an older charter while the next is a draft', named('charter:1'), charter('draft', 2), ['read', 'read', 'read']],
    ['a charter to come', named('charter:2'), charter('adopted', 1), ['read', 'read', 'none']],
    ['remarks on an older charter', named('remarks:1'), charter('draft', 2), ['read', 'read', 'none']],
    ['no document at all', named('content:../../plan'), open, ['none', 'none', 'none']],
    ['an absurd name', named('__proto__'), open, ['none', 'none', 'none']],
  ])('%s', (_title, document, live, expected) => {
    expect(rightsOfAll(document, live)).toEqual(expected)
  })
})

const OF_CHARTER: Readonly<Record<CharterState, readonly Rights[]>> = {
  draft: ['write', 'write', 'none'],
  consolidation: ['write', 'read', 'none'],
  amendments: ['read', 'read', 'none'],
  settled: ['read', 'read', 'read'],
  vote: ['read', 'read', 'read'],
  adopted: ['read', 'read', 'read'],
  'adopted-with-reservations': ['read', 'read', 'read'],
  'to-rework': ['read', 'read', 'read'],
  signed: ['read', 'read', 'read'],
}
const REMARKS_ARE_OPEN: readonly CharterState[] = ['draft', 'consolidation', 'amendments', 'settled', 'vote']

describe.each(CharterStateSchema.options)('a charter in the state %s', (state) => {
  test('its text', () => {
    expect(rightsOfAll(named('charter:1'), charter(state))).toEqual(OF_CHARTER[state])
  })

  test('its remarks, until the vote closes', () => {
    const expected = REMARKS_ARE_OPEN.includes(state) ? ['write', 'write', 'none'] : ['read', 'read', 'none']
    expect(rightsOfAll(named('remarks:1'), charter(state))).toEqual(expected)
  })
})

test('writing includes reading, and reading includes nothing more', () => {
  expect(mayOn(named('desk'), 'facilitation')).toEqual([true, true])
  expect(mayOn(named('plan'), 'facilitation')).toEqual([true, false])
  expect(mayOn(named('plan'), 'observer')).toEqual([true, false])
  expect(mayOn(named('desk'), 'observer')).toEqual([false, false])
})

test('an observer writes nowhere, whatever is open or shared', () => {
  const all: Live = { ...open, shared: closed.steps.map(({ id }) => id) }
  const names = [
    'plan',
    'live',
    'desk',
    content,
    placed,
    baseOf(board),
    'charter:1',
    'remarks:1',
    `draft:activity.${me}`,
  ]
  expect(names.filter((name) => can({ participant: me, role: 'observer' }, 'write', named(name), all))).toEqual([])
})

test('who draws: the facilitation wherever they write, others in the passes of a board where drawing is open to all', () => {
  const drawn: Live = { ...open, drawing: [board] }
  const drawers = (document: DocumentName, live: Live): readonly boolean[] =>
    (['facilitation', 'participant'] as const).map((role) => mayDraw(document, { participant: me, role }, live))
  expect(drawers(placed, open)).toEqual([true, false])
  expect(drawers(placed, drawn)).toEqual([true, true])
  expect(drawers(baseOf(board), drawn)).toEqual([true, false])
  expect(drawers(content, drawn)).toEqual([false, false])
})
