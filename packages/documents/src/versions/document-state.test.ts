import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONTENT } from '../../testing/step.ts'
import { packStates, unpackStates } from './document-state.ts'

test('[VERSION7] what is no file of states is told, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const states = unpackStates(bytes)
      expect(states === null || packStates(states).length === bytes.length).toBe(true)
    }),
  )
  const packed = packStates(new Map([[CONTENT, new Uint8Array([1, 2, 3])]]))
  expect(unpackStates(packed)?.get(CONTENT)).toEqual(new Uint8Array([1, 2, 3]))
  expect(unpackStates(packed.subarray(0, packed.length - 1))).toBeNull()
  expect(unpackStates(Uint8Array.from('[["content:../../etc",0]]\n', (letter) => letter.charCodeAt(0)))).toBeNull()
})
