import { remember, remembered } from './browser-storage.ts'

/**
 * Takes the secret that a link carries in its fragment, and cleans the address bar at once: it goes to no
 * history, no screenshot. This tab alone keeps it, so that reloading the page does not lose it.
 */
export function takeSecret(key: 'invitation' | 'return'): string | null {
  const secret = secretIn(location.hash)
  if (!secret) return remembered(() => sessionStorage, `tablee.${key}`)
  remember(() => sessionStorage, `tablee.${key}`, secret)
  history.replaceState(history.state, '', location.pathname)
  return secret
}

/** Has this tab forget the secret: it was used. */
export function forgetSecret(key: 'invitation' | 'return'): void {
  remember(() => sessionStorage, `tablee.${key}`, null)
}

/** The secret after the `#` of a pasted link, or null when there is none. */
export function secretIn(link: string): string | null {
  const fragment = link.slice(link.indexOf('#') + 1).trim()
  return link.includes('#') && /^[\w.~-]{8,200}$/.test(fragment) ? fragment : null
}
