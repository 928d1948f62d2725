import { expect, test } from 'vitest'
import { giveFocusBack } from './give-focus-back.ts'

test('[FOCUS1] the focus goes back to what had it, or to the main content where that is gone', () => {
  const focused: string[] = []
  const named = (name: string, isConnected: boolean) => ({ isConnected, focus: () => void focused.push(name) })
  const main = () => named('main', true)
  giveFocusBack(named('card', true), main)
  giveFocusBack(named('gone', false), main)
  giveFocusBack(null, main)
  giveFocusBack(null, () => null)
  expect(focused).toEqual(['card', 'main', 'main'])
})
