import { describe, expect, test } from 'vitest'
import { glossary } from '../../shared/templates/glossary'
import { planTabs } from '../board/desk'
import { commands } from '../commands/registry'

describe('where words are explained', () => {
  test('FZ7 every command and view of the plan that the glossary explains is there', () => {
    const places = glossary.flatMap(({ at }) => at)
    const named = (sort: string) => places.flatMap((place) => (place.startsWith(`${sort}:`) ? [place.slice(sort.length + 1)] : []))
    const ids = new Set(commands.map(({ id }) => id))
    expect(named('command').filter((id) => !ids.has(id))).toEqual([])
    expect(named('plan').filter((tab) => !planTabs.some((one) => one === tab))).toEqual([])
    expect(named('command').length).toBeGreaterThan(12)
  })
})
