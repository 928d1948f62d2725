import * as Y from 'yjs'
import type { Limits } from '../src/limits.ts'
import { cards, settle, startRooms } from './start-rooms.ts'

/** A room where someone has written one card and someone looks on; `rows` is what the log then holds. */
export async function startWithWitness(limits: Partial<Limits> = {}) {
  const under = startRooms(limits)
  const [writer, witness] = [await under.join('writer'), await under.join('witness')]
  cards(writer.doc).set('one', new Y.Map([['title', 'Le décrochage']]))
  await settle()
  return { ...under, writer, witness, rows: under.log.committed }
}
