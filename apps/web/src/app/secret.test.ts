import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretIn } from './secret.ts'

test('[SECRET1] the secret of a link is what follows its #, and nothing else is one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w-]{20,60}$/), (secret) => {
      expect(secretIn(`https://tablee.example/rejoindre#${secret}`)).toBe(secret)
      expect(secretIn(`#${secret}`)).toBe(secret)
      expect(secretIn(secret)).toBeNull()
    }),
  )
})

test('[SECRET2] a link cut short, or of another kind, gives nothing', () => {
  for (const link of [
    '',
    '#',
    'https://tablee.example/rejoindre',
    '#abc',
    '#avec des espaces dedans',
    '#<script>alert(1)</script>',
  ]) {
    expect(secretIn(link)).toBeNull()
  }
})
