import { describe, expect, test } from 'vitest'
import { kindsOf, mergedFields } from './merged-fields.ts'

const fieldsOf = (...fields: readonly Parameters<typeof mergedFields>[0][number]['fields'][]) =>
  fields.map((each) => ({ fields: each }))

describe('the fields of a merged card', () => {
  test('[FIELDS1] what all say is kept, and what only one says too', () => {
    const sources = fieldsOf({ state: 'kept', scope: 'Le quartier' }, { state: 'kept', scope: '' })
    expect(mergedFields(sources, 'question')).toEqual({
      fields: { state: 'kept', scope: 'Le quartier' },
      choices: {},
    })
  })

  test('[FIELDS2] several questions or partners are united; differing texts follow one another', () => {
    const sources = fieldsOf(
      { questions: ['q1', 'q2'], need: 'Un lieu', public: 'Parents' },
      { questions: ['q2', 'q3'], need: 'Des bras', public: 'Jeunes' },
    )
    expect(mergedFields(sources, 'action').fields).toEqual({
      questions: ['q1', 'q2', 'q3'],
      need: 'Un lieu\nDes bras',
      public: 'Parents · Jeunes',
    })
  })

  test('[FIELDS3] of one value among several, the first is proposed and all are offered', () => {
    const sources = fieldsOf({ status: 'exists' }, { status: 'planned' }, { status: 'exists' })
    expect(mergedFields(sources, 'action')).toEqual({
      fields: { status: 'exists' },
      choices: { status: ['exists', 'planned'] },
    })
  })

  test('[FIELDS5] a contact is joined with those that were agreed to alone, and keeps their yes; nobody’s no becomes a yes', () => {
    const [agreed, refused, unasked] = fieldsOf(
      { consent: 'yes', contact: 'lea@exemple.fr' },
      { consent: 'no', contact: 'parent@exemple.fr' },
      { contact: 'autre@exemple.fr' },
    )
    const merged = { fields: { consent: 'yes', contact: 'lea@exemple.fr' }, choices: {} }
    if (!agreed || !refused || !unasked) throw new Error('three cards')
    expect(mergedFields([unasked, agreed], 'actor')).toEqual(merged)
    expect(mergedFields([agreed, refused], 'actor')).toEqual({ fields: { consent: 'no' }, choices: {} })
    expect(mergedFields([refused, unasked], 'actor')).toEqual({ fields: { consent: 'no' }, choices: {} })
  })

  test('[FIELDS4] what the kind does not ask, or does not fit, is left where it is', () => {
    expect(mergedFields(fieldsOf({ status: 'invented', other: 'x' }), 'action')).toEqual({ fields: {}, choices: {} })
    expect(kindsOf([{ kind: 'idea' }, { kind: 'question' }, { kind: 'idea' }])).toEqual(['idea', 'question'])
  })
})

test('[FIELDS5] repeated parts follow one another, and amounts are chosen', () => {
  const merged = mergedFields(
    [
      { fields: { milestones: [{ id: 'a', title: 'Bilan' }], cost: 100, objective: 'Prévenir' } },
      { fields: { milestones: [{ id: 'b', title: 'Fin' }], cost: 200, objective: 'Prévenir' } },
    ],
    'roadmap-line',
  )
  expect(merged.fields).toEqual({
    milestones: [
      { id: 'a', title: 'Bilan' },
      { id: 'b', title: 'Fin' },
    ],
    cost: 100,
    objective: 'Prévenir',
  })
  expect(merged.choices).toEqual({ cost: [100, 200] })
})
