import type { Card, FieldValue } from '@tablee/model'
import {
  Card as CardSchema,
  KINDS,
  Link as LinkSchema,
  Live,
  Plan,
  changesOf,
  digestOf,
  fits,
  lineageOf,
  sessionSpan,
} from '@tablee/model'
import { seededRandom } from '@tablee/std'
import { describe, expect, test } from 'vitest'
import { demonstrationCycle } from './demonstration-cycle.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 21, 10)
const demonstration = demonstrationCycle({ language: 'fr', random: seededRandom(11), now: NOW })
const { plan, live, people, structures, cards, links, registrations } = demonstration
const structureIds = new Set<string>(structures.map((structure) => structure.id))
const personIds = new Set<string>(people.map((person) => person.id))
const ofKind = (kind: Card['kind']): readonly Card[] => cards.filter((card) => card.kind === kind)
const structureOf = (card: Card) => people.find((person) => person.id === card.by)?.structure ?? null
const lines = ofKind('roadmap-line')

describe('the demonstration', () => {
  test('is rich enough to show a finished cycle', () => {
    const states = new Set(lines.map((line) => line.fields['state']))
    expect(structures).toHaveLength(12)
    expect(people.length).toBeGreaterThanOrEqual(12)
    expect(new Set(people.map((person) => person.role))).toEqual(new Set(['facilitation', 'participant', 'observer']))
    expect(live.questions.map((question) => question.number)).toEqual([1, 2, 3, 4])
    expect(ofKind('issue').length).toBeGreaterThanOrEqual(8)
    expect(cards.filter(({ home, kind }) => home === 'directory' && kind === 'actor')).toHaveLength(30)
    expect(plan.territories).toHaveLength(3)
    expect(plan.steps.map(({ key }) => key)).toEqual([
      'launch',
      'essential-questions',
      'actors-actions',
      'charter-writing',
      'charter-adoption',
      'value-chains',
      'roadmap',
    ])
    expect(ofKind('action').length).toBeGreaterThanOrEqual(18)
    expect(lines).toHaveLength(20)
    expect(lines.filter(({ fields }) => typeof fields['cost'] !== 'number')).toEqual([])
    expect(links.length).toBeGreaterThanOrEqual(15)
    expect(states).toEqual(new Set(['to-confirm', 'planned', 'under-way', 'done', 'postponed']))
    expect(ofKind('action').some((action) => many(action.fields['questions']).length === 2)).toBe(true)
    expect(ofKind('actor').some((actor) => actor.fields['presence'] === 'to-invite')).toBe(true)
  })

  test('is well formed', () => {
    expect(Plan.safeParse(plan).error).toBeUndefined()
    expect(Live.safeParse(live).error).toBeUndefined()
    expect(cards.flatMap((card) => CardSchema.safeParse(card).error?.issues ?? [])).toEqual([])
    expect(links.flatMap((link) => LinkSchema.safeParse(link).error?.issues ?? [])).toEqual([])
    expect(live.structures).toEqual(structures)
  })

  test('is the same for the same seed and time, and shares no id with another copy', () => {
    const other = demonstrationCycle({ language: 'fr', random: seededRandom(12), now: NOW })
    const ids = new Set(cards.map((card) => card.id))
    expect(demonstrationCycle({ language: 'fr', random: seededRandom(11), now: NOW })).toEqual(demonstration)
    expect(other.cards.filter((card) => ids.has(card.id))).toEqual([])
  })

  test('has titles in English where they are asked for', () => {
    const english = demonstrationCycle({ language: 'en', random: seededRandom(11), now: NOW })
    expect(english.plan).toMatchObject({ language: 'en', title: 'Preventing school drop-out' })
    expect(english.plan.steps.map((step) => step.title)).toContain('Roadmap')
    expect(english.cards).toEqual(cards)
  })

  test('ids are unique', () => {
    const ids: readonly string[] = [...cards, ...links, ...people, ...structures, ...plan.steps, ...plan.sessions].map(
      ({ id }) => id,
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every card has a title, and only values that fit the fields of its kind', () => {
    const misfits = cards.flatMap((card) =>
      Object.entries(card.fields).filter(([name, value]) => {
        const spec = KINDS[card.kind].fields[name]
        return !spec || !fits(spec, value)
      }),
    )
    expect(misfits).toEqual([])
    expect(cards.filter((card) => card.title.trim() === '')).toEqual([])
  })

  test('every reference leads somewhere', () => {
    const questionIds = new Set<string>(live.questions.map((question) => question.card))
    const territoryIds = new Set<string>(plan.territories.map(({ id }) => id))
    const homes = new Set<string>(live.steps.flatMap((step) => step.homes))
    const lost = cards.flatMap((card) =>
      Object.entries(KINDS[card.kind].fields).flatMap(([name, spec]) => {
        if (spec.type !== 'ref') return []
        const known = spec.to === 'structure' ? structureIds : spec.to === 'territory' ? territoryIds : questionIds
        return many(card.fields[name]).filter((id) => !known.has(id))
      }),
    )
    expect(lost).toEqual([])
    expect(cards.filter((card) => !homes.has(card.home))).toEqual([])
    const cardIds = new Map(cards.map((card) => [card.id, card]))
    const ends = links.flatMap(({ from, to, home }) => [from, to].map((id) => [cardIds.get(id)?.home, home]))
    expect(ends.filter(([there, home]) => there !== home)).toEqual([])
    expect(cards.flatMap(({ from }) => from).filter(({ card, home }) => cardIds.get(card)?.home !== home)).toEqual([])
    expect(registrations.filter(({ participant }) => !personIds.has(participant))).toEqual([])
    expect(new Set(registrations.map(({ session }) => session))).toEqual(new Set(plan.sessions.map(({ id }) => id)))
    expect(people.filter((person) => person.structure !== null && !structureIds.has(person.structure))).toEqual([])
    expect(structures.filter((structure) => structure.voice === null || !personIds.has(structure.voice))).toEqual([])
  })

  test('each card was written for the structure of who wrote it, or by nobody', () => {
    expect(cards.filter((card) => card.by !== null && !personIds.has(card.by))).toEqual([])
    expect(cards.filter((card) => card.for !== structureOf(card))).toEqual([])
    expect(cards.some((card) => card.by === null)).toBe(true)
  })

  test('validated questions are those that were kept', () => {
    const kept = ofKind('question').filter((question) => question.fields['state'] === 'kept')
    expect(live.questions.map((question) => question.card)).toEqual(kept.map((question) => question.id))
  })

  test.each(structures)('$name has exactly one sheet, in the directory', ({ id, name, type }) => {
    const sheets = ofKind('actor').filter((actor) => actor.home === 'directory' && actor.fields['structure'] === id)
    expect(sheets.map((sheet) => [sheet.home, sheet.title, sheet.fields['type']])).toEqual([['directory', name, type]])
  })

  test.each([0, 1, 2, 3, 4, 5, 6])(
    'opened %i days later, the days of the roadmap still agree with its states',
    (shift) => {
      const now = NOW + shift * DAY
      const later = demonstrationCycle({ language: 'fr', random: seededRandom(11), now })
      const timed = later.cards
        .filter((card) => card.kind === 'roadmap-line')
        .map(({ title, fields }) => ({
          title,
          state: fields['state'],
          start: dayOf(fields['start']),
          due: dayOf(fields['due']),
        }))
      const days = timed.flatMap(({ start, due }) => [start, due]).filter((day) => day !== null)
      expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([])
      expect(timed.filter(({ start, due }) => start !== null && due !== null && start >= due)).toEqual([])
      expect(timed.filter(({ state, due }) => state === 'done' && (due ?? now) >= now)).toEqual([])
      expect(
        timed.filter(
          ({ state, start, due }) => state === 'under-way' && ((start ?? now) >= now || (due ?? now) <= now),
        ),
      ).toEqual([])
      expect(timed.filter(({ state, start }) => state === 'planned' && (start ?? now) <= now)).toEqual([])
    },
  )

  test('a line without a lead is to be confirmed, and nobody leads more than three', () => {
    const leads = lines.flatMap((line) => many(line.fields['lead']))
    expect(lines.filter(({ fields }) => many(fields['lead']).length === 0 && fields['state'] !== 'to-confirm')).toEqual(
      [],
    )
    expect(structures.filter(({ id }) => leads.filter((lead) => lead === id).length > 3)).toEqual([])
  })

  test('no structure is a partner of itself', () => {
    const alone = cards.filter(({ fields }) => {
      const carriers = [...many(fields['lead']), ...many(fields['structure'])]
      return many(fields['partners']).some((partner) => carriers.includes(partner))
    })
    expect(alone).toEqual([])
  })

  test('no column of a table is empty everywhere', () => {
    const empty = Object.values(KINDS).flatMap(({ kind, fields }) => {
      const own = ofKind(kind)
      return own.length === 0
        ? []
        : Object.keys(fields)
            .filter((name) => !own.some((card) => isFilled(card.fields[name])))
            .map((name) => `${kind} ${name}`)
    })
    expect(empty).toEqual([])
  })

  test('every action and every line of the roadmap says where, where those who do it are', () => {
    const placed = [...ofKind('action'), ...lines]
    expect(placed.filter(({ fields }) => many(fields['territories']).length === 0)).toEqual([])
    const covered = new Map(ofKind('actor').map(({ fields }) => [fields['structure'], many(fields['territories'])]))
    const beyond = placed.filter(({ fields }) => {
      const by = [fields['lead'], fields['structure'], fields['partners']].flatMap((value) => many(value))
      const all = by.flatMap((structure) => covered.get(structure) ?? [])
      return by.length > 0 && many(fields['territories']).some((territory) => !all.includes(territory))
    })
    expect(beyond.map(({ title }) => title)).toEqual([])
  })

  test.each([0, 1, 2, 3, 4, 5, 6])(
    'opened %i days later, nothing was written before its step was run, nor after that day',
    (shift) => {
      const now = NOW + shift * DAY
      const later = demonstrationCycle({ language: 'fr', random: seededRandom(11), now })
      const { steps, sessions, timeZone } = later.plan
      const begun = (home: string): number => {
        const step = steps.find(({ id, tables }) => id === home || tables.some((table) => table.home === home))
        const session = sessions.find((each) => step && each.steps.includes(step.id))
        const span = session && sessionSpan(session, timeZone)
        return span?.start ?? Infinity
      }
      const dated = [...later.cards, ...later.links]
      expect(dated.filter(({ home, at }) => at < begun(home) || at >= now)).toEqual([])
      const questions = steps.find(({ key }) => key === 'essential-questions')?.id ?? ''
      expect(later.live.questions.filter(({ at }) => (at ?? 0) < begun(questions))).toEqual([])
      expect(later.registrations.filter(({ at }) => at >= now)).toEqual([])
    },
  )

  test('everybody who takes part answered for the sessions that are past, and steps were written in after them', () => {
    const past = plan.sessions.slice(0, -1)
    const answers = past.map(({ id }) => registrations.filter(({ session }) => session === id))
    expect(answers.map((own) => new Set(own.map(({ participant }) => participant)).size)).toEqual(
      past.map(() => people.filter(({ role }) => role !== 'observer').length),
    )
    expect(answers.filter((own) => !own.some(({ coming }) => coming === 'no'))).toEqual([])
    const end = new Map(
      past.flatMap((session) => session.steps.map((step) => [step, sessionSpan(session, plan.timeZone)?.end ?? 0])),
    )
    const still = live.steps.filter(
      ({ id, homes }) => !cards.some(({ home, at }) => homes.includes(home) && at > (end.get(id) ?? 0)),
    )
    expect(still).toEqual([])
  })

  test('everything was written before now, and all sessions but the last are past', () => {
    expect(cards.filter((card) => card.at >= NOW)).toEqual([])
    const days = plan.sessions.map(({ day }) => (day === null ? 0 : Date.parse(day)))
    expect(days.filter((day) => day >= NOW)).toEqual(days.slice(-1))
    expect(days).toEqual(days.toSorted((left, right) => left - right))
  })

  test.each(lines.map(({ title, ...line }) => ({ title, line: { title, ...line } })))(
    '« $title » comes from an issue of the launch, through a question',
    ({ line }) => {
      const kin = [...lineageOf(cards, line, 'back').kin]
      const met = new Set<Card | null>()
      for (let next = kin.shift(); next; next = kin.shift()) {
        met.add(next.card)
        kin.push(...next.kin)
      }
      const [launch] = plan.steps
      expect([...met].some((card) => card?.kind === 'question')).toBe(true)
      expect([...met].some((card) => card?.kind === 'issue' && card.home === launch?.id)).toBe(true)
    },
  )

  test('no source has changed since it was handed on', () => {
    const known = new Map(cards.map((card) => [card.id, card]))
    const stale = cards.flatMap((copy) =>
      copy.from.filter(({ card, digest }) => {
        const source = known.get(card)
        return !source || digestOf(source) !== digest
      }),
    )
    expect(stale).toEqual([])
    const [line] = lines
    expect(line && changesOf(line, line)).toEqual([])
  })

  test('nothing in it can reach a real person: no address, no number, no page', () => {
    expect(JSON.stringify(demonstration).match(/[\w.]+@[\w.]+|https?:|www\.|\b0\d([ .]?\d\d){4}\b/)).toBeNull()
    const contacts = cards.filter(({ fields }) => many(fields['contact']).length > 0)
    expect(contacts.filter(({ fields }) => fields['consent'] !== 'yes')).toEqual([])
  })

  test('is written with French typography', () => {
    const texts = cards.flatMap((card) => [card.title, card.detail, ...Object.values(card.fields).flatMap(many)])
    expect(texts.filter((text) => /[^\u00a0\u202f][?!;»]|[^\u00a0\u202f\d]:|«[^\u00a0]|'/.test(text))).toEqual([])
  })
})

function many(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function isFilled(value: FieldValue | undefined): boolean {
  return typeof value === 'number' || (Array.isArray(value) ? value.length > 0 : many(value).length > 0)
}

function dayOf(value: FieldValue | undefined): number | null {
  return typeof value === 'string' && value !== '' ? Date.parse(value) : null
}
