import { present } from '@tablee/std'
import { findTemplate } from '@tablee/templates'
import { expect, test } from 'vitest'
import { outlineOf } from './template-outline.ts'

const nine = outlineOf(present(findTemplate('collective-impact-nine-sessions'), 'a template of ours'))

test('a template is shown session by session, with the time that each takes and every step that it runs', () => {
  expect(nine.map(({ minutes, steps }) => [minutes, steps.map(({ spec }) => spec.key)])).toEqual([
    [180, ['launch']],
    [180, ['open-foresight']],
    [180, ['essential-questions', 'actors-actions']],
    [180, ['open-cooperation']],
    [180, ['charter-writing']],
    [180, ['charter-adoption', 'open-evaluation']],
    [180, ['open-evaluation']],
    [180, ['value-chains']],
    [180, ['roadmap']],
  ])
})

test('a step that goes on in a second session is told from one that begins', () => {
  const evaluation = nine.flatMap(({ steps }) => steps).filter(({ spec }) => spec.key === 'open-evaluation')
  expect(evaluation.map(({ again }) => again)).toEqual([false, true])
})

test('what a step hands on is said once, to all the other steps that get the same, and never to itself', () => {
  const questions = nine.flatMap(({ steps }) => steps).find(({ spec }) => spec.key === 'essential-questions')
  const to = questions?.handsOn.flatMap((hand) => hand.to.map(({ key }) => key)) ?? []
  expect(questions?.handsOn).toHaveLength(1)
  expect(to).toContain('actors-actions')
  expect(new Set(to).size).toBe(to.length)
  expect(
    nine.flatMap(({ steps }) => steps).filter((step) => step.handsOn.some((hand) => hand.to.includes(step.spec))),
  ).toEqual([])
})
