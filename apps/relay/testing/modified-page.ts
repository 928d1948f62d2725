import { PERSON, boundsOn, rulesOf } from '@tablee/documents'
import type { DocumentName, ParticipantId, Role } from '@tablee/model'
import { EMPTY_LIVE } from '@tablee/model'
import { gateKeeper } from '@tablee/room/testing'
import { present } from '@tablee/std'
import * as Y from 'yjs'

/** The participant whose page it is. */
export const ME = 'person-1' as ParticipantId

/** A document as the relay has it, with `seeded` in it, and a modified page of a participant who writes there. */
export function modifiedPage(document: DocumentName, seed: (doc: Y.Doc) => void = () => {}) {
  const facts = { live: EMPTY_LIVE, role: 'participant' as Role }
  const [relay, mine] = [new Y.Doc(), new Y.Doc()]
  seed(relay)
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(relay))
  const who = () => ({ participant: ME, role: facts.role })
  const keep = gateKeeper(relay, present(rulesOf(document), 'rules'), () => boundsOn(document, who(), facts.live))
  /** What the relay says to all that `write` makes, as one update. */
  const said = (write: (doc: Y.Doc) => void): string | null => {
    const before = Y.encodeStateVector(mine)
    mine.transact(() => write(mine), PERSON)
    return keep(Y.encodeStateAsUpdate(mine, before))
  }
  return { facts, relay, mine, said }
}
