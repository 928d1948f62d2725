import type { Command, Live } from '@tablee/model'
import { CycleCreated, Live as LiveSchema } from '@tablee/model'
import { present } from '@tablee/std'

/** A cycle just created over HTTP, with the cookie of its facilitation. */
export interface NewCycle {
  readonly id: string
  readonly facilitation: string
  /** The link that participants are given. */
  readonly link: string
  readonly secret: string
}

export async function createCycle(origin: string, title: string): Promise<NewCycle> {
  const created = await post(origin, '/api/cycles', '', {
    title,
    territory: 'Val-d’Ormelle',
    language: 'fr',
    template: 'collective-impact',
    name: 'Nadia',
  })
  const { cycle, invitations } = CycleCreated.parse(await created.json())
  return { id: cycle, facilitation: cookieOf(created), ...invitations.participant }
}

/** Lets someone in; gives their cookie. */
export async function joinCycle(origin: string, secret: string, name: string): Promise<string> {
  return cookieOf(await post(origin, '/api/access', '', { invitation: secret, name, structure: null }))
}

/** Has the facilitation run `commands`, one after the other. */
export async function runCommands(
  origin: string,
  { id, facilitation }: NewCycle,
  commands: readonly Command[],
): Promise<void> {
  let live: Live | null = null
  for (const command of commands) {
    // a command decided on a stale revision is answered with the present facts: that is how they are asked for
    for (let done = false; !done;) {
      const answer: Response = await post(origin, `/api/cycles/${id}/live`, facilitation, {
        rev: live?.rev ?? 0,
        command,
      })
      const body = (await answer.json()) as { readonly live: unknown }
      live = LiveSchema.parse(body.live)
      done = answer.ok
    }
  }
}

function post(origin: string, path: string, cookie: string, body: object): Promise<Response> {
  const headers = { origin, cookie, 'content-type': 'application/json' }
  return fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
}

function cookieOf(response: Response): string {
  // the other one, for secure origins, is not sent back over plain http
  const line = response.headers.getSetCookie().find((cookie) => !cookie.startsWith('__Host-'))
  return present(line?.split(';', 1)[0], `a cookie (${response.status})`)
}
