import { useLocation } from 'wouter'

/** Pages of what the relay alone changes: the plan and its sessions, the structures, the territories, the access. */
const AT_RELAY = /^\/c\/[^/]+\/(?:acces|plan|structures|territoires|seance)(?:\/|$)/

/** Whether nothing that the page at `location` changes is kept here while the line is lost. */
export function isAtRelay(location: string): boolean {
  return AT_RELAY.test(location)
}

/** Whether the page that is shown is one of those. */
export function useAtRelay(): boolean {
  return isAtRelay(useLocation()[0])
}
