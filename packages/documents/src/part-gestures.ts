import type { Card, FieldValue } from '@tablee/model'
import { fits, newId, partsIn } from '@tablee/model'
import type { Random } from '@tablee/std'
import type * as Y from 'yjs'
import { fieldCell } from './card-cells.ts'
import { specOf } from './fields.ts'
import type { History } from './history.ts'
import { partFieldKey, partKey } from './part-cells.ts'

/** What one person does to the repeated parts of a card: its milestones, its funders… */
export interface PartGestures {
  /** Adds an empty part after the others and gives its id; null where the field has no parts. */
  addPart(card: Card, field: string): string | null
  /**
   * Sets one field of a part; false when the value does not fit, or is there already. Writes made with the same
   * `writing` (someone goes on in one box) are undone at once.
   */
  setPart(card: Card, field: string, part: string, name: string, value: FieldValue, writing?: object): boolean
  /** Takes a part away; undoing brings it back with what it holds then. */
  removePart(card: Card, field: string, part: string): void
}

interface PartOptions {
  readonly content: Y.Doc
  readonly random: Random
  readonly history: History
}

/** The part gestures of one person on the cards of one document. */
export function createPartGestures({ content, random, history }: PartOptions): PartGestures {
  return {
    addPart: (card, field) => {
      const id = newId(random)
      const cell = specOf(card.kind, field)?.type === 'parts' ? fieldCell(content, card.id, partKey(field, id)) : null
      if (!cell) return null
      const last = ordersOf(content, card, field).reduce((most, order) => Math.max(most, order), -1)
      history.record((write) => write(cell, last + 1))
      return id
    },
    setPart: (card, field, part, name, value, writing) => {
      const spec = specOf(card.kind, field)
      const own = spec?.type === 'parts' && Object.hasOwn(spec.of, name) ? spec.of[name] : undefined
      const cell = fieldCell(content, card.id, partFieldKey(field, part, name))
      if (!own || !cell || !fits(own, value) || isHeld(cell.map.get(cell.key), value)) return false
      history.record((write) => write(cell, value), writing)
      return true
    },
    removePart: (card, field, part) => {
      const cell = fieldCell(content, card.id, partKey(field, part))
      if (cell) history.record((write) => write(cell, undefined))
    },
  }
}

function ordersOf(content: Y.Doc, card: Card, field: string): readonly number[] {
  return partsIn(card.fields[field]).flatMap(({ id }) => {
    const cell = typeof id === 'string' ? fieldCell(content, card.id, partKey(field, id)) : null
    const order = cell?.map.get(cell.key)
    return typeof order === 'number' ? [order] : []
  })
}

function isHeld(present: unknown, value: FieldValue): boolean {
  return JSON.stringify(present ?? '') === JSON.stringify(value)
}
