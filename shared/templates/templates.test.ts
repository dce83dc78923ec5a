import { describe, expect, test } from 'vitest'
import type { Zone } from '../domain/board'
import type { Words } from '../domain/language'
import { findRule, ruleIds } from './findRule'
import {
  cardKinds,
  enumWords,
  findCardKind,
  findField,
  findRelation,
  findTemplate,
  hasEnumWords,
  offeredTemplates,
  refersTo,
  relationIds,
  relationRequires,
  relationsBetween,
  templateIds,
  zoneSpec,
  zoneWords,
} from './templates'

const isSaid = (words: Words) => words.da.trim() !== '' && words.en.trim() !== ''
const kinds = cardKinds.map((kind) => findCardKind(kind)!)

describe('words', () => {
  test('T1 kinds, fields, zones, templates, relations and rules have words in both languages', () => {
    expect(templateIds).toHaveLength(8)
    expect(offeredTemplates.map((template) => template.id)).toEqual(['problem-analysis', 'track-map', 'activity-plan'])
    for (const kind of kinds) {
      expect(isSaid(kind.name), kind.kind).toBe(true)
      for (const field of kind.fields) expect(isSaid(field.label), `${kind.kind}.${field.name}`).toBe(true)
    }
    for (const id of templateIds) {
      const template = findTemplate(id)!
      expect([isSaid(template.name), isSaid(template.purpose)], id).toEqual([true, true])
      for (const zone of template.zones) expect([isSaid(zone.name), isSaid(zone.question)], `${id}.${zone.id}`).toEqual([true, true])
    }
    for (const id of relationIds) {
      expect(isSaid(findRelation(id)!.label), id).toBe(true)
      for (const field of findRelation(id)!.fields) expect(isSaid(field.label), `${id}.${field.name}`).toBe(true)
    }
    for (const id of ruleIds) expect([isSaid(findRule(id)!.name), isSaid(findRule(id)!.message)], id).toEqual([true, true])
  })

  test('T1 templates name only kinds, relations and rules that exist, and a field is never called like the card’s own kind', () => {
    for (const id of templateIds) {
      const template = findTemplate(id)!
      for (const kind of [...template.cardKinds, ...template.zones.flatMap((zone) => zone.cards)]) expect(cardKinds, id).toContain(kind)
      for (const relation of template.relations) expect(relationIds, id).toContain(relation)
      for (const rule of template.analysis) expect(ruleIds, id).toContain(rule)
    }
    for (const kind of kinds) expect(kind.fields.map((field) => field.name)).not.toContain('kind')
  })

  test('T2 every value has words in both languages', () => {
    const choices = [
      ...kinds.flatMap((kind) => kind.fields.map((field) => ({ owner: kind.kind, field }))),
      ...relationIds.flatMap((id) => findRelation(id)!.fields.map((field) => ({ owner: id, field }))),
    ].filter(({ field }) => field.type.startsWith('enum'))
    expect(choices.length).toBeGreaterThan(40)
    for (const { owner, field } of choices) {
      expect(field.values?.length ?? 0, `${owner}.${field.name}`).toBeGreaterThan(1)
      for (const value of field.values ?? []) {
        expect(hasEnumWords(owner, field.name, value), `${owner}.${field.name} ${value}`).toBe(true)
        expect(isSaid(enumWords(owner, field.name, value))).toBe(true)
      }
      const words = (field.values ?? []).map((value) => enumWords(owner, field.name, value))
      expect(new Set(words.map((one) => one.da)).size, `${owner}.${field.name} da`).toBe(words.length)
      expect(new Set(words.map((one) => one.en)).size, `${owner}.${field.name} en`).toBe(words.length)
    }
  })

  test('T2 a value nobody has words for is shown as it is', () => {
    expect(enumWords('cause', 'influence', 'sometimes')).toEqual({ da: 'sometimes', en: 'sometimes' })
    expect(enumWords('cause', 'influence', 'constructor')).toEqual({ da: 'constructor', en: 'constructor' })
    expect(enumWords('nothing', 'at all', '')).toEqual({ da: '', en: '' })
  })

  test('T2 a reference says what it points at', () => {
    expect(refersTo(findField('activity', 'with')!)).toEqual(['partner'])
    expect(refersTo(findField('learning', 'from')!)).toEqual(['activity', 'indicator'])
    expect(refersTo(findField('cause', 'title')!)).toEqual([])
  })
})

/** Written by hand from the domain guide, not from the data: from which kinds to which. */
const expected: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  causes: [
    ['cause', 'core-problem'],
    ['cause', 'effect'],
    ['cause', 'cause'],
    ['core-problem', 'core-problem'],
    ['core-problem', 'effect'],
    ['core-problem', 'cause'],
    // Scenario 1 draws them, and a vicious circle runs among causes and effects.
    ['effect', 'effect'],
    ['effect', 'cause'],
  ],
  supports: cardKinds.map((kind) => ['evidence', kind] as const),
  contradicts: cardKinds.map((kind) => ['evidence', kind] as const),
  'sheds-light': ['cause', 'effect', 'condition', 'reframing'].map((kind) => ['voice', kind] as const),
  holds: [
    ['condition', 'cause'],
    ['condition', 'core-problem'],
  ],
  reframes: [
    ['reframing', 'challenge'],
    ['reframing', 'core-problem'],
  ],
  serves: [
    ['track', 'vision'],
    ['track', 'target-statement'],
    ['goal', 'vision'],
    ['goal', 'target-statement'],
  ],
  'belongs-to': [
    ['activity', 'track'],
    ['initiative', 'track'],
    ['indicator', 'track'],
  ],
  reinforces: [['activity', 'activity']],
  'depends-on': [['activity', 'activity']],
  contributes: [['activity', 'indicator']],
  owns: [
    ['partner', 'activity'],
    ['partner', 'action'],
    ['partner', 'commitment'],
  ],
  'takes-part': [
    ['partner', 'activity'],
    ['partner', 'track'],
  ],
  measures: [
    ['indicator', 'goal'],
    ['indicator', 'target-statement'],
    ['indicator', 'vision'],
  ],
  blocks: [
    ['barrier', 'track'],
    ['barrier', 'activity'],
    ['barrier', 'goal'],
  ],
  addresses: [
    ['activity', 'cause'],
    ['activity', 'condition'],
    ['activity', 'barrier'],
  ],
  seat: [['partner', 'body']],
  reports: [['body', 'body']],
  relates: [['actor', 'actor']],
  follows: [
    ['action', 'decision'],
    ['action', 'learning'],
  ],
  // G24 asks whether a reframing is decided.
  decides: [
    ['decision', 'proposal'],
    ['decision', 'reframing'],
  ],
  realises: [
    ['mission', 'target-statement'],
    ['activity', 'mission'],
  ],
  anchors: [
    ['partner', 'activity'],
    ['partner', 'mission'],
  ],
  commits: [['partner', 'commitment']],
  became: cardKinds.flatMap((from) => cardKinds.map((to) => [from, to] as const)),
  replaces: cardKinds.map((kind) => [kind, kind] as const),
}

describe('relations', () => {
  test('T3 between every two kinds, exactly the relations of the domain guide', () => {
    expect(Object.keys(expected).sort()).toEqual([...relationIds].sort())
    for (const from of cardKinds) {
      for (const to of cardKinds) {
        const wanted = relationIds.filter((id) => expected[id]!.some(([a, b]) => a === from && b === to))
        expect(relationsBetween(from, to).map((relation) => relation.id).sort(), `${from} -> ${to}`).toEqual(wanted.sort())
      }
    }
  })

  test('T3 the most telling relation comes first; kinds we do not know have none', () => {
    expect(relationsBetween('activity', 'activity').map((relation) => relation.id)).toEqual(['reinforces', 'depends-on', 'became', 'replaces'])
    expect(relationsBetween('cause', 'core-problem')[0]?.id).toBe('causes')
    expect(relationsBetween('evidence', 'cause')[0]?.id).toBe('supports')
    expect(relationsBetween('unheard-of', 'cause')).toEqual([])
    expect(relationsBetween('cause', 'any')).toEqual([])
  })

  test('T3 a reinforcement needs its because; only acquaintance has no direction', () => {
    expect(relationRequires('reinforces')).toEqual(['why'])
    expect(relationRequires('causes')).toEqual([])
    expect(relationRequires('unheard-of')).toEqual([])
    expect(relationIds.filter((id) => !findRelation(id)!.isDirected)).toEqual(['relates'])
  })
})

describe('zones in words', () => {
  const zone = (given: Partial<Zone>): Zone => ({
    id: 'z',
    pageId: 'track-map',
    templateId: 'track-map',
    zoneKey: null,
    trackId: null,
    trackNumber: null,
    title: '',
    question: '',
    placement: { pageId: 'track-map', zoneId: null, x: 0, y: 0, pageX: 0, pageY: 0, order: 'a0' },
    size: { w: 240, h: 240 },
    ...given,
  })

  test('T4 a zone of a track says which', () => {
    const actors = zoneWords(zone({ zoneKey: 'track-actors', trackNumber: 2 }))
    expect(actors.title).toEqual({ da: 'Aktører', en: 'Actors' })
    expect(actors.fullTitle).toEqual({ da: 'Aktører (spor 2)', en: 'Actors (track 2)' })
    expect(zoneWords(zone({ zoneKey: 'track', trackNumber: 3 })).title).toEqual({ da: 'Spor 3', en: 'Track 3' })
    expect(zoneWords(zone({ zoneKey: 'vision' })).fullTitle).toEqual({ da: 'Vision', en: 'Vision' })
  })

  test('T4 own words go before the template’s; an unknown zone has none', () => {
    const own = zoneWords(zone({ zoneKey: 'parking', title: 'P-plads', question: 'Hvad venter?' }))
    expect([own.title.en, own.question.en]).toEqual(['P-plads', 'Hvad venter?'])
    expect(zoneWords(zone({ zoneKey: 'parking', title: 'P-plads' })).question.en).toBe('What do we keep for later, and why?')
    expect(zoneWords(zone({ templateId: 'gone', zoneKey: 'gone' })).title).toEqual({ da: '', en: '' })
    expect(zoneSpec(null, 'causes')).toBeNull()
  })
})
