import { request } from 'node:http'
import type { Command, DocumentName, Role } from '@tablee/model'
import { CycleCreated, Live, Seat, boardOf, contentOf } from '@tablee/model'
import { present } from '@tablee/std'
import type { TabIdentity } from '../../testing/tab-client.ts'

/** Someone with access to a cycle. */
export interface Person extends TabIdentity {
  readonly participant: string
}

/** A cycle in which people work and others do harm. */
export interface AbusedCycle {
  readonly id: string
  readonly facilitation: Person
  /** Everything that may be written in, contents first. */
  readonly documents: readonly DocumentName[]
  /** Lets `count` people in. */
  join(role: Exclude<Role, 'facilitation'>, count: number): Promise<readonly Person[]>
  /** Has the facilitation change the facts. */
  command(command: Command): Promise<void>
  /** Gives someone another role, or removes them. */
  change(person: Person, change: { readonly role: Role } | { readonly removed: true }): Promise<void>
}

/** Begins a cycle at `address`, asked from the address `from` of this machine, with every document open and shared. */
export async function beginAbusedCycle(address: string, from = '127.0.0.1'): Promise<AbusedCycle> {
  const ask = (method: string, path: string, cookie: string, body: object): Promise<Answer> =>
    askHttp(address, from, method, path, cookie, body)
  const created = await ask('POST', '/api/cycles', '', {
    title: 'Sous les coups',
    territory: 'Val-d’Ormelle',
    language: 'fr',
    template: 'collective-impact',
    name: 'Nadia',
  })
  if (created.status !== 201) throw new Error(`no cycle: ${created.status} ${JSON.stringify(created.json)}`)
  const { cycle, invitations } = CycleCreated.parse(created.json)
  const me = await ask('GET', `/api/cycles/${cycle}/me`, created.cookie, {})
  const facilitation = { address, cookie: created.cookie, participant: (me.json as Person).participant }

  let live: Live | null = null
  const run = async (command: Command): Promise<void> => {
    // a command decided on a stale revision is answered with the present facts: that is how they are asked for
    for (let done = false; !done;) {
      const answer = await ask('POST', `/api/cycles/${cycle}/live`, created.cookie, { rev: live?.rev ?? 0, command })
      live = Live.parse((answer.json as { readonly live: unknown }).live)
      done = answer.status < 300
    }
  }
  await run({ do: 'open', document: contentOf('roadmap') })
  const { steps, pass } = present<Live>(live, 'the facts of a cycle')
  const documents = [
    ...new Set([
      ...steps.flatMap((step) => step.homes.map((home) => contentOf(home))),
      ...steps.flatMap((step) => step.boards.map((board) => boardOf(board, pass))),
    ]),
  ]
  for (const document of documents) await run({ do: 'open', document })
  for (const step of steps) await run({ do: 'share', step: step.id })

  return {
    id: cycle,
    facilitation,
    documents,
    command: run,
    join: async (role, count) => {
      const people: Person[] = []
      for (let index = 0; index < count; index += 1) {
        const invitation = invitations[role].secret
        const given = await ask('POST', '/api/access', '', { invitation, name: `Personne ${index}`, structure: null })
        people.push({ address, cookie: given.cookie, participant: Seat.parse(given.json).participant })
      }
      return people
    },
    change: async ({ participant }, change) => {
      const answer = await ask('PUT', `/api/cycles/${cycle}/participants/${participant}`, created.cookie, change)
      if (answer.status >= 300) throw new Error(`a change of ${participant} was answered with ${answer.status}`)
    },
  }
}

interface Answer {
  readonly status: number
  readonly json: unknown
  readonly cookie: string
}

function askHttp(
  address: string,
  from: string,
  method: string,
  path: string,
  cookie: string,
  body: object,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers = { origin: address, cookie, 'content-type': 'application/json' }
    const asked = request(address + path, { method, headers, localAddress: from, agent: false }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => {
        const text = Buffer.concat(pieces).toString()
        const cookies = answer.headers['set-cookie'] ?? []
        done({
          status: answer.statusCode ?? 0,
          json: text === '' ? null : JSON.parse(text),
          cookie: cookies.map((line) => line.split(';', 1)[0] ?? '').join('; '),
        })
      })
    })
    asked.on('error', fail)
    asked.end(method === 'GET' ? undefined : JSON.stringify(body))
  })
}
