import type { Command, DocumentName, Live } from '@tablee/model'
import { CycleCreated, Live as LiveSchema, Seat, contentOf } from '@tablee/model'
import { present } from '@tablee/std'

/** A cycle with people in it, each with a cookie, who may all write into its `documents`. */
export interface BenchCycle {
  readonly id: string
  readonly documents: readonly DocumentName[]
  readonly cookies: readonly string[]
}

/** Begins a cycle over HTTP at the relay on `port`, lets `people` participants in, and opens its contents to them. */
export async function beginBenchCycle(port: number, people: number): Promise<BenchCycle> {
  const post = (path: string, cookie: string, body: object): Promise<Response> => {
    const origin = `http://127.0.0.1:${port}`
    const headers = { origin, cookie, 'content-type': 'application/json' }
    return fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const created = await post('/api/cycles', '', {
    title: 'Mesures',
    territory: 'Val-d’Ormelle',
    language: 'fr',
    template: 'collective-impact',
    name: 'Nadia',
  })
  const facilitation = cookieOf(created)
  const { cycle, invitations } = CycleCreated.parse(await created.json())

  let live: Live | null = null
  const run = async (command: Command): Promise<void> => {
    // a command decided on a stale revision is answered with the present facts: that is how they are asked for
    for (let done = false; !done;) {
      const answer = await post(`/api/cycles/${cycle}/live`, facilitation, { rev: live?.rev ?? 0, command })
      const body = (await answer.json()) as { readonly live: unknown }
      live = LiveSchema.parse(body.live)
      done = answer.ok
    }
  }
  await run({ do: 'open', document: contentOf('roadmap') })
  const homes = new Set(present<Live>(live, 'the facts of a cycle').steps.flatMap((step) => step.homes))
  const documents = [...homes].map((home) => contentOf(home))
  for (const document of documents) await run({ do: 'open', document })

  const cookies: string[] = []
  for (let index = 0; index < people; index += 1) {
    const given = await post('/api/access', '', {
      invitation: invitations.participant.secret,
      name: `Personne ${index + 1}`,
      structure: null,
    })
    Seat.parse(await given.json())
    cookies.push(cookieOf(given))
  }
  return { id: cycle, documents, cookies }
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0] ?? '')
    .join('; ')
}
