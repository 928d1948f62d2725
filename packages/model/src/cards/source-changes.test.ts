import { cardWith } from '@tablee/model/testing'
import { expect, test } from 'vitest'
import { fieldsAs } from './fields-as.ts'
import { changesOf } from './source-changes.ts'

const ACTION = cardWith('action-001', {
  kind: 'action',
  title: 'Café des parents',
  fields: { structure: 'school-1', questions: ['question-1'], need: 'Une salle', status: 'exists' },
})

test('[SOURCE1] a card of another kind takes the fields that it has too, and those that say the same under another name', () => {
  expect(fieldsAs(ACTION, 'chain-link')).toEqual({ carrier: 'school-1', questions: ['question-1'] })
  expect(fieldsAs(ACTION, 'roadmap-line')).toEqual({ lead: 'school-1', questions: ['question-1'] })
  expect(fieldsAs(ACTION, 'idea')).toEqual({})
})

test('[SOURCE2] what a peer wrote that no field of the kind can hold is left out', () => {
  const hostile = { kind: 'action', fields: { __proto__: 'x', questions: 'no list', toString: 'x' } } as never
  expect(fieldsAs(hostile, 'roadmap-line')).toEqual({})
})

test('[SOURCE3] title, details and fields that the source says otherwise are told, each as it is here and there', () => {
  const copy = cardWith('copy-00001', {
    ...ACTION,
    id: 'copy-00001' as never,
    title: 'Café',
    fields: { ...ACTION.fields, need: '' },
  })
  expect(changesOf(copy, { ...ACTION, detail: 'Le mardi' })).toEqual([
    { name: 'title', here: 'Café', there: 'Café des parents' },
    { name: 'need', here: '', there: 'Une salle' },
    { name: 'detail', here: '', there: 'Le mardi' },
  ])
})

test('[SOURCE4] what only the copy has, and what is empty in both, is no change', () => {
  const copy = cardWith('copy-00001', {
    kind: 'roadmap-line',
    title: ACTION.title,
    fields: { lead: 'school-1', questions: ['question-1'], cost: 10, public: '' },
  })
  expect(changesOf(copy, { ...ACTION, fields: { ...ACTION.fields, public: '', partners: [] } })).toEqual([])
})

test('[SOURCE5] a field that is empty on one side only is told', () => {
  const said = cardWith('copy-00001', { kind: 'action', title: ACTION.title, fields: { partners: ['school-2'] } })
  const silent = { ...ACTION, fields: { partners: [] } }
  expect(changesOf(said, silent)).toEqual([{ name: 'partners', here: ['school-2'], there: [] }])
  expect(changesOf({ ...said, fields: {} }, { ...ACTION, fields: { partners: ['school-2'] } })).toEqual([
    { name: 'partners', here: '', there: ['school-2'] },
  ])
})
