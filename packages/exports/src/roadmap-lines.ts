import type { Card, CycleSnapshot, FieldValue, Language } from '@tablee/model'
import { KINDS, inLanguage, keptStructure, standingCards } from '@tablee/model'

/** A line of the roadmap with its references read out. */
export interface RoadmapLine {
  readonly title: string
  readonly detail: string
  /** Numbered questions first, in order; a chosen one that is not validated has no number. */
  readonly questions: readonly { readonly number: number | null; readonly title: string }[]
  readonly lead: string
  readonly partners: readonly string[]
  readonly public: string
  /** `YYYY-MM-DD`, or empty. */
  readonly start: string
  readonly due: string
  readonly state: string
}

/** A validated question and how many lines answer it. */
export interface NumberedQuestion {
  readonly number: number
  readonly card: Card
  readonly lines: number
}

/** Every line of the roadmap that is shown: not removed, and those that were merged as one, the soonest due first and those without a date last. */
export function roadmapLines(snapshot: CycleSnapshot, language: Language): readonly RoadmapLine[] {
  const cards = new Map(snapshot.cards.map((card) => [card.id as string, card]))
  const numbers = new Map(snapshot.live.questions.map(({ card, number }) => [card as string, number]))
  return roadmapCards(snapshot)
    .map(({ title, detail, fields }): RoadmapLine => ({
      title,
      detail,
      questions: idsIn(fields['questions'])
        .flatMap((id) => {
          const question = cards.get(id)
          return question ? [{ number: numbers.get(id) ?? null, title: question.title }] : []
        })
        .toSorted((left, right) => (left.number ?? Infinity) - (right.number ?? Infinity)),
      lead: structureName(snapshot, textIn(fields['lead'])),
      partners: [...new Set(idsIn(fields['partners']).flatMap((id) => structureName(snapshot, id) || []))],
      public: textIn(fields['public']),
      start: textIn(fields['start']),
      due: textIn(fields['due']),
      state: choiceLabel(textIn(fields['state']), language),
    }))
    .toSorted((left, right) => (left.due || LAST_DAY).localeCompare(right.due || LAST_DAY))
}

/** The validated questions in the order of their numbers. A number whose card cannot be read stays out. */
export function numberedQuestions(snapshot: CycleSnapshot): readonly NumberedQuestion[] {
  const lines = roadmapCards(snapshot)
  return snapshot.live.questions.flatMap(({ card: id, number }) => {
    const card = snapshot.cards.find((candidate) => candidate.id === id)
    return card
      ? [{ number, card, lines: lines.filter((line) => idsIn(line.fields['questions']).includes(id)).length }]
      : []
  })
}

const LAST_DAY = '9999-12-31'

function roadmapCards(snapshot: CycleSnapshot): readonly Card[] {
  return standingCards(snapshot.cards).filter((card) => card.home === 'roadmap' && card.kind === 'roadmap-line')
}

/** A merged structure goes by the name of the one that stays. */
function structureName({ live }: Pick<CycleSnapshot, 'live'>, id: string): string {
  return keptStructure(live.structures, id)?.name ?? ''
}

function choiceLabel(value: string, language: Language): string {
  const spec = KINDS['roadmap-line'].fields['state']
  const option = spec?.type === 'choice' ? spec.of.find((candidate) => candidate.value === value) : undefined
  return option ? inLanguage(option.label, language) : ''
}

function textIn(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

function idsIn(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
