import type { Box, FieldSpec, StepSpec, Words, ZoneSpec } from '@tablee/model'
import {
  CARD_SIZE,
  KINDS,
  MOST_QUESTIONS,
  ZONE_HEADER,
  ZoneSpec as ZoneSpecSchema,
  expandZones,
  fits,
  receptionOf,
  zonesOf,
} from '@tablee/model'
import { cardWith } from '@tablee/model/testing'
import { describe, expect, test } from 'vitest'
import { templateCovers } from './covers.ts'
import { findTemplate, templates } from './templates.ts'

const QUESTIONS = Array.from({ length: MOST_QUESTIONS }, (_, index) => `question-${index}`)
/** How long each step lasts by itself (`product.md`). */
const MINUTES: Readonly<Record<string, number>> = {
  launch: 180,
  'essential-questions': 90,
  'actors-actions': 180,
  'charter-writing': 180,
  'charter-adoption': 45,
  'value-chains': 180,
  roadmap: 180,
  'open-foresight': 180,
  'open-cooperation': 180,
  'open-evaluation': 180,
}

test('a template is found by its id, and nothing else is', () => {
  expect(findTemplate('collective-impact')?.id).toBe('collective-impact')
  expect(findTemplate('__proto__')).toBeNull()
  expect(findTemplate('')).toBeNull()
})

test('ids of templates are unique, and each is announced in the same order', () => {
  expect(twiceIn(templates)).toEqual([])
  expect(templates.map(({ id, title, summary }) => ({ id, title, summary }))).toEqual(templateCovers)
})

test('the nine sessions run the steps that the method names, in its order', () => {
  const template = findTemplate('collective-impact-nine-sessions')
  expect(template?.sessions.map(({ steps }) => steps)).toEqual([
    ['launch'],
    ['open-foresight'],
    ['essential-questions', 'actors-actions'],
    ['open-cooperation'],
    ['charter-writing'],
    ['charter-adoption', 'open-evaluation'],
    ['open-evaluation'],
    ['value-chains'],
    ['roadmap'],
  ])
})

test.each([
  ['actors-actions', 'action', { status: 'exists' }],
  ['value-chains', 'chain-link', { family: 'main' }],
] as const)(
  'in %s, a card whose question is no longer validated waits among those to sort, and has it again with the question',
  (key, kind, fields) => {
    const zones =
      findTemplate('collective-impact-nine-sessions')?.steps.find((step) => step.key === key)?.boards[0]?.zones ?? []
    const card = cardWith('card-00001', { kind, fields: { ...fields, questions: ['question-1'] } })
    const shownIn = (...questions: readonly string[]): string | undefined =>
      zonesOf(card, expandZones(zones, { question: questions }), null)[0]?.id
    expect(shownIn('question-2')).toBe('unsorted')
    expect(shownIn('question-1')).toMatch(/\/question-1$/)
  },
)

describe.each(templates)('template $id', (template) => {
  const boards = template.steps.flatMap((step) => step.boards)
  const stepOf = (key: string): StepSpec | undefined => template.steps.find((step) => step.key === key)
  const agendas = agendasOf(template)

  test('keys of steps, boards, tables, zones and activities are unique', () => {
    expect(twiceIn(template.steps)).toEqual([])
    expect(twiceIn(boards)).toEqual([])
    expect(twiceIn(template.steps.flatMap((step) => step.tables))).toEqual([])
    expect(boards.flatMap((board) => twiceIn(board.zones))).toEqual([])
    expect(agendas.flatMap(({ agenda }) => twiceIn(agenda))).toEqual([])
  })

  test('every text is there in French and in English', () => {
    const texts = textsIn(template)
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter(({ fr, en }) => !fr.trim() || !en?.trim())).toEqual([])
  })

  test('every text obeys the typography of its language', () => {
    const texts = textsIn(template)
    expect(texts.filter(({ fr }) => /[^\u00a0\u202f][?!;»]|[^\u00a0\u202f\d]:|«[^\u00a0]|'/.test(fr))).toEqual([])
    expect(texts.filter(({ en = '' }) => /\s[?!;:]|[«»']/.test(en))).toEqual([])
  })

  test.each(template.sessions)(
    'the session $title.fr runs known steps, and its agenda fills its minutes',
    (session) => {
      const agenda = session.agenda ?? session.steps.flatMap((key) => stepOf(key)?.agenda ?? [])
      expect(session.steps.filter((key) => !stepOf(key))).toEqual([])
      expect(minutesOf(agenda)).toBe(session.minutes)
    },
  )

  test.each(template.steps)('the agenda of $key lasts as long as the method says', (step) => {
    expect(minutesOf(step.agenda)).toBe(MINUTES[step.key])
  })

  test.each(agendas)('every activity of $name names a board and a zone that exist', ({ agenda, steps }) => {
    const known = steps.flatMap((key) => stepOf(key)?.boards ?? [])
    const exists = (board: string | null, zone: string | null): boolean => {
      if (board === null) return zone === null
      const zones = known.find((candidate) => candidate.key === board)?.zones
      return zones !== undefined && (zone === null || zones.some((candidate) => candidate.key === zone))
    }
    expect(agenda.filter((activity) => !exists(activity.board, activity.zone))).toEqual([])
    expect(agenda.filter((activity) => activity.minutes < 5)).toEqual([])
  })

  test('every step is run in a session, and the essential questions with the actors have an agenda of their own and one in common', () => {
    const run = new Set(template.sessions.flatMap(({ steps }) => steps))
    expect(template.steps.map(({ key }) => key).filter((key) => !run.has(key))).toEqual([])
    const joint = template.sessions.find(({ steps }) => steps.join(' ') === 'essential-questions actors-actions')
    expect(minutesOf(joint?.agenda ?? [])).toBe(180)
    expect(
      [stepOf('essential-questions'), stepOf('actors-actions')].map((step) => minutesOf(step?.agenda ?? [])),
    ).toEqual([90, 180])
  })

  test.each(template.steps)('what $key hands on goes to another step or to its own table, which takes it', (step) => {
    const refused = step.handsOn.flatMap(({ kinds, to, into, becomes }) => {
      const receiver = to === step.key && !step.tables.some(({ key }) => key === into) ? undefined : stepOf(to)
      return kinds
        .filter((kind) => !receiver || !receptionOf(receiver, becomes ?? kind, into))
        .map((kind) => `${kind} → ${to} ${into}`)
    })
    expect(refused).toEqual([])
  })

  test.each(template.steps)(
    'what $key hands on as cards is copied, as columns or as what is referred to lives on',
    (step) => {
      const otherwise = step.handsOn.filter(({ kinds, to, into, becomes, as }) => {
        const receiver = stepOf(to)
        return kinds.some(
          (kind) => receiver && (receptionOf(receiver, becomes ?? kind, into) === 'card') !== (as === 'copy'),
        )
      })
      expect(otherwise).toEqual([])
    },
  )

  test.each(template.steps)('what $key proposes at once is told by values that its kinds can hold', (step) => {
    const unheld = step.handsOn.flatMap(({ kinds, when = {} }) =>
      kinds.flatMap((kind) =>
        Object.entries(when).filter(([field, value]) => {
          const spec: FieldSpec | undefined = KINDS[kind].fields[field]
          return !spec || !fits(spec, value)
        }),
      ),
    )
    expect(unheld).toEqual([])
  })

  test.each(template.steps)('what $key hands on is what its own cards are', ({ handsOn, boards: own, tables }) => {
    const kinds = new Set([
      ...own.flatMap(({ zones }) => zones.flatMap(({ accepts }) => accepts)),
      ...tables.map(({ kind }) => kind),
    ])
    expect(handsOn.flatMap((hand) => hand.kinds.filter((kind) => !kinds.has(kind)))).toEqual([])
  })

  test.each(template.steps)('the note of $key says its aim, what to prepare and what to watch', ({ note }) => {
    expect(note.fr.split('\n').map((line) => line.slice(0, line.indexOf('\u00a0')))).toEqual([
      'But',
      'À préparer',
      'À surveiller',
    ])
    expect(note.en?.split('\n').map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'Aim',
      'To prepare',
      'To watch',
    ])
  })

  test.each(boards)(
    'every zone of $key has a prompt, and says which cards it takes and what being there means',
    ({ zones }) => {
      expect(
        zones.filter(
          ({ prompt, accepts, writable }) => prompt.fr === '' || (accepts.length === 0 && writable !== 'nobody'),
        ),
      ).toEqual([])
      expect(zones.filter(({ accepts }) => new Set(accepts).size !== accepts.length)).toEqual([])
    },
  )

  test.each(boards)('the title and the prompt of a zone of $key are shown whole', ({ zones }) => {
    const cut = zones.flatMap(({ key, title, prompt, box, repeat, accepts }) =>
      (['fr', 'en'] as const)
        .filter((language) => {
          const isPoster = accepts.length === 0
          const buttons = isPoster ? 0 : 130
          const badge = repeat?.over === 'question' ? 36 : 0
          const isLong = widthOf(title[language] ?? '', 21) > box.w - 26 - buttons - badge
          return isLong || (!isPoster && linesOf(prompt[language] ?? '', 15, box.w - 26) > 2)
        })
        .map((language) => `${key} ${language}`),
    )
    expect(cut).toEqual([])
  })

  test.each(boards)(
    'a zone of $key means values that every kind it takes can hold, or asks nothing of it',
    ({ zones }) => {
      const wrong = zones.flatMap((zone) =>
        Object.entries('sets' in zone.means ? zone.means.sets : {}).filter(([field, value]) => {
          const specs = zone.accepts.flatMap((kind) => KINDS[kind].fields[field] ?? [])
          // one of the values of a field that holds several is added to those that are there
          const isMeant = (spec: FieldSpec): boolean =>
            value === '$each' || fits(spec, value) || (typeof value === 'string' && fits(spec, [value]))
          return specs.length === 0 || !specs.every(isMeant)
        }),
      )
      expect(wrong).toEqual([])
      expect(zones.flatMap((zone) => ZoneSpecSchema.safeParse(zone).error?.issues ?? [])).toEqual([])
    },
  )

  test.each(boards)('a zone of $key takes cards exactly when someone may write in it', ({ zones }) => {
    expect(zones.filter((zone) => (zone.accepts.length === 0) !== (zone.writable === 'nobody'))).toEqual([])
  })

  test.each(boards)('the zones of $key never overlap, whatever the number of questions', ({ zones }) => {
    const shown = expandZones(zones, { question: QUESTIONS })
    const meeting = shown.flatMap((zone, index) => shown.slice(index + 1).filter((other) => meet(zone.box, other.box)))
    expect(meeting.map((zone) => zone.id)).toEqual([])
  })

  test.each(boards)('a zone of $key takes at least eight cards', ({ zones }) => {
    expect(zones.filter((zone) => zone.accepts.length > 0 && roomIn(zone) < 8).map((zone) => zone.key)).toEqual([])
  })
})

function agendasOf(template: (typeof templates)[number]) {
  const joint = template.sessions.flatMap(({ title, steps, agenda }) =>
    agenda ? [{ name: title.fr, steps, agenda }] : [],
  )
  return [...template.steps.map(({ key, agenda }) => ({ name: key, steps: [key], agenda })), ...joint]
}

/** About how wide `text` is at `size`: a little more than it will be. */
function widthOf(text: string, size: number): number {
  const narrow = text.match(/[iljtfr.,;:!'’()[\]|·\- \u00a0]/g)?.length ?? 0
  return (narrow * 0.34 + (text.length - narrow) * 0.56) * size
}

function linesOf(text: string, size: number, room: number): number {
  let [count, filled] = [1, 0]
  for (const word of text.split(' ')) {
    const width = widthOf(`${word} `, size)
    if (filled + width > room) [count, filled] = [count + 1, 0]
    filled += width
  }
  return count
}

function minutesOf(agenda: StepSpec['agenda']): number {
  return agenda.reduce((sum, activity) => sum + activity.minutes, 0)
}

function twiceIn(named: readonly ({ readonly key: string } | { readonly id: string })[]): readonly string[] {
  const keys = named.map((item) => ('key' in item ? item.key : item.id))
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

function textsIn(value: unknown): readonly Words[] {
  if (typeof value !== 'object' || value === null) return []
  if ('fr' in value && typeof value.fr === 'string') return [value as Words]
  return Object.values(value).flatMap(textsIn)
}

function meet(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.w && right.x < left.x + left.w && left.y < right.y + right.h && right.y < left.y + left.h
  )
}

function roomIn({ box }: ZoneSpec): number {
  const columns = Math.floor((box.w - 16) / (CARD_SIZE.w + 16))
  return columns * Math.floor((box.h - ZONE_HEADER) / (CARD_SIZE.h + 16))
}
