import { parseCookie, stringifySetCookie } from 'cookie'
import { isLoopback, isProtected } from './origin.ts'

const SAFE_NAME = '__Host-tablee'
const PLAIN_NAME = 'tablee'
/** The longest that browsers keep a cookie, in seconds. */
const LIFE = 400 * 24 * 60 * 60

/** The device's secret in a Cookie header, or null. Over https only the cookie that no other host can set is believed. */
export function readDeviceCookie(header: string | undefined, origin: string): string | null {
  const cookies = parseCookie(header ?? '')
  for (const name of namesAt(origin)) {
    const value = cookies[name]
    if (value !== undefined && /^[\w-]{43}$/.test(value)) return value
  }
  return null
}

/** The Set-Cookie headers that make a browser at `origin` the device with this secret. */
export function writeDeviceCookie(secret: string, origin: string): readonly string[] {
  return namesAt(origin).map((name) =>
    stringifySetCookie({
      name,
      value: secret,
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      maxAge: LIFE,
      secure: name === SAFE_NAME,
    }),
  )
}

/** Safari refuses Secure cookies from http on loopback, so there the plain name stands beside the safe one. */
function namesAt(origin: string): readonly string[] {
  if (!isProtected(origin)) return [PLAIN_NAME]
  return isLoopback(origin) && origin.startsWith('http://') ? [SAFE_NAME, PLAIN_NAME] : [SAFE_NAME]
}
