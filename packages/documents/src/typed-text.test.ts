import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { author, cellOf, deliver, writeIn } from '../testing/index.ts'
import { TYPING } from './origin.ts'

describe('one person', () => {
  test('[W1] words and gestures are undone in the order in which they were made', () => {
    const me = author(1)
    me.type(0, 0, 'Une idée')
    writeIn(me, 'card', 'left')
    me.type(8, 0, ' claire')
    expect(me.history.undo()).toBe(true)
    expect([me.text.toString(), me.doc.getMap('cells').get('card')]).toEqual(['Une idée', 'left'])
    me.history.undo()
    expect([me.text.toString(), me.doc.getMap('cells').get('card')]).toEqual(['Une idée', undefined])
    me.history.undo()
    expect(me.text.toString()).toBe('')
    expect(me.history.undo()).toBe(false)
    for (const again of ['Une idée', 'Une idée', 'Une idée claire']) {
      expect(me.history.redo()).toBe(true)
      expect(me.text.toString()).toBe(again)
    }
    expect(me.doc.getMap('cells').get('card')).toBe('left')
    expect(me.history.state.get()).toEqual({ canUndo: true, canRedo: false })
  })

  test('[W2] letters typed in one go are one entry; a pause, another field or six seconds begin another', () => {
    const me = author(1)
    for (const [index, letter] of [...'mot'].entries()) {
      me.type(index, 0, letter)
      me.wait(300)
    }
    me.wait(601)
    me.type(3, 0, ' un')
    me.history.endTyping()
    me.type(6, 0, ' deux')
    me.history.undo()
    expect(me.text.toString()).toBe('mot un')
    me.history.undo()
    expect(me.text.toString()).toBe('mot')
    me.history.undo()
    expect(me.text.toString()).toBe('')

    for (let index = 0; index < 20; index += 1) {
      me.type(index, 0, 'x')
      me.wait(500)
    }
    me.history.undo()
    expect(me.text.length).toBe(13)
  })

  test('[W3] a deletion is undone, with what was deleted of others', () => {
    const [me, other] = [author(1, 'Le lycée'), author(2)]
    deliver(me.doc, other.doc)
    other.type(8, 0, ' du soir')
    deliver(other.doc, me.doc)
    me.type(2, 14, '')
    me.history.undo()
    expect(me.text.toString()).toBe('Le lycée du soir')
    me.history.redo()
    expect(me.text.toString()).toBe('Le')
  })

  test('[W4] an edit after an undo forgets what was undone, in whichever document it was', () => {
    const me = author(1)
    me.type(0, 0, 'un')
    me.history.undo()
    const other = new Y.Doc()
    me.history.record((write) => write(cellOf(other, 'a'), 1))
    expect(me.history.redo()).toBe(false)
    expect(me.text.toString()).toBe('')
    me.type(0, 0, 'deux')
    me.history.undo()
    expect(me.text.toString()).toBe('')
    expect(me.history.redo()).toBe(true)
    expect(me.text.toString()).toBe('deux')
  })

  test('[W5] a caret that moves is no entry, and what a gesture types is part of it', () => {
    const me = author(1)
    me.doc.transact(() => undefined, TYPING)
    expect(me.history.state.get().canUndo).toBe(false)
    me.history.record((write) => {
      write(cellOf(me.doc, 'kind'), 'merged')
      me.type(0, 0, 'un ')
      me.type(3, 0, 'deux')
    })
    me.history.undo()
    expect([me.text.toString(), me.doc.getMap('cells').get('kind')]).toEqual(['', undefined])
    expect(me.history.state.get().canUndo).toBe(false)
    me.history.redo()
    expect([me.text.toString(), me.doc.getMap('cells').get('kind')]).toEqual(['un deux', 'merged'])
  })

  test('[W6] beyond two hundred entries the oldest words are given up, and the others are still undone one by one', () => {
    const me = author(1)
    for (let index = 0; index < 230; index += 1) {
      me.type(index, 0, 'x')
      me.history.endTyping()
    }
    let undone = 0
    while (me.history.undo()) undone += 1
    expect([undone, me.text.length]).toEqual([200, 30])
    while (me.history.redo()) undone -= 1
    expect([undone, me.text.length]).toEqual([0, 230])
  })

  test('[W7] words of a document that is closed are forgotten', () => {
    const me = author(1)
    me.type(0, 0, 'mot')
    me.doc.destroy()
    expect(me.history.undo()).toBe(false)
  })
})

describe('among others', () => {
  test('[W8] undo takes back my words alone, and stops at one entry even when it has no effect', () => {
    const [me, other] = [author(1), author(2)]
    me.type(0, 0, 'avant ')
    me.history.endTyping()
    me.type(6, 0, 'après')
    deliver(me.doc, other.doc)
    other.type(6, 5, '')
    deliver(other.doc, me.doc)
    expect(me.history.undo()).toBe(false)
    expect(me.text.toString()).toBe('avant ')
    expect(me.history.undo()).toBe(true)
    expect(me.text.toString()).toBe('')
  })

  test('[W9] what others wrote in a paragraph that I began stays when I take it back', () => {
    const [me, other] = [author(1), author(2)]
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('moi')])
    me.doc.transact(() => me.doc.getXmlFragment('detail').insert(0, [paragraph]), TYPING)
    deliver(me.doc, other.doc)
    const theirs = other.doc.getXmlFragment('detail').get(0)
    if (!(theirs instanceof Y.XmlElement)) throw new Error('the paragraph arrived')
    const words = theirs.get(0)
    if (!(words instanceof Y.XmlText)) throw new Error('its text arrived')
    words.insert(3, ' et toi')
    deliver(other.doc, me.doc)
    expect(me.history.undo()).toBe(true)
    expect(me.doc.getXmlFragment('detail').toString()).toBe('<paragraph> et toi</paragraph>')
  })
})
