import type { IncomingMessage } from 'node:http'
import type { InvitationLink } from '@tablee/model'
import type { Settings } from '../settings.ts'
import { ownOrigin } from './origin.ts'

/** The link of an invitation; the secret stands in the fragment, which browsers send to nobody. */
export function invitationLink(
  request: Pick<IncomingMessage, 'headers'>,
  settings: Settings,
  secret: string,
): InvitationLink {
  return { secret, link: `${ownOrigin(request, settings)}/rejoindre#${secret}` }
}

/** The link by which a person comes back on another device. */
export function returnLink(
  request: Pick<IncomingMessage, 'headers'>,
  settings: Settings,
  secret: string,
): InvitationLink {
  return { secret, link: `${ownOrigin(request, settings)}/retour#${secret}` }
}
