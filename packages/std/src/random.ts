/** Where chance comes from; passed in, so that tests can repeat it. */
export interface Random {
  /** `length` bytes, each 0-255. */
  bytes(length: number): Uint8Array
}

declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array }

/** The platform's cryptographic source (Web Crypto, present in browsers and Node). */
export const cryptoRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) }

/** A repeatable source (mulberry32) for tests and for content that must be the same on every run. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return { bytes: (length) => Uint8Array.from({ length }, () => next() & 0xff) }
}
