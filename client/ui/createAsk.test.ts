import { describe, expect, it } from 'vitest'
import { createAsk } from './createAsk'

describe('questions to the person', () => {
  it('U1 asks one question at a time and gives each its own answer', async () => {
    const ask = createAsk()
    const first = ask.confirm('Slet kortet?', 'Slet')
    const second = ask.text('Fordi?', '', { required: true })
    expect(ask.questions.read().map((question) => question.is)).toEqual(['confirm', 'text'])
    const [asked] = ask.questions.read()
    if (asked?.is === 'confirm') asked.answer(true)
    expect(await first).toBe(true)
    const [next] = ask.questions.read()
    if (next?.is === 'text') next.answer(null)
    expect(await second).toBeNull()
    expect(ask.questions.read()).toEqual([])
  })

  it('U2 the same sentence said twice is two sentences', () => {
    const ask = createAsk()
    ask.say('Kortet er flyttet')
    const before = ask.said.read()
    ask.say('Kortet er flyttet')
    expect(ask.said.read()).not.toEqual(before)
  })
})
