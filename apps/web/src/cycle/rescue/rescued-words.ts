import type { FieldSpec, Language, Plan } from '@tablee/model'
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
  /** What a card refers to by `id`, as its people call it; null where that is not known here. */
  readonly nameOf: (id: string) => string | null
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
      // what can be read first, then what can only be counted
      words: group
        .flatMap((file) => wordsOf(file, reader))
        .toSorted((left, right) => Number(left.title === '') - Number(right.title === '')),
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
  return step?.title ?? t('rescue.other')
}

/** What `file` holds, in words: cards and groups one by one, the rest counted by what it is. */
function wordsOf(file: RescueFile, reader: ReaderOfRescues): readonly RescuedWords[] {
  if (file.parts.length === 0) return [onlyWhat(reader.t('rescue.empty'))]
  const one = file.parts.filter(({ root }) => !isCounted(root))
  const counts = new Map<Counted, number>()
  for (const { root } of file.parts) if (isCounted(root)) counts.set(root, (counts.get(root) ?? 0) + 1)
  return [
    ...one.map((part) => cardOf(part, reader) ?? groupOf(part, reader) ?? otherOf(part, reader)),
    ...[...counts].map(([root, count]) => onlyWhat(reader.t(COUNTED[root], { count }))),
  ]
}

/** What has no words of its own, by the root of its document that holds it. */
const COUNTED = {
  placements: 'rescue.placements',
  links: 'rescue.links',
  records: 'rescue.drawings',
  zones: 'rescue.zones',
} as const
type Counted = keyof typeof COUNTED

function isCounted(root: string): root is Counted {
  return Object.hasOwn(COUNTED, root)
}

function onlyWhat(what: string): RescuedWords {
  return { title: '', what, lines: [] }
}

function cardOf({ root, value }: RescuedPart, reader: ReaderOfRescues): RescuedWords | null {
  if (root !== 'cards' || !isRecord(value)) return null
  const { t, language } = reader
  const kind = Kind.safeParse(value.kind)
  if (!kind.success) return null
  const spec = KINDS[kind.data]
  const fields = isRecord(value.fields) ? value.fields : {}
  const named = Object.entries(spec.fields).map(([name, field]) => ({
    label: inLanguage(field.label, language),
    text: field.type === 'parts' ? partsOf(name, field.of, fields, reader) : fieldOf(fields[name], field, reader),
  }))
  const lines = [{ label: t('rescue.details'), text: richTextOf(value.detail) }, ...named]
  const label = inLanguage(spec.label, language)
  return {
    title: textOf(value.title) || t('rescue.untitled'),
    what: value.removed ? `${label} · ${t('rescue.removed')}` : label,
    lines: lines.filter(({ text }) => text !== ''),
  }
}

/** A value of a field as its author read it: the words of a choice, the names of what it refers to where they are known. */
function fieldOf(value: unknown, spec: FieldSpec, { language, nameOf }: ReaderOfRescues): string {
  const each = (word: (item: string) => string | null | undefined): string =>
    (Array.isArray(value) ? value : [value]).flatMap((item) => word(String(item)) ?? []).join(', ')
  switch (spec.type) {
    case 'choice':
      return each((item) => {
        const option = spec.of.find((candidate) => candidate.value === item)
        return option && inLanguage(option.label, language)
      })
    case 'ref':
      return each(nameOf)
    default:
      return textOf(value)
  }
}

/** The words of the repeated parts of the field `name`: each of their own fields lies under a key of its own. */
function partsOf(
  name: string,
  of: Readonly<Record<string, FieldSpec>>,
  fields: Readonly<Record<string, unknown>>,
  reader: ReaderOfRescues,
): string {
  const said = Object.entries(fields).flatMap(([key, value]) => {
    const [field, , own = ''] = key.split('.')
    const spec = field === name && Object.hasOwn(of, own) ? of[own] : undefined
    return spec ? fieldOf(value, spec, reader) : []
  })
  return said.filter(Boolean).join(', ')
}

function groupOf({ root, value }: RescuedPart, { t }: ReaderOfRescues): RescuedWords | null {
  if (root !== 'groups' || !isRecord(value)) return null
  return { title: textOf(value.title) || t('rescue.untitled'), what: t('rescue.group'), lines: [] }
}

function otherOf({ value }: RescuedPart, { t }: ReaderOfRescues): RescuedWords {
  return { title: '', what: t('rescue.other'), lines: [{ label: '', text: textOf(value) }] }
}

/** Rich text comes as XML, whose blocks become lines. */
function richTextOf(value: unknown): string {
  return textOf(value)
    .replaceAll(/<\/\w+>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .trim()
}

/** The words in a value, letter by letter. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ')
  if (isRecord(value)) return Object.values(value).map(textOf).filter(Boolean).join(', ')
  return ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
