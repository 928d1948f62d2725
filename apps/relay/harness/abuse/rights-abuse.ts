import { setTimeout as wait } from 'node:timers/promises'
import { PERSON, addCard } from '@tablee/documents'
import type { CardId } from '@tablee/model'
import { newId, parseDocumentName } from '@tablee/model'
import { cryptoRandom, present } from '@tablee/std'
import * as Y from 'yjs'
import { openTab } from '../../testing/tab-client.ts'
import type { Person } from './abused-cycle.ts'
import { writerUnder } from './any-update.ts'
import { assault } from './assault.ts'
import { forgeNames } from './forge-names.ts'
import type { AbuseClass } from './run-class.ts'
import type { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

/** `reliability.md`, S3: a right that is taken away is gone within this time (ms). */
const WITHIN = 1_000
/** How often someone writes while their right is taken away (ms). */
const WRITE_EVERY = 5

/** S3: writing without the right to. */
export function rightsAbuse(count: number): readonly AbuseClass[] {
  return [
    {
      name: 'writes of an observer',
      run: ({ cycle, attacked, observers }, tally) =>
        assault(
          {
            cycle: cycle.id,
            document: attacked,
            attackers: observers,
            count,
            forge: (client) => writerUnder(client)(),
          },
          tally,
        ),
    },
    {
      name: 'writes of a participant in what the relay alone writes',
      run: ({ cycle, attackers }, tally) =>
        assault(
          {
            cycle: cycle.id,
            document: 'live',
            attackers,
            count: Math.ceil(count / 10),
            forge: (client) => writerUnder(client, 'live')(),
          },
          tally,
        ),
    },
    {
      name: 'writes of a participant in the template of a board',
      run: (stage, tally) => changeTemplate(stage, tally, Math.ceil(count / 10)),
    },
    {
      name: 'drawings of a participant on a board where drawing is closed',
      run: (stage, tally) => drawWhereClosed(stage, tally, Math.ceil(count / 10)),
    },
    {
      name: 'writes of a participant that would take a validated question away, or answer for others',
      run: (stage, tally) => hideQuestion(stage, tally, Math.ceil(count / 10)),
    },
    {
      name: 'forged names of a participant, as of who made or removed something',
      run: (stage, tally) => forgeNames(stage, tally, Math.ceil(count / 10)),
    },
    {
      name: 'someone removed while they write',
      mayBeAcknowledged: true,
      run: (stage, tally) => loseRight(stage, tally, { removed: true }, count),
    },
    {
      name: 'someone demoted while they write',
      mayBeAcknowledged: true,
      run: (stage, tally) => loseRight(stage, tally, { role: 'observer' }, count),
    },
  ]
}

/** Modified pages of participants write zones, drawings and what is said of them into a template, before the eyes of a facilitator. */
async function changeTemplate({ cycle, attackers }: Stage, tally: Tally, count: number): Promise<void> {
  const board = present(
    cycle.documents.map((document) => parseDocumentName(document)).find((ref) => ref?.kind === 'board'),
    'a board with a template',
  )
  const document = `base:${'board' in board ? board.board : ''}`
  let seen = 0
  const watching = await openTab(cycle.facilitation, cycle.id)
  await watching.open(document, {
    onFrame: (frame) => {
      // the template itself comes first, and is theirs to read
      if (frame.type === 'update' && Buffer.from(frame.update).includes(HARM)) seen += 1
    },
  })
  const roots = ['zones', 'records', 'meta']
  let next = 0
  const forge = (client: number): Uint8Array => writerUnder(client, roots[(next += 1) % roots.length])()
  await assault({ cycle: cycle.id, document, attackers, count, forge }, tally)
  watching.terminate()
  if (seen > 0) tally.faults.push(`${seen} of them reached someone`)
}

/** Modified pages of participants draw on a board, and write its schema, though the facilitation has not opened drawing there. */
async function drawWhereClosed({ cycle, attackers }: Stage, tally: Tally, count: number): Promise<void> {
  const document = present(
    cycle.documents.find((name) => parseDocumentName(name)?.kind === 'board'),
    'a board',
  )
  let next = 0
  const forge = (client: number): Uint8Array => writerUnder(client, ['records', 'meta'][(next += 1) % 2])()
  await assault({ cycle: cycle.id, document, attackers, count, forge }, tally)
}

/** Modified pages of participants remove, convert or empty a question that was validated, or what it comes from, and answer its grid for someone else. */
async function hideQuestion({ cycle, attackers }: Stage, tally: Tally, count: number): Promise<void> {
  const document = present(
    cycle.documents.findLast((name) => parseDocumentName(name)?.kind === 'content'),
    'a document of cards',
  )
  const question = newId<CardId>(cryptoRandom)
  const given = new Y.Doc()
  const from = [{ card: newId<CardId>(cryptoRandom), as: 'copy' as const, digest: '' }]
  addCard(given, { id: question, kind: 'question', at: 1, title: 'Comment… ?', from }, PERSON)
  const state = Y.encodeStateAsUpdate(given)
  const tab = await openTab(cycle.facilitation, cycle.id)
  await (await tab.open(document, { client: given.clientID, state })).acked()
  await tab.close()
  await cycle.command({ do: 'validate', card: question })

  const harms: readonly ((doc: Y.Doc, card: Y.Map<unknown>) => unknown)[] = [
    (_, card) => card.set('removed', { by: 'someone-else', at: 1 }),
    (_, card) => card.set('kind', 'idea'),
    (_, card) => card.delete('kind'),
    (_, card) => card.set('title', new Y.Text('!')),
    (_, card) => card.delete('from'),
    (_, card) => (card.get('fields') as Y.Map<unknown>).set('grid.someone-else.open', 'no'),
  ]
  let next = 0
  const forge = (client: number): Uint8Array => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    doc.clientID = client
    const before = Y.encodeStateVector(doc)
    harms[(next += 1) % harms.length]?.(doc, present(doc.getMap<Y.Map<unknown>>('cards').get(question), 'it'))
    return Y.encodeStateAsUpdate(doc, before)
  }
  await assault({ cycle: cycle.id, document, attackers, count, forge }, tally)
}

/** What `writerUnder` puts into each of its keys. */
const HARM = 'abuse-'

type Change = { readonly removed: true } | { readonly role: 'observer' }

/** Someone writes in a third document without a pause, before and after they lose the right to. */
async function loseRight({ cycle }: Stage, tally: Tally, change: Change, count: number): Promise<void> {
  const document = cycle.documents[2] ?? ''
  const people = await cycle.join('participant', 2)
  const [writer, watcher] = people as [Person, Person]
  let lastSeen = 0
  const watching = await openTab(watcher, cycle.id)
  const watched = await watching.open(document, {
    onFrame: (frame) => {
      if (frame.type === 'update') lastSeen = performance.now()
    },
  })
  const tab = await openTab(writer, cycle.id)
  const channel = await tab.open(document)
  const line = { isOver: false }
  let lastKept = 0
  void channel.refused.then(() => {
    line.isOver = true
  })
  const next = writerUnder(channel.client)
  const write = async (): Promise<void> => {
    while (!line.isOver) {
      tally.attempts += 1
      channel.acked(channel.update(next())).then(
        () => {
          tally.acknowledged += 1
          lastKept = performance.now()
        },
        () => {
          tally.refused += 1
        },
      )
      await wait(WRITE_EVERY)
    }
  }
  const writing = write()
  await wait(300)
  const asked = performance.now()
  await cycle.change(writer, change)
  const changed = performance.now()
  await Promise.race([channel.refused, wait(3 * WITHIN)])
  const effective = Math.max(lastKept, lastSeen) - asked
  tally.notes.push(
    `the last write was kept ${effective.toFixed(0)} ms after the right was taken away, ` +
      `the answer to that came after ${(changed - asked).toFixed(0)} ms`,
  )
  if (!line.isOver) tally.faults.push('the channel stays open')
  if (effective > WITHIN) tally.faults.push(`writes were kept for ${effective.toFixed(0)} ms`)
  line.isOver = true
  await writing
  tab.terminate()

  // what was kept before is sent before the answer to this, however long it lies on the wire
  await watched.acked(watched.update(writerUnder(watched.client)()))
  const silentSince = performance.now()
  await comeBack(cycle, writer, document, tally, change, count)
  if (lastSeen > silentSince) tally.faults.push('someone saw what was written afterwards')
  watching.terminate()
}

/** They come back, and try again: as a reader, or not at all. */
async function comeBack(
  cycle: Stage['cycle'],
  writer: Person,
  document: string,
  tally: Tally,
  change: Change,
  count: number,
): Promise<void> {
  if ('role' in change) {
    const order = { cycle: cycle.id, document, attackers: [writer], count }
    const before = tally.acknowledged
    await assault({ ...order, forge: (client) => writerUnder(client)() }, tally)
    if (tally.acknowledged > before) tally.faults.push(`${tally.acknowledged - before} writes of theirs were kept`)
    return
  }
  for (let index = 0; index < count / 100; index += 1) {
    const isIn = await openTab(writer, cycle.id)
      .then((tab) => tab.open(document))
      .then(
        () => true,
        () => false,
      )
    tally.attempts += 1
    if (isIn) tally.faults.push('someone who was removed is let in')
    else tally.refused += 1
  }
}
