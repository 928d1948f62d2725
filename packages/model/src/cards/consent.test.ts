import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consentFor, heldWith, isConsented, shownFields, takenBackBy } from './consent.ts'
import { KINDS } from './kinds.ts'

const PERSONAL = Object.values(KINDS).flatMap(({ kind, fields }) =>
  Object.entries(fields).flatMap(([name, spec]) => {
    const consent = consentFor(spec)
    return consent === null ? [] : [{ kind, name, spec, consent }]
  }),
)

test('[CONSENT1] the contact of a structure is asked for after the agreement of whose it is', () => {
  expect(PERSONAL.map(({ kind, name, consent }) => [kind, name, consent])).toEqual([['actor', 'contact', 'consent']])
})

describe.for(PERSONAL)('$kind: $name', ({ kind, name, spec, consent }) => {
  test('[CONSENT2] the agreement is a yes or a no of the same kind, which stands before it', () => {
    const { fields } = KINDS[kind]
    expect(fields[consent]).toMatchObject({ type: 'choice', many: false })
    expect(Object.keys(fields).indexOf(consent)).toBeLessThan(Object.keys(fields).indexOf(name))
    expect(heldWith(kind, consent)).toContain(name)
  })

  test('[CONSENT3] it is shown with a yes, and with nothing else', () => {
    const agreed = { [name]: 'lea@exemple.fr', [consent]: 'yes', missions: 'Accueillir' }
    expect(shownFields(kind, agreed)).toBe(agreed)
    for (const said of ['no', '', 'Oui', 'YES', 1, ['yes']]) {
      expect(shownFields(kind, { ...agreed, [consent]: said })).toEqual({ [consent]: said, missions: 'Accueillir' })
    }
    expect(shownFields(kind, { [name]: 'lea@exemple.fr' })).toEqual({})
    expect(isConsented(spec, agreed)).toBe(true)
    expect(isConsented(spec, {})).toBe(false)
  })
})

test('[CONSENT5] what a no, or nothing, empties is told beforehand; a yes empties nothing', () => {
  const card = { kind: 'actor', fields: { consent: 'yes', contact: 'lea@exemple.fr' } } as const
  expect(takenBackBy({ consent: 'no' }, card)).toEqual(['contact'])
  expect(takenBackBy({ consent: '', missions: 'Accueillir' }, card)).toEqual(['contact'])
  expect(takenBackBy({ consent: 'yes' }, card)).toEqual([])
  expect(takenBackBy({ missions: '' }, card)).toEqual([])
  expect(takenBackBy({ consent: 'no' }, { kind: 'actor', fields: { consent: 'yes', contact: '' } })).toEqual([])
})

test('[CONSENT4] of any kind, whatever it holds, nothing else is ever hidden and nothing without a yes is shown', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(KINDS)),
      fc.dictionary(fc.constantFrom('contact', 'consent', 'missions', 'title', '__proto__'), fc.string()),
      ({ kind, fields: specs }, fields) => {
        const shown = shownFields(kind, fields)
        for (const name of Object.keys(fields)) {
          const spec = Object.hasOwn(specs, name) ? specs[name] : undefined
          expect(Object.hasOwn(shown, name)).toBe(
            spec === undefined || isConsented(spec, fields) || fields[name] === '',
          )
        }
      },
    ),
  )
})
