import { MOST_OF_TITLE } from '@tablee/model'
import { expect, test } from 'vitest'
import { partTitles } from './part-titles.ts'

test.each([
  ['Questions', ['Acteurs'], ['Questions (1)', 'Questions (2)']],
  ['Questions (1)', ['Questions (2)'], ['Questions (1)', 'Questions (3)']],
  ['Questions (2)', ['Questions (1)'], ['Questions (2)', 'Questions (3)']],
  ['Questions (bis)', [], ['Questions (bis) (1)', 'Questions (bis) (2)']],
])('[PT1] the parts of « %s » beside %j are called %j', (title, taken, titles) => {
  expect(partTitles(title, taken)).toEqual(titles)
})

test('[PT2] however long a name is, its parts have names that a plan takes', () => {
  for (const title of partTitles('x'.repeat(MOST_OF_TITLE), [])) expect(title.length).toBeLessThanOrEqual(MOST_OF_TITLE)
})
