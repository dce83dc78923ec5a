import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { appendText, makeText, readPlainText } from './text'

const held = (fragment: Y.XmlFragment) => (new Y.Doc().getMap('texts').set('t', fragment), fragment)

test('TC2 letters are put at the end of a text, also an empty one, and nowhere when it is gone', () => {
  const text = held(makeText('Først\nså'))
  appendText(text, ' det her')
  expect(readPlainText(text)).toBe('Først\nså det her')
  for (const empty of [held(makeText('')), held(new Y.XmlFragment())]) {
    appendText(empty, 'Æbler')
    expect(readPlainText(empty)).toBe('Æbler')
  }
  appendText(null, 'ingenting')
})
