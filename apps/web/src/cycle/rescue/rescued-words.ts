import type { Language, Plan } from '@tablee/model'
import { KINDS, Kind, inLanguage, parseDocumentName } from '@tablee/model'
import type { RescueFile, RescuedPart } from '@tablee/provider'
import type { Translate } from '@tablee/words'

/** One thing that was not saved, in words. */
export interface RescuedWords {
  readonly title: string
  /** What it is: a kind of card, the place of cards on a board… */
  readonly what: string
  readonly lines: readonly { readonly label: string; readonly text: string }[]
}

export interface ReaderOfRescues {
  readonly t: Translate
  readonly language: Language
  readonly plan: Plan | null
}

/** What was refused at one place for one reason. */
export interface RescuedSection {
  readonly place: string
  readonly reason: string
  /** When the latest of it was refused (ms). */
  readonly at: number
  readonly words: readonly RescuedWords[]
}

/** All that `files` hold, by place and reason: a card and its place on the board are refused together. */
export function sectionsOf(files: readonly RescueFile[], reader: ReaderOfRescues): readonly RescuedSection[] {
  const groups = Map.groupBy(files, (file) => JSON.stringify([placeOf(file, reader), file.code]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return {
      place: placeOf(first, reader),
      reason: reader.t(`sync.refusals.${first.code}`),
      at: Math.max(...group.map(({ at }) => at)),
      words: group.flatMap((file) => wordsOf(file, reader)),
    }
  })
}

/** Where in the cycle `file` was written, as its people call it. */
function placeOf(file: RescueFile, { t, plan }: ReaderOfRescues): string {
  const named = parseDocumentName(file.document)
  const steps = plan?.steps ?? []
  const step =
    named?.kind === 'content'
      ? steps.find(({ id }) => named.home === id || named.home.startsWith(`${id}.`))
      : named?.kind === 'board' || named?.kind === 'base'
        ? steps.find(({ boards }) => boards.some(({ id }) => id === named.board))
        : undefined
  return step?.title ?? t('sync.rescue.other')
}

/** What `file` holds, in words: cards one by one, moves of cards counted. */
function wordsOf(file: RescueFile, reader: ReaderOfRescues): readonly RescuedWords[] {
  const { t } = reader
  const kind = parseDocumentName(file.document)?.kind
  if (file.parts.length === 0) return [{ title: '', what: t('sync.rescue.empty'), lines: [] }]
  if (kind === 'board') {
    return [{ title: '', what: t('sync.rescue.placements', { count: file.parts.length }), lines: [] }]
  }
  return file.parts.map((part) => cardOf(part, reader) ?? otherOf(part, reader))
}

function cardOf({ root, value }: RescuedPart, { t, language }: ReaderOfRescues): RescuedWords | null {
  if (root !== 'cards' || !isRecord(value)) return null
  const kind = Kind.safeParse(value.kind)
  if (!kind.success) return null
  const spec = KINDS[kind.data]
  const fields = isRecord(value.fields) ? value.fields : {}
  const named = Object.entries(spec.fields).map(([name, { label }]) => ({
    label: inLanguage(label, language),
    text: textOf(fields[name]),
  }))
  const lines = [{ label: t('sync.rescue.details'), text: textOf(value.detail) }, ...named]
  const label = inLanguage(spec.label, language)
  return {
    title: textOf(value.title) || t('sync.rescue.untitled'),
    what: value.removed ? `${label} · ${t('sync.rescue.removed')}` : label,
    lines: lines.filter(({ text }) => text !== ''),
  }
}

function otherOf({ value }: RescuedPart, { t }: ReaderOfRescues): RescuedWords {
  return { title: '', what: t('sync.rescue.other'), lines: [{ label: '', text: textOf(value) }] }
}

/** The words in a value: rich text comes as XML, whose blocks become lines. */
function textOf(value: unknown): string {
  if (typeof value === 'string')
    return value
      .replaceAll(/<\/\w+>/g, '\n')
      .replaceAll(/<[^>]*>/g, '')
      .trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ')
  if (isRecord(value)) return Object.values(value).map(textOf).filter(Boolean).join(', ')
  return ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
