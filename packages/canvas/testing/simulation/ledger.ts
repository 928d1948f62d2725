import type { CardId, ParticipantId } from '@tablee/model'
import type { Person } from './person.ts'

/** What people have written, so that it can be looked for in the end. */
export class Ledger {
  /** The cards that were ever made, and by whom. */
  readonly cards = new Map<CardId, ParticipantId>()
  /** Who has ever taken a card away. */
  readonly removers = new Map<CardId, Set<ParticipantId>>()
  /** Every letter that was typed, where and by whom: no two are alike. */
  readonly letters = new Map<string, { readonly card: CardId; readonly by: Person }>()
  /** Who has ever erased a letter. */
  readonly erasers = new Map<string, Set<Person>>()
  /** The letters that somebody erased or took back, rightly. */
  readonly gone = new Set<string>()
  private made = 0

  /** Words of `person` for `card`, in letters that nobody has used. */
  type(person: Person, card: CardId, count: number): string {
    const letters = Array.from({ length: count }, (_, index) => String.fromCodePoint(FIRST + this.made + index))
    this.made += count
    for (const letter of letters) this.letters.set(letter, { card, by: person })
    return letters.join('')
  }

  erase(person: Person, text: string): void {
    for (const letter of text) {
      this.gone.add(letter)
      this.erasers.set(letter, (this.erasers.get(letter) ?? new Set()).add(person))
    }
  }

  remove({ name }: Person, cards: readonly CardId[]): void {
    for (const card of cards) this.removers.set(card, (this.removers.get(card) ?? new Set()).add(name))
  }

  /** An id that no shape has had. */
  shape(): string {
    this.made += 1
    return `shape:${this.made}`
  }
}

/** Letters of the plane of ideograms: twenty thousand of them, none of which a card says otherwise. */
const FIRST = 0x4e00
