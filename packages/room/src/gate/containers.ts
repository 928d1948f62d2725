import { unreachable } from '@tablee/std'
import * as Y from 'yjs'
import type { DocumentRules } from '../ports.ts'
import type { TypeName } from './read-content.ts'
import { FORBIDDEN_KEY } from './read-content.ts'
import type { Struct } from './read-update.ts'
import { Refused, demand } from './refusal.ts'

/** What lies in a row, behind keys, or both. */
export type Kind = 'map' | 'array' | 'text' | 'fragment' | 'element'

/** A root, or a shared type that an item holds. */
export interface Container {
  readonly kind: Kind
  readonly root: string
  /** The keys that lead from the root to it; places in a row have none. */
  readonly keys: readonly string[]
  /** How many containers an item in it lies in. */
  readonly depth: number
  /** What it is in the document, null when it is new. */
  readonly type: Y.AbstractType<unknown> | null
}

/** Where an item lies: in which container, behind which key. Null: it is collected as soon as it is there. */
export type Seat = { readonly container: Container; readonly key: string | null } | null

/** The containers of one document, each made once: two items lie together when theirs is the same. */
export class Containers {
  private readonly doc: Y.Doc
  private readonly rules: DocumentRules
  private readonly roots = new Map<string, Container>()
  private readonly stored = new Map<Y.AbstractType<unknown>, Container>()

  constructor(doc: Y.Doc, rules: DocumentRules) {
    this.doc = doc
    this.rules = rules
  }

  /** The root of that name; refuses one that the document does not have. */
  root(name: string): Container {
    const known = this.roots.get(name)
    if (known) return known
    const kind = Object.hasOwn(this.rules.roots, name) ? this.rules.roots[name] : undefined
    demand(kind !== undefined, 'root')
    const type = (this.doc.share.get(name) ?? null) as Y.AbstractType<unknown> | null // reason: its events are typed as any in yjs
    const root: Container = { kind, root: name, keys: [], depth: 1, type }
    this.roots.set(name, root)
    return root
  }

  /** The container that an integrated item lies in. */
  of(item: Y.Item): Container {
    if (!(item.parent instanceof Y.AbstractType)) throw new Refused('gap')
    return this.ofType(item.parent)
  }

  /** The container that a shared type of the document is. */
  ofType(type: Y.AbstractType<unknown>): Container {
    const known = this.stored.get(type)
    if (known) return known
    const container = type._item
      ? { ...inside(this.of(type._item), kindOfType(type), type._item.parentSub), type }
      : this.root(Y.findRootTypeKey(type))
    this.stored.set(type, container)
    return container
  }
}

/** The container that a new item makes within `outer`, behind `key` where it has one. */
export function inside(outer: Container, kind: Kind, key: string | null): Container {
  const keys = key === null ? outer.keys : [...outer.keys, key]
  return { kind, root: outer.root, keys, depth: outer.depth + 1, type: null }
}

export function kindOf(type: TypeName): Kind {
  return type === 'xml-text' ? 'text' : type
}

/** Refuses what cannot lie in `container` behind `key`, or must not. */
export function checkFit({ kind, depth }: Container, key: string | null, { content, type }: Struct): void {
  demand(key !== FORBIDDEN_KEY, 'content')
  const isKeyed = kind === 'map' || (key !== null && depth > 1 && (kind === 'element' || kind === 'text'))
  demand(isKeyed === (key !== null), depth === 1 ? 'root' : 'content')
  if (content === 'deleted' || content === 'collected') return
  switch (kind) {
    case 'map':
    case 'array':
      return demand(content === 'any' || content === 'type', 'content')
    case 'text':
      return demand(isKeyed ? content === 'any' : content === 'string' || content === 'format', 'content')
    case 'fragment':
    case 'element':
      return demand(isKeyed ? content === 'any' : type === 'element' || type === 'xml-text', 'content')
    default:
      return unreachable(kind)
  }
}

function kindOfType(type: Y.AbstractType<unknown>): Kind {
  if (type instanceof Y.Map) return 'map'
  if (type instanceof Y.Array) return 'array'
  if (type instanceof Y.Text) return 'text'
  if (type instanceof Y.XmlElement) return 'element'
  if (type instanceof Y.XmlFragment) return 'fragment'
  throw new Refused('content')
}
