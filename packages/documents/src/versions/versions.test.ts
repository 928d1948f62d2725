import type { CardId, DocumentName, Live } from '@tablee/model'
import { standingCards } from '@tablee/model'
import type { VersionPart } from '@tablee/model/versions'
import { VersionPart as VersionPartSchema } from '@tablee/model/versions'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { meet } from '../../testing/meet.ts'
import { diceOf } from '../../testing/hostile/dice.ts'
import { HOME, honestBoard } from '../../testing/hostile/honest-board.ts'
import { hostileWrite } from '../../testing/hostile/hostile-writes.ts'
import { createPerson } from '../../testing/person.ts'
import { place, readZones, writeZones } from '../boards.ts'
import { detailOf, textFieldOf, titleOf } from '../cards.ts'
import { PERSON, RELAY } from '../origin.ts'
import { writeDrawingSchema } from '../records/drawing-schema.ts'
import { DRAWING_SCHEMA } from '../records/known-schema.ts'
import { createRecordGestures } from '../records/record-gestures.ts'
import { cardsOf } from '../roots.ts'
import { createZoneGestures } from '../zone-gestures.ts'
import { bringBack } from './bring-back.ts'
import { compareSteps, isUnchanged } from './compare-steps.ts'
import { openStates, packStates, stateOf, unpackStates } from './document-state.ts'
import { readStep } from './step-content.ts'

const CONTENT = 'content:roadmap' as DocumentName
const BASE = 'base:board-one' as DocumentName
const PASS = 'board:board-one.1' as DocumentName
const ZONE = {
  key: 'kept',
  title: { fr: 'Nos questions', en: 'Our questions' },
  prompt: { fr: '', en: '' },
  accepts: ['idea' as const],
  means: { tag: true as const },
  box: { x: 0, y: 0, w: 600, h: 400 },
  writable: 'all' as const,
}

/** A step in which someone writes, draws and changes zones, and whose versions are kept and brought back. */
function step(seed = 1) {
  const person = createPerson({ seed })
  const base = new Y.Doc()
  writeZones(base, [ZONE], RELAY)
  for (const doc of [base, person.board]) writeDrawingSchema(doc, DRAWING_SCHEMA, RELAY)
  const me = { participant: `person-${seed}` as never }
  const options = { me, clock: person.clock, history: person.history }
  const zones = createZoneGestures({ ...options, base, random: { bytes: (n) => new Uint8Array(n).fill(seed) } })
  const records = createRecordGestures(options)
  const documents = new Map([
    [CONTENT, person.content],
    [BASE, base],
    [PASS, person.board],
  ])
  const keep = () => packStates(new Map([...documents].map(([name, doc]) => [name, stateOf(doc).state])))
  const open = (version: Uint8Array) => openStates(unpackStates(version) ?? new Map())
  const changesSince = (version: Uint8Array) => compareSteps(readStep(open(version), []), readStep(documents, []))
  const restore = (version: Uint8Array, parts: readonly VersionPart[], validated: readonly CardId[] = []): void => {
    for (const [name, former] of open(version)) {
      const doc = documents.get(name)
      const wish = {
        parts: new Set(parts),
        by: me.participant,
        at: 99,
        isValidated: (id: CardId) => validated.includes(id),
      }
      for (const write of bringBack(name, former, wish)) doc?.transact(() => write(doc), RELAY)
    }
  }
  return { ...person, base, zones, records, documents, keep, changesSince, restore }
}

const ALL = VersionPartSchema.options
const WITHOUT_ADDED = ALL.filter((part) => part !== 'added')

test('[VERSION1] what changed since is told: cards added, changed and removed, field by field; zones, places, drawings counted', () => {
  const { gestures, card, content, base, board, zones, records, keep, changesSince } = step()
  const [kept, gone] = ['Café des parents', 'Bus du soir'].map((title) =>
    gestures.addCard({ kind: 'action', zone: null, title }),
  )
  zones.addZone({ title: ZONE.title, prompt: ZONE.prompt, accepts: ['idea'], box: ZONE.box, look: null })
  place(board, kept as CardId, { zone: null, x: 1, y: 1 }, PERSON)
  const version = keep()
  expect(isUnchanged(changesSince(version))).toBe(true)
  titleOf(content, kept as CardId)?.insert(0, 'Grand ')
  gestures.setField(card(kept as CardId), 'status', 'exists')
  gestures.removeCard(card(gone as CardId))
  gestures.addCard({ kind: 'action', zone: null, title: 'Atelier vélo' })
  zones.setZone('kept', { title: { fr: 'Retenues', en: 'Kept' } })
  zones.removeZone(readZones(base).find(({ key }) => key !== 'kept')?.key ?? '')
  place(board, kept as CardId, { zone: null, x: 50, y: 50 }, PERSON)
  records.add(board, 'square', { type: 'geo', x: 0, y: 0, props: {}, meta: {} })
  const { homes, boards } = changesSince(version)
  expect(homes[0]?.changed.map(({ said }) => said)).toEqual([
    [
      { name: 'title', was: 'Café des parents', is: 'Grand Café des parents' },
      { name: 'status', was: '', is: 'exists' },
    ],
  ])
  expect([homes[0]?.added[0]?.title, homes[0]?.removed[0]?.title]).toEqual(['Atelier vélo', 'Bus du soir'])
  expect([boards.zones.changed.length, boards.zones.removed.length, boards.placed]).toEqual([1, 1, 1])
  expect(boards.drawings).toEqual({ added: 1, changed: 0, removed: 0 })
})

test('[VERSION2] brought back whole, a step holds what it held, whatever was done to it since', () => {
  fc.assert(
    fc.property(
      fc.array(acts(), { maxLength: 25 }),
      fc.array(acts(), { minLength: 1, maxLength: 25 }),
      (before, since) => {
        const subject = step()
        for (const act of before) act(subject)
        const version = subject.keep()
        for (const act of since) act(subject)
        const late = subject.keep()
        subject.restore(version, ALL)
        expect(subject.changesSince(version)).toEqual(UNCHANGED)
        // and what was there just before comes back too
        subject.restore(late, ALL)
        expect(subject.changesSince(late)).toEqual(UNCHANGED)
      },
    ),
    { numRuns: 60 },
  )
})

test('[VERSION3] what was added since stays unless it is to leave; nothing is ever deleted', () => {
  const { gestures, content, keep, restore, cards } = step()
  const version = keep()
  gestures.addCard({ kind: 'idea', zone: null, title: 'Arrivée après' })
  restore(version, WITHOUT_ADDED)
  expect(cards().map(({ title, removed }) => [title, removed])).toEqual([['Arrivée après', null]])
  restore(version, ALL)
  expect(cards().map(({ removed }) => removed)).toEqual([{ by: 'person-1', at: 99 }])
  expect(cardsOf(content).size).toBe(1)
})

test('[VERSION4] a validated question that came since stays, and one that was an idea then stays a question', () => {
  const { gestures, card, keep, restore } = step()
  const idea = gestures.addCard({ kind: 'idea', zone: null, title: 'Comment faire ?' })
  const version = keep()
  gestures.convertCard(card(idea), 'question')
  const late = gestures.addCard({ kind: 'question', zone: null, title: 'Et après ?' })
  restore(version, ALL, [idea, late])
  expect([card(idea).kind, card(late).removed]).toEqual(['question', null])
  restore(version, ALL)
  expect([card(idea).kind, card(late).removed?.by]).toEqual(['idea', 'person-1'])
})

test('[VERSION5] words typed by someone who was offline meanwhile are kept beside those brought back, and both agree', () => {
  const { gestures, content, keep, restore, card } = step()
  const id = gestures.addCard({ kind: 'idea', zone: null, title: 'Café' })
  const version = keep()
  titleOf(content, id)?.insert(4, ' du matin')
  const away = new Y.Doc()
  meet(content, away)
  titleOf(away, id)?.insert(0, 'Grand ')
  restore(version, ALL)
  meet(content, away)
  expect(card(id).title).toBe('Grand Café')
  expect(titleOf(away, id)?.toString()).toBe('Grand Café')
})

test('[VERSION6] done twice, it writes nothing the second time', () => {
  const { gestures, content, board, base, card, keep, restore } = step()
  const id = gestures.addCard({ kind: 'action', zone: null, title: 'Café' })
  const version = keep()
  gestures.setField(card(id), 'status', 'exists')
  titleOf(content, id)?.insert(4, ' du matin')
  restore(version, ALL)
  const marks = [content, board, base].map((doc) => stateOf(doc).mark)
  restore(version, ALL)
  expect([content, board, base].map((doc) => stateOf(doc).mark)).toEqual(marks)
})

test('[VERSION7] what is no file of states is told, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const states = unpackStates(bytes)
      expect(states === null || packStates(states).length === bytes.length).toBe(true)
    }),
  )
  const packed = packStates(new Map([[CONTENT, new Uint8Array([1, 2, 3])]]))
  expect(unpackStates(packed)?.get(CONTENT)).toEqual(new Uint8Array([1, 2, 3]))
  expect(unpackStates(packed.subarray(0, packed.length - 1))).toBeNull()
  expect(unpackStates(Uint8Array.from('[["content:../../etc",0]]\n', (letter) => letter.charCodeAt(0)))).toBeNull()
})

test('[VERSION8] whatever a modified client has written, then and since, what is well formed is compared and brought back', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const dice = diceOf(seed)
    const { content, base, board } = honestBoard()
    const documents = new Map([
      [`content:${HOME}` as DocumentName, content],
      [BASE, base],
      [PASS, board],
    ])
    const write = (): void => {
      for (let turn = 0; turn < 30; turn += 1) hostileWrite(dice, { content, base, board })
    }
    write()
    const version = packStates(new Map([...documents].map(([name, doc]) => [name, stateOf(doc).state])))
    write()
    for (const [name, former] of openStates(unpackStates(version) ?? new Map())) {
      const doc = documents.get(name)
      const wish = { parts: new Set(ALL), by: 'person-1' as never, at: 99, isValidated: () => false }
      for (const work of bringBack(name, former, wish)) doc?.transact(() => work(doc), RELAY)
    }
    const { homes } = compareSteps(
      readStep(openStates(unpackStates(version) ?? new Map()), []),
      readStep(documents, []),
    )
    expect([seed, homes[0]?.added, homes[0]?.removed]).toEqual([seed, [], []])
  }
})

const UNCHANGED = expect.objectContaining({
  homes: [
    {
      home: 'roadmap',
      added: [],
      changed: [],
      removed: [],
      links: { added: 0, changed: 0, removed: 0 },
      groups: 0,
    },
  ],
  boards: { zones: { added: [], changed: [], removed: [] }, placed: 0, drawings: { added: 0, changed: 0, removed: 0 } },
}) as unknown

type Subject = ReturnType<typeof step>
type Act = (subject: Subject) => void

/** Anything that people do in a step. */
function acts(): fc.Arbitrary<Act> {
  const pick = fc.nat(20)
  const on =
    (work: (subject: Subject, id: CardId, other: CardId) => void) =>
    (index: number): Act =>
    (subject) => {
      const ids = subject.cards().map(({ id }) => id)
      const id = ids[index % ids.length]
      if (id) work(subject, id, ids[(index + 1) % ids.length] ?? id)
    }
  return fc.oneof(
    fc.string({ maxLength: 12 }).map(
      (title): Act =>
        ({ gestures }) =>
          void gestures.addCard({ kind: 'action', zone: null, title }),
    ),
    fc
      .tuple(pick, fc.string({ maxLength: 8 }))
      .map(([index, words]) => on(({ content }, id) => titleOf(content, id)?.insert(0, words))(index)),
    pick.map(on(({ content }, id) => textFieldOf(content, id, 'need')?.insert(0, 'un lieu, '))),
    pick.map(on(({ content }, id) => detailOf(content, id)?.insert(0, [new Y.XmlElement('paragraph')]))),
    pick.map(on(({ gestures, card }, id) => gestures.setField(card(id), 'status', 'exists'))),
    pick.map(on(({ gestures, card }, id) => gestures.setField(card(id), 'status', ''))),
    pick.map(on(({ gestures, card }, id) => gestures.removeCard(card(id)))),
    pick.map(on(({ gestures, card }, id) => gestures.restoreCard(card(id)))),
    pick.map(on(({ gestures, card }, id) => gestures.convertCard(card(id), 'roadmap-line'))),
    pick.map(on(({ gestures, card }, id) => gestures.addPart(card(id), 'milestones'))),
    pick.map(on(({ board }, id) => place(board, id, { zone: 'kept', x: 5, y: 7 }, PERSON))),
    pick.map(
      on(({ gestures, card }, id, other) =>
        gestures.groupCards([card(id), card(other)], { title: 'g', color: 'teal' }),
      ),
    ),
    pick.map(on(({ gestures, card }, id) => gestures.leaveGroup([card(id)]))),
    pick.map(
      (y): Act =>
        ({ zones }) =>
          void zones.setZone('kept', { box: { x: 0, y, w: 600, h: 400 } }),
    ),
    fc.constant<Act>(({ zones }) => zones.removeZone('kept')),
    fc.constant<Act>(({ zones }) => zones.restoreZone('kept')),
    pick.map(
      (x): Act =>
        ({ records, board }) =>
          void records.add(board, `shape-${x % 3}`, { type: 'geo', x, y: 0, props: {}, meta: {} }),
    ),
    pick.map(
      (x): Act =>
        ({ records, board }) =>
          void records.change(board, `shape-${x % 3}`, new Map([['props.color', `c${x}`]])),
    ),
    pick.map(
      (x): Act =>
        ({ records, board }) =>
          records.remove(board, `shape-${x % 3}`),
    ),
    fc.constant<Act>(({ history }) => void history.undo()),
  )
}

test('[VERSION9] a merge that is brought back does not hide a question that was validated since, for who knows the facts', () => {
  const { gestures, card, keep, restore, documents } = step()
  const [kept, other] = ['Comment faire ?', 'Et après ?'].map((title) =>
    gestures.addCard({ kind: 'question', zone: null, title }),
  ) as [CardId, CardId]
  const merged = gestures.mergeCards({ cards: [kept, other], kind: 'question', title: 'Les deux' })
  const version = keep()
  if (!merged.ok) throw new Error(merged.error.code)
  gestures.splitCard(card(merged.value))
  restore(version, ALL, [kept])
  const questions = [{ card: kept, number: 1 }] as unknown as Live['questions'] // reason: what else is said of one is of no use here
  const standing = (facts: Live['questions']) =>
    standingCards(readStep(documents, facts).homes[0]?.cards ?? []).map(({ id }) => id)
  expect(standing(questions)).toEqual([kept, merged.value])
  expect(standing([])).toEqual([merged.value])
})
