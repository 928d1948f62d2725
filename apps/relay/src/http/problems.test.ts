import { ProblemCode } from '@tablee/model'
import { loadTranslate } from '@tablee/words'
import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition.ts'
import { readDeviceCookie, writeDeviceCookie } from './device-cookie.ts'
import { languageOf, problemOf } from './problems.ts'

test('[P1] every code has a title, a sentence and a status, in both languages', async () => {
  for (const language of ['fr', 'en'] as const) {
    const t = await loadTranslate(language)
    for (const code of ProblemCode.options) {
      const { title, detail, status } = problemOf({ code }, t)
      expect(title).not.toContain('problems.')
      expect(detail).not.toContain('problems.')
      expect(status).toBeGreaterThanOrEqual(400)
    }
  }
})

test('[P2] French unless English is preferred', () => {
  for (const header of [undefined, '', 'de', 'fr', 'fr-CA,en;q=0.9', 'en;q=0.4,fr;q=0.6', '*', 'en;q=0'])
    expect(languageOf(header)).toBe('fr')
  for (const header of ['en', 'en-US,en;q=0.9,fr;q=0.8', 'de,en;q=0.5', 'EN-gb']) expect(languageOf(header)).toBe('en')
})

test('[P3] a download keeps its accents where they are understood, and harms no header', () => {
  expect(contentDisposition('feuille-été.xlsx')).toBe(
    `attachment; filename="feuille-ete.xlsx"; filename*=UTF-8''feuille-%C3%A9t%C3%A9.xlsx`,
  )
  expect(contentDisposition('a"\r\nSet-Cookie: x=1')).toBe(
    `attachment; filename="a-Set-Cookie-x-1"; filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20x%3D1`,
  )
})

test('[P4] the cookie is the safe one wherever browsers take it, and only that one is believed over https', () => {
  const secret = 's'.repeat(43)
  const planted = 'p'.repeat(43)
  expect(writeDeviceCookie(secret, 'https://tablee.example.org')).toEqual([
    `__Host-tablee=${secret}; Max-Age=34560000; Path=/; HttpOnly; Secure; SameSite=Strict`,
  ])
  expect(writeDeviceCookie(secret, 'http://192.168.1.4:4321')).toEqual([
    `tablee=${secret}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Strict`,
  ])
  expect(writeDeviceCookie(secret, 'http://localhost:4321')).toHaveLength(2)
  expect(readDeviceCookie(`tablee=${planted}; __Host-tablee=${secret}`, 'https://tablee.example.org')).toBe(secret)
  expect(readDeviceCookie(`tablee=${planted}`, 'https://tablee.example.org')).toBeNull()
  expect(readDeviceCookie(`tablee=${secret}`, 'http://127.0.0.1')).toBe(secret)
  expect(readDeviceCookie('tablee=short', 'http://127.0.0.1')).toBeNull()
})
