import { sendAhead } from '../api/send.ts'
import { takeSecret } from './secret.ts'
import { ROUTES } from './routes.ts'

/** Asks the relay, while the code of a page is read, what that page begins with: who one is in its cycle, or what an invitation opens. */
export function askAhead(path: string): void {
  const cycle = /^\/c\/([\w-]{8,32})(?:\/|$)/.exec(path)?.[1]
  if (cycle !== undefined) sendAhead('GET', `/api/cycles/${cycle}/me`)
  const invitation = path === ROUTES.join ? takeSecret('invitation') : null
  if (invitation !== null) sendAhead('POST', '/api/invitations/preview', { invitation })
}
