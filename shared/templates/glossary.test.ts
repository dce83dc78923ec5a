import { describe, expect, test } from 'vitest'
import { lix } from '../../tests/lix'
import { commonFields } from './commonFields'
import { cardKinds, findCardKind, findField } from './findCardKind'
import { findRule } from './findRule'
import { glossary, termAt } from './glossary'
import { findRelation } from './relations'
import { findTemplate, templateIds } from './findTemplate'

describe('the language of the field', () => {
  test('FD21 every term has a name and a plain explanation in both languages, told once', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(76)
    for (const { id, term, says } of glossary) {
      expect([term.da, term.en, says.da, says.en].every((text) => text.trim() !== ''), id).toBe(true)
      expect([says.da, says.en].every((text) => text.endsWith('.') && text.length <= 140), id).toBe(true)
    }
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
    expect(lix(glossary.map(({ says }) => says.da).join(' '))).toBeLessThanOrEqual(35)
  })

  test('FD22 a term stands where it says it stands, and at each place at most one', () => {
    const places = glossary.flatMap(({ at }) => at)
    expect(new Set(places).size).toBe(places.length)
    const zones = new Set(templateIds.flatMap((templateId) => (findTemplate(templateId)?.zones ?? []).map(({ id }) => `${templateId}.${id}`)))
    const valuesOf = (one: string, field: string) => [...(findField(one, field)?.values ?? []), ...(commonFields(one).find(({ name }) => name === field)?.values ?? [])]
    const isValue = (parts: readonly string[]) => (parts.length === 3 ? valuesOf(parts[0]!, parts[1]!).includes(parts[2]!) : cardKinds.some((one) => findCardKind(one) !== null && valuesOf(one, parts[0]!).includes(parts[1]!)))
    const isThere = (place: string): boolean => {
      const [sort = '', name = ''] = place.split(':')
      const [kind = '', field = ''] = name.split('.')
      if (sort === 'zone') return zones.has(name)
      if (sort === 'kind') return cardKinds.includes(name)
      if (sort === 'rule') return findRule(name) !== null
      if (sort === 'value') return isValue(name.split('.'))
      if (kind === 'common') return commonFields('note').some((one) => one.name === field)
      if (place === 'field:evidence.marks') return true
      if (sort === 'relation') return findRelation(name) !== null
      return sort === 'command' || sort === 'plan' || findField(kind, field) !== null || findRelation(kind)?.fields.some((one) => one.name === field) === true
    }
    expect(places.filter((place) => !isThere(place))).toEqual([])
    expect(termAt('zone:track-map.target')?.term.da).toBe('målbillede')
  })
})
