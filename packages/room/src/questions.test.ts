import { expect, test } from 'vitest'
import { settle } from '../testing/index.ts'
import { createQuestions } from './questions.ts'

/** A codec that answers one question when told to. */
function start() {
  const questions = createQuestions()
  const asked: string[] = []
  const answers: (() => void)[] = []
  const ask = (whose: string, what: string, isWanted = (): boolean => true): Promise<string | null> =>
    questions.ask({ whose, isWanted }, () => {
      asked.push(what)
      return new Promise((done) => answers.push(() => done(what)))
    })
  const answer = async (): Promise<void> => {
    answers.shift()?.()
    await settle()
  }
  return { asked, ask, answer }
}

test('[ROOM75] however much one asks, another’s question is one of the next', async () => {
  const { asked, ask, answer } = start()
  for (let count = 0; count < 50; count += 1) void ask('mallory', `mallory ${count}`)
  void ask('marc', 'marc')
  expect(asked).toEqual(['mallory 0', 'mallory 1'])
  await answer()
  await answer()
  expect(asked).toContain('marc')
})

test('[ROOM75] what nobody wants to know any more is not asked', async () => {
  const { asked, ask, answer } = start()
  let isWanted = true
  for (const what of ['a', 'b']) void ask('marc', what)
  const left = ask('marc', 'c', () => isWanted)
  const stayed = ask('marc', 'd')
  isWanted = false
  for (let count = 0; count < 3; count += 1) await answer()
  expect([asked, await left, await stayed]).toEqual([['a', 'b', 'd'], null, 'd'])
})

test('[ROOM75] one asker has so many questions waiting and no more', async () => {
  const { ask } = start()
  const given = Array.from({ length: 67 }, (_, count) => ask('mallory', String(count)))
  await expect(given.at(-1)).rejects.toThrow(/too many/)
})
