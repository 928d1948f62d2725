import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AskExport,
  ChangeLive,
  ChangeParticipant,
  CreateCycle,
  JoinCycle,
  MOST_CHARACTERS,
  PreviewInvitation,
  RenewInvitation,
  ReturnToCycle,
} from './requests.ts'

const cycle = { title: 'Un cycle', language: 'fr', template: 'collective-impact', name: 'Nadia' }
const join = { invitation: 'secret', name: 'Samira', structure: null }

describe('creating a cycle', () => {
  test('a title, a language, a template and a name are enough', () => {
    expect(CreateCycle.parse(cycle)).toEqual(cycle)
  })

  test('titles and names lose the space around them', () => {
    expect(CreateCycle.parse({ ...cycle, title: '  Un cycle ', name: '\tNadia\n' })).toEqual(cycle)
  })

  test('a line stays a line, and French spaces stay', () => {
    expect(CreateCycle.parse({ ...cycle, title: 'Agir\r\nensemble\u00a0!' }).title).toBe('Agir ensemble\u00a0!')
  })

  test.each([
    ['title', ''],
    ['title', '   '],
    ['title', '\u200b\u2060'],
    ['title', '\u202e\u202e'],
    ['title', 'x'.repeat(MOST_CHARACTERS + 1)],
    ['title', 'x'.repeat(10_000)],
    ['title', 12],
    ['title', null],
    ['name', '\u0000\u0007'],
    ['name', 'é'.repeat(10_000)],
    ['name', ['Nadia']],
    ['name', {}],
    ['territory', 'x'.repeat(10_000)],
    ['territory', 7],
    ['language', 'de'],
    ['template', 'x'.repeat(61)],
    ['template', null],
    ['key', ''],
    ['key', 'x'.repeat(201)],
  ])('its %s cannot be %j', (field, value) => {
    expect(CreateCycle.safeParse({ ...cycle, [field]: value }).success).toBe(false)
  })

  test.each(['title', 'name', 'language', 'template'])('it needs a %s', (field) => {
    expect(
      CreateCycle.safeParse(Object.fromEntries(Object.entries(cycle).filter(([key]) => key !== field))).success,
    ).toBe(false)
  })
})

describe('joining', () => {
  test.each([null, { id: 'structure-one' }, { name: 'Parents en chemin', type: 'association' }])(
    'for %j',
    (structure) => {
      expect(JoinCycle.parse({ ...join, structure })).toEqual({ ...join, structure })
    },
  )

  test.each([
    undefined,
    'structure-one',
    { id: '../..' },
    { id: '__proto__' },
    { name: 'Parents' },
    { name: 'Parents', type: 'gang' },
    { name: ' ', type: 'association' },
  ])('not for %j', (structure) => {
    expect(JoinCycle.safeParse({ ...join, structure }).success).toBe(false)
  })

  test.each(['', 'x'.repeat(201), 5, null])('not with the secret %j', (secret) => {
    expect(JoinCycle.safeParse({ ...join, invitation: secret }).success).toBe(false)
    expect(PreviewInvitation.safeParse({ invitation: secret }).success).toBe(false)
    expect(ReturnToCycle.safeParse({ secret }).success).toBe(false)
  })

  test('a pseudonym may be anything that shows, in any script', () => {
    const names = ['Zoé', 'Đặng', '李', 'أمل', '🙂', '👩‍👧', 'R2-D2', 'D’Artagnan']
    expect(names.map((name) => JoinCycle.parse({ ...join, name }).name)).toEqual(names)
  })
})

test('whatever the text, a name that is accepted is one visible line of 120 characters at most, and is read again as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const parsed = JoinCycle.safeParse({ ...join, name })
      if (!parsed.success) return
      expect(parsed.data.name).toMatch(/^\P{Cc}{1,120}$/su)
      expect(JoinCycle.parse({ ...join, name: parsed.data.name }).name).toBe(parsed.data.name)
    }),
  )
})

describe('changing', () => {
  const command = { do: 'validate', card: 'card-one' }

  test('the facts, from a revision', () => {
    expect(ChangeLive.parse({ rev: 0, command })).toEqual({ rev: 0, command })
  })

  test.each([-1, 1.5, '1', null, Number.NaN])('not from the revision %j', (rev) => {
    expect(ChangeLive.safeParse({ rev, command }).success).toBe(false)
  })

  test.each([{ role: 'observer' }, { structure: null }, { structure: { id: 'structure-one' } }, { removed: true }])(
    'a person: %j',
    (change) => {
      expect(ChangeParticipant.parse(change)).toEqual(change)
    },
  )

  test.each([{}, { role: 'admin' }, { removed: false }, { structure: 'structure-one' }])(
    'not a person: %j',
    (change) => {
      expect(ChangeParticipant.safeParse(change).success).toBe(false)
    },
  )

  test('an invitation, for a role that exists', () => {
    expect(RenewInvitation.safeParse({ role: 'participant' }).success).toBe(true)
    expect(RenewInvitation.safeParse({ role: 'owner' }).success).toBe(false)
  })

  test('an export, of what can be exported', () => {
    expect(AskExport.safeParse({ deliverable: 'roadmap', format: 'xlsx' }).success).toBe(true)
    expect(AskExport.safeParse({ deliverable: 'roadmap', format: 'exe' }).success).toBe(false)
    expect(AskExport.safeParse({ deliverable: 'everything', format: 'xlsx' }).success).toBe(false)
  })
})
