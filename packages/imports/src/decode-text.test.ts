import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

test('[TEXT1] a file is read as it was written: UTF-8, Windows-1252 or UTF-16', () => {
  expect(decodeText(new TextEncoder().encode('\ufeffÉlu·e, 12 €'))).toBe('Élu·e, 12 €')
  expect(decodeText(Uint8Array.of(0xc9, 0x6c, 0x75, 0x20, 0x80))).toBe('Élu €')
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xc9, 0x00, 0x61, 0x00))).toBe('Éa')
  expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x00, 0xc9, 0x00, 0x61))).toBe('Éa')
})
