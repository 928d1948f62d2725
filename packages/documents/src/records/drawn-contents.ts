import { isOwnAddress } from './own-address.ts'
import type { RecordValue } from './record-cells.ts'
import { plainObject } from './record-cells.ts'

/** What can be told of something drawn to who does not see it: the words in it, or a picture and what it shows. */
export type DrawnContent =
  | { readonly key: string; readonly sort: 'words'; readonly words: string }
  | { readonly key: string; readonly sort: 'picture'; readonly words: string; readonly src: string }

export interface DrawnContents {
  readonly told: readonly DrawnContent[]
  /** How many more there are, beyond what a page should hold. */
  readonly untold: number
}

/** More than people write and show on a board; only a hostile one holds more. */
const MOST_TOLD = 300
const LONGEST = 2000

/** What is written and shown in `layers`, from the back to the front, each from its top to its bottom. Peers wrote it: what is malformed is passed over. */
export function drawnContents(layers: readonly ReadonlyMap<string, RecordValue>[]): DrawnContents {
  const contents = layers.flatMap((records, layer) =>
    [...records]
      .flatMap(([id, value]) => {
        const content = contentOf(value)
        return content
          ? [{ content: { ...content, key: `${layer} ${id}` }, x: numberOf(value['x']), y: numberOf(value['y']) }]
          : []
      })
      .toSorted((one, other) => one.y - other.y || one.x - other.x)
      .map(({ content }) => content),
  )
  return { told: contents.slice(0, MOST_TOLD), untold: Math.max(0, contents.length - MOST_TOLD) }
}

type Content =
  | { readonly sort: 'words'; readonly words: string }
  | { readonly sort: 'picture'; readonly words: string; readonly src: string }

/** What was read of a record, which is the same object until it changes. */
const read = new WeakMap<RecordValue, Content | null>()

function contentOf(value: RecordValue): Content | null {
  const known = read.get(value)
  if (known !== undefined) return known
  const content = readContent(value)
  read.set(value, content)
  return content
}

function readContent({ type, props, meta }: RecordValue): Content | null {
  const { altText, richText, text } = plainObject(props) ?? {}
  switch (type) {
    case 'image': {
      const src = plainObject(meta)?.['src']
      return typeof src === 'string' && isOwnAddress(src)
        ? { sort: 'picture', words: short(textOf(altText)), src }
        : null
    }
    case 'arrow':
    case 'geo':
    case 'text': {
      const words = short(richText === undefined ? textOf(text) : wordsOf(richText))
      return words === '' ? null : { sort: 'words', words }
    }
    default:
      return null
  }
}

/** The words of paragraphs, a line for each. */
function wordsOf(richText: unknown): string {
  return childrenOf(richText)
    .map((paragraph) =>
      childrenOf(paragraph)
        .map((child) => (plainObject(child)?.['type'] === 'hardBreak' ? '\n' : textOf(plainObject(child)?.['text'])))
        .join(''),
    )
    .join('\n')
}

function childrenOf(node: unknown): readonly unknown[] {
  const content = plainObject(node)?.['content']
  return Array.isArray(content) ? content : []
}

function short(words: string): string {
  const whole = words.trim()
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST).toWellFormed()}…` : whole
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
