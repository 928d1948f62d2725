import type { Card, CardId } from '@tablee/model'
import { createPerson, meet } from '../testing/index.ts'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { isHeldBack } from './withdrawn-texts.ts'
import { readCards, setField, textFieldOf } from './cards.ts'
import { copyCard } from './copied-card.ts'
import { PERSON, TYPING } from './origin.ts'
import { createSourceGestures } from './source-gestures.ts'
import { cardsStore } from './stores.ts'

const CONTACT = 'lea@exemple.fr'
const AGREED = { consent: 'yes', contact: CONTACT }
type Person = ReturnType<typeof createPerson>

const sheet = (person: Person, fields: Card['fields'] = AGREED, title = 'Club'): CardId =>
  person.gestures.addCard({ kind: 'actor', zone: null, title, fields })

/** What the shared text of the contact holds, shown or not. */
const written = ({ content }: Person, id: CardId): string => textFieldOf(content, id, 'contact')?.toString() ?? ''

/** What a card says; texts in which nobody has written are not counted. */
const said = (card: Card | undefined | null): Card['fields'] =>
  Object.fromEntries(Object.entries(card?.fields ?? {}).filter(([, value]) => value !== ''))

/** Writes a contact as someone does who has not yet heard that the agreement was taken back. */
function writeUnheard({ content }: Person, id: CardId): void {
  content.transact(() => textFieldOf(content, id, 'contact')?.insert(0, CONTACT), TYPING)
}

describe('what is read', () => {
  test('[AGREE1] a contact without a yes is in no card that anyone reads, and is there again with it', () => {
    const nadia = createPerson()
    const id = sheet(nadia, {})
    writeUnheard(nadia, id)
    const readers = [
      () => readCards(nadia.content, 'roadmap')[0],
      () => cardsStore(nadia.content, 'roadmap').get()[0],
      () => copyCard(nadia.content, nadia.card(id), null)?.card,
    ]
    for (const consent of ['', 'no']) {
      setField(nadia.content, id, 'consent', consent, PERSON)
      for (const read of readers) expect(JSON.stringify(read())).not.toContain(CONTACT)
    }
    setField(nadia.content, id, 'consent', 'yes', PERSON)
    for (const read of readers) expect(said(read())).toEqual(AGREED)
  })

  test('[AGREE2] a card is written with a contact and a yes, or without the contact', () => {
    const nadia = createPerson()
    expect(written(nadia, sheet(nadia))).toBe(CONTACT)
    expect(written(nadia, sheet(nadia, { contact: CONTACT }))).toBe('')
    const { added } = nadia.rows.writeRows([{ card: null, values: { contact: CONTACT, consent: 'no' } }], 'actor')
    expect(written(nadia, added[0] as CardId)).toBe('')
  })

  test('[AGREE3] neither a copy nor a merged card holds what nobody agreed to', () => {
    const nadia = createPerson()
    const [unasked, agreed] = [sheet(nadia, {}, 'Club'), sheet(nadia, { consent: 'yes', contact: 'a@b.fr' }, 'Le club')]
    writeUnheard(nadia, unasked)
    const copied = copyCard(nadia.content, nadia.card(unasked), null)
    const copy = copied && nadia.gestures.addCopy(copied, null)
    expect(copy?.ok && written(nadia, copy.value)).toBe('')
    const merged = nadia.gestures.mergeCards({ cards: [unasked, agreed], kind: 'actor', title: 'Club' })
    expect(merged.ok && said(nadia.card(merged.value))).toEqual({ consent: 'yes', contact: 'a@b.fr' })
    // what is there is not lost: split again, each has its own
    expect(written(nadia, unasked)).toBe(CONTACT)
  })
})

describe('an agreement that is taken back', () => {
  test.for(['no', ''])(
    '[AGREE4] by « %s »: the contact goes in the same act, and one undo brings both back',
    (consent) => {
      const nadia = createPerson()
      const id = sheet(nadia)
      expect(nadia.gestures.setField(nadia.card(id), 'consent', consent)).toBe(true)
      expect(written(nadia, id)).toBe('')
      const takeBack = nadia.history.last()
      expect(takeBack()).toBe(true)
      expect(said(nadia.card(id))).toEqual(AGREED)
      expect(nadia.history.redo()).toBe(true)
      expect([nadia.card(id).fields['consent'], written(nadia, id)]).toEqual([consent, ''])
    },
  )

  test('[AGREE5] while another writes the contact: nobody is shown it, nobody writes to agree, a no cleans what is left', () => {
    const nadia = createPerson()
    const id = sheet(nadia)
    const lea = createPerson({ content: new Y.Doc(), seed: 2 })
    meet(nadia.content, lea.content)
    nadia.gestures.setField(nadia.card(id), 'consent', '')
    lea.content.transact(() => textFieldOf(lea.content, id, 'contact')?.insert(0, '06 00 '), TYPING)
    meet(nadia.content, lea.content)
    for (const person of [nadia, lea]) {
      expect(said(person.card(id))).toEqual({})
      expect(written(person, id)).toBe('06 00 ')
    }
    lea.gestures.setField(lea.card(id), 'consent', 'no')
    meet(nadia.content, lea.content)
    expect(written(nadia, id)).toBe('')
  })

  test('[AGREE6] by rows at once, with what is written there; a contact without a yes is left out, the rest goes in', () => {
    const nadia = createPerson()
    const [one, two, three] = [sheet(nadia), sheet(nadia, {}, 'Deux'), sheet(nadia, {}, 'Trois')] as const
    const card = (id: CardId) => nadia.card(id)
    const { changed } = nadia.rows.writeRows(
      [
        { card: card(one), values: { consent: 'no', missions: 'Accueillir' } },
        { card: card(two), values: { contact: CONTACT } },
        { card: card(three), values: { contact: CONTACT, consent: 'yes' } },
      ],
      'actor',
    )
    expect(changed).toEqual([one, three])
    expect([one, two, three].map((id) => written(nadia, id))).toEqual(['', '', CONTACT])
    expect(card(one).fields).toMatchObject({ consent: 'no', missions: 'Accueillir' })
    expect(nadia.history.undo()).toBe(true)
    expect([one, two, three].map((id) => written(nadia, id))).toEqual([CONTACT, '', ''])
  })

  test('[AGREE10] what was written unheard is erased by a hand, and no undo brings it back; nothing else ever is', () => {
    const nadia = createPerson()
    const [left, agreed] = [sheet(nadia, {}), sheet(nadia)]
    expect(nadia.gestures.eraseHeldBack(nadia.card(left), 'contact')).toBe(false)
    writeUnheard(nadia, left)
    expect([left, agreed].map((id) => isHeldBack(nadia.content, nadia.card(id), 'contact'))).toEqual([true, false])
    expect([left, agreed].map((id) => nadia.gestures.eraseHeldBack(nadia.card(id), 'contact'))).toEqual([true, false])
    expect([left, agreed].map((id) => written(nadia, id))).toEqual(['', CONTACT])
    nadia.history.undo()
    expect(written(nadia, left)).toBe('')
  })

  test('[AGREE7] emptying a contact needs nobody’s agreement', () => {
    const nadia = createPerson()
    const id = sheet(nadia, {})
    writeUnheard(nadia, id)
    expect(nadia.rows.writeRows([{ card: nadia.card(id), values: { contact: '' } }], 'actor').changed).toEqual([id])
    expect(written(nadia, id)).toBe('')
  })
})

describe('merged sheets', () => {
  const merge = (person: Person, cards: readonly CardId[]): CardId => {
    const merged = person.gestures.mergeCards({ cards, kind: 'actor', title: 'Club' })
    if (!merged.ok) throw new Error(merged.error.code)
    return merged.value
  }
  const state = (person: Person, ids: readonly CardId[]): readonly unknown[] =>
    ids.map((id) => [person.card(id).fields['consent'] ?? '', written(person, id)])

  test.for(['gestures', 'rows'] as const)(
    '[AGREE11] by %s: what is taken back in a merged sheet is in nothing that it was made of, and one undo brings all back',
    (by) => {
      const nadia = createPerson()
      const [one, two, three] = [sheet(nadia), sheet(nadia), sheet(nadia)] as const
      const inner = merge(nadia, [one, two])
      const outer = merge(nadia, [inner, three])
      const all = [one, two, three, inner, outer]
      const before = state(nadia, all)
      if (by === 'gestures') nadia.gestures.setField(nadia.card(outer), 'consent', 'no')
      else nadia.rows.writeRows([{ card: nadia.card(outer), values: { consent: 'no' } }], 'actor')
      expect(state(nadia, all)).toEqual(all.map(() => ['no', '']))
      expect(nadia.history.undo()).toBe(true)
      expect(state(nadia, all)).toEqual(before)
      nadia.history.redo()
      nadia.gestures.splitCard(nadia.card(outer))
      expect(state(nadia, [three, inner])).toEqual([
        ['no', ''],
        ['no', ''],
      ])
    },
  )

  test('[AGREE12] what is taken back once they are split is not there when they are merged again; the others keep theirs', () => {
    const nadia = createPerson()
    const [one, two] = [sheet(nadia), sheet(nadia)]
    const merged = merge(nadia, [one, two])
    nadia.gestures.splitCard(nadia.card(merged))
    nadia.gestures.setField(nadia.card(one), 'consent', 'no')
    nadia.gestures.restoreCard(nadia.card(merged))
    expect(state(nadia, [one, merged, two])).toEqual([
      ['no', ''],
      ['no', ''],
      ['yes', CONTACT],
    ])
  })

  test('[AGREE13] whether somebody agrees is not chosen by whoever merges', () => {
    const nadia = createPerson()
    const cards = [sheet(nadia), sheet(nadia, { consent: 'no' })]
    const fields = { consent: 'yes' }
    const merged = nadia.gestures.mergeCards({ cards, kind: 'actor', title: 'Club', fields })
    expect(merged.ok && said(nadia.card(merged.value))).toEqual({ consent: 'no' })
  })
})

describe('undo and redo after somebody else took the agreement back', () => {
  const two = (fields: Card['fields']) => {
    const nadia = createPerson()
    const id = sheet(nadia, fields)
    const lea = createPerson({ content: new Y.Doc(), seed: 2 })
    const share = () => meet(nadia.content, lea.content)
    share()
    const refuse = () => {
      share()
      nadia.gestures.setField(nadia.card(id), 'consent', 'no')
      share()
    }
    const both = () => [nadia, lea].map((person) => [person.card(id).fields['consent'], written(person, id)])
    return { nadia, lea, id, share, refuse, both }
  }
  const REFUSED = [
    ['no', ''],
    ['no', ''],
  ]

  test('[AGREE14] what was emptied before does not come back, and the rest of the same act does', () => {
    const { lea, id, share, refuse, both } = two(AGREED)
    lea.rows.writeRows([{ card: lea.card(id), values: { contact: '', missions: 'Accueillir' } }], 'actor')
    refuse()
    expect(lea.history.undo()).toBe(true)
    share()
    expect(both()).toEqual(REFUSED)
    expect(lea.card(id).fields['missions']).toBe('')
    lea.history.redo()
    share()
    expect([both(), lea.card(id).fields['missions']]).toEqual([REFUSED, 'Accueillir'])
  })

  test('[AGREE15] a contact that is done again with its yes does not overrule a later no', () => {
    const { lea, id, share, refuse, both } = two({})
    lea.rows.writeRows([{ card: lea.card(id), values: AGREED }], 'actor')
    lea.history.undo()
    refuse()
    lea.history.redo()
    share()
    expect(both()).toEqual(REFUSED)
  })

  test('[AGREE16] undoing one’s yes takes back what others have told with it', () => {
    const { nadia, lea, id, share } = two({})
    lea.gestures.setField(lea.card(id), 'consent', 'yes')
    share()
    writeUnheard(nadia, id)
    share()
    lea.history.undo()
    share()
    expect([nadia, lea].map((person) => written(person, id))).toEqual(['', ''])
  })
})

describe('a copy that follows its source', () => {
  const follow = (source: Card['fields'], own: Card['fields'], names: readonly string[]) => {
    const nadia = createPerson()
    const [there, here] = [sheet(nadia, source, 'Source'), sheet(nadia, own, 'Source')]
    const { followSource } = createSourceGestures({
      home: 'roadmap',
      content: nadia.content,
      board: null,
      structures: () => [],
      me: { participant: 'person-1' as never, role: 'facilitation' },
      clock: nadia.clock,
      random: { bytes: (count) => new Uint8Array(count) },
      history: nadia.history,
    })
    followSource(nadia.card(here), { card: nadia.card(there), content: nadia.content }, names)
    return [nadia.card(here).fields['consent'] ?? '', written(nadia, here)]
  }

  test('[AGREE8] takes a contact with the agreement to it, or not at all', () => {
    expect(follow(AGREED, {}, ['consent', 'contact'])).toEqual(['yes', CONTACT])
    expect(follow(AGREED, {}, ['contact'])).toEqual(['', ''])
  })

  test('[AGREE9] gives its contact up with the agreement', () => {
    expect(follow({ consent: 'no' }, AGREED, ['consent'])).toEqual(['no', ''])
  })
})
