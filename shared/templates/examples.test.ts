import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '../document/readBoard'
import { seedBoard } from '../document/seedBoard'
import type { Board, Card } from '../domain/board'
import { cardsOfKind, cardsOfZone, pagesInOrder, tracksInOrder } from '../domain/boardQueries'
import type { Language } from '../domain/language'
import { exampleIds, findExample } from './findExample'
import { cardKinds, findCardKind, hasEnumWords, relationsBetween } from './templates'

function boardOf(id: string, language: Language = 'da'): Board {
  const doc = new Y.Doc()
  let next = 0
  const session = { id: 'session1', title: '', date: '', place: '' }
  seedBoard(doc, { title: '', language, createdAt: '2026-11-21T09:00:00.000Z', templates: null, session, example: findExample(id), newId: () => `id${(next += 1)}` })
  return readBoard(doc)
}

const pagesOf = (board: Board) => pagesInOrder(board).map((page) => page.id)
const kindsIn = (board: Board) => new Set([...board.cards.values()].map((card) => card.kind))
const isApart = (a: Card, b: Card) =>
  a.placement.x + a.size!.w <= b.placement.x || b.placement.x + b.size!.w <= a.placement.x || a.placement.y + a.size!.h <= b.placement.y || b.placement.y + b.size!.h <= a.placement.y

describe('the examples', () => {
  for (const id of exampleIds) {
    const file = findExample(id)!

    test(`FB8 ${id} keeps the ids of its file`, () => {
      const board = boardOf(id)
      const entries = [file.tracks, file.suggestedTracks, file.activities, file.indicators, file.voices, file.facts, file.victories, file.results, file.challenges, file.learnings, file.sourceIssues, file.missions]
      for (const { id: entry } of entries.flat()) expect(board.cards.has(entry), entry).toBe(true)
      expect([...board.partners.keys()]).toEqual(file.partners.map((partner) => partner.id))
      expect([...board.links.values()].filter((link) => link.kind === 'reinforces').map((link) => link.id)).toEqual(file.reinforcements.map((one) => one.id))
      expect(board.meta.usesSuggestedTracks === true).toBe(file.tracks.length === 0)
    })

    test(`FB10 ${id} has nothing made up`, () => {
      const board = boardOf(id)
      const kinds = kindsIn(board)
      for (const kind of ['cause', 'effect', 'condition', 'boundary-item', 'commitment', 'reservation', 'proposal', 'decision', 'action', 'anchor', 'assumption', 'seat', 'election']) expect(kinds.has(kind), kind).toBe(false)
      for (const { id: entry, partners, track, suggestedTrack } of file.activities) {
        const { fields } = board.cards.get(entry)!
        expect([fields.owner, fields.track]).toEqual([partners[0], track ?? suggestedTrack ?? undefined])
      }
      for (const { id: entry, baseline, target } of file.indicators) {
        const { fields } = board.cards.get(entry)!
        expect([fields.baseline, fields.target]).toEqual([baseline?.value ?? undefined, target?.value ?? undefined])
      }
      expect(cardsOfKind(board, 'backbone-task').filter((card) => card.fields.task !== undefined)).toEqual([])
      const laned = [...file.tracks, ...(file.tracks.length === 0 ? file.suggestedTracks : [])]
      expect(cardsOfKind(board, 'goal').map((card) => card.fields.track).sort()).toEqual(laned.filter((track) => track.goal !== null).map((track) => track.id).sort())
    })

    test(`FB11 ${id} marks what is inferred and keeps its sources`, () => {
      const board = boardOf(id)
      const fieldsOf = (entry: string) => board.cards.get(entry)!.fields
      for (const one of file.activities) {
        expect([fieldsOf(one.id).partnersInferred, fieldsOf(one.id).src]).toEqual([one.partnersInferred || undefined, one.src])
        expect(fieldsOf(one.id).trackInferred).toBe(one.trackInferred || one.suggestedTrack !== null || undefined)
        expect(fieldsOf(one.id).ownerInferred === true).toBe(one.partners.length > 1 || (one.partners.length === 1 && one.partnersInferred === true))
      }
      for (const one of [...file.voices, ...file.missions, ...file.targetPicture]) expect([fieldsOf(one.id).inferred, fieldsOf(one.id).src]).toEqual([one.inferred || undefined, one.src])
      for (const link of board.links.values()) if (link.kind === 'reinforces') expect(link.why).not.toBe('')
      for (const card of cardsOfKind(board, 'evidence')) expect(card.fields.source, card.id).toEqual(expect.any(String))
    })

    test(`FB9 ${id} has each thing once, in sound fields, and pages with something on them`, () => {
      const board = boardOf(id)
      for (const page of pagesOf(board)) expect([...board.cards.values()].some((card) => card.placement.pageId === page), page).toBe(true)
      const ids = new Set([...board.cards.keys(), ...board.partners.keys()])
      expect(ids.size).toBe(board.cards.size + board.partners.size)
      for (const card of board.cards.values()) {
        for (const field of findCardKind(card.kind)!.fields) {
          const value = card.fields[field.name]
          if (value === undefined) continue
          if (field.type === 'enum') expect(hasEnumWords(card.kind, field.name, String(value)), `${card.id}.${field.name} ${String(value)}`).toBe(true)
          if (field.type.startsWith('ref[')) for (const ref of [value].flat()) expect(ids.has(String(ref)), `${card.id}.${field.name} ${String(ref)}`).toBe(true)
        }
      }
      for (const link of board.links.values()) {
        const kinds = [board.cards.get(link.from)!.kind, board.cards.get(link.to)!.kind] as const
        expect(relationsBetween(...kinds).map((relation) => relation.id), link.id).toContain(link.kind)
      }
    })

    test(`FB18 ${id} is tidy in both languages`, () => {
      for (const board of [boardOf(id, 'da'), boardOf(id, 'en')]) {
        for (const { id: zoneId, size } of board.zones.values()) {
          const cards = cardsOfZone(board, zoneId)
          cards.forEach((card, index) => {
            const { x, y } = card.placement
            expect(x >= 0 && y >= 0 && x + card.size!.w <= size.w && y + card.size!.h <= size.h, card.title).toBe(true)
            for (const other of cards.slice(index + 1)) expect(isApart(card, other), `${card.title} / ${other.title}`).toBe(true)
          })
        }
      }
    })

    test(`FB14 ${id} says what it is made of, and that it is no verdict`, () => {
      const about = (language: Language) => boardOf(id, language).cards.get('about')!
      expect([about('da').placement.zoneId, about('en').kind]).toEqual(['problem-analysis.challenge', 'note'])
      expect(about('da').title).toContain('ingen dom')
      expect(about('en').note).toContain(file.source!.publication!.en)
    })
  }

  test('FB20 no field of a kind is called what a card calls its own', () => {
    const own = ['kind', 'placement', 'size', 'author', 'organisation', 'createdAt']
    expect(cardKinds.flatMap((kind) => findCardKind(kind)!.fields.filter((field) => own.includes(field.name)).map((field) => `${kind}.${field.name}`))).toEqual([])
  })

  test('FB9 a page comes with the example only when it has something for it', () => {
    expect(pagesOf(boardOf('bo-trygt'))).toHaveLength(8)
    expect(pagesOf(boardOf('dk2020'))).not.toContain('programme-model')
    expect(pagesOf(boardOf('social-inklusion-ci-gruppen'))).toEqual(['problem-analysis', 'track-map', 'activity-plan', 'agenda-canvas', 'actor-map', 'programme-model'])
  })

  test('FB10 an activity without partners has nobody responsible', () => {
    const board = boardOf('social-inklusion-ci-gruppen')
    expect(['a1', 'a2'].map((entry) => board.cards.get(entry)!.fields.owner)).toEqual([undefined, undefined])
    expect(tracksInOrder(board).map((track) => track.id)).toEqual(['s1', 's2', 's3', 's4'])
    expect([boardOf('bo-trygt').meta.phase, board.meta.phase, board.meta.period]).toEqual(['forankring', undefined, { start: 2014, end: null, label: 'Fra 2014 (kommissoriet er udateret)' }])
  })

  test('FB12 curves: points with how sure they are, a range, a comparison, a goal in words', () => {
    const boTrygt = boardOf('bo-trygt')
    expect(boTrygt.cards.get('i1')!.fields).toMatchObject({ baseline: 32500, baselineQuality: 'derived', range: { start: 30000, end: 35000 }, target: 7000 })
    expect(boTrygt.cards.get('i1.m1')).toMatchObject({ kind: 'measurement', title: '2009: ca. 50.000 indbrud/år', fields: { indicator: 'i1', date: '2009', value: 50000, quality: 'approximate' } })
    expect(boTrygt.cards.get('i9.m1')!.title).toBe('2021: mindst 200 personer')
    expect(boardOf('medvind-i-oesterbyen').cards.get('i3')!.fields).toMatchObject({ comparison: 'Esbjerg i gennemsnit: 89,2', comparisonValue: 89.2 })
    expect(boardOf('dk2020', 'en').cards.get('i1')!.fields).toMatchObject({ targetLabel: 'All municipalities', targetYear: 2023 })
    expect(boardOf('hjem-til-alle').cards.get('i5.m2')).toMatchObject({ kind: 'breakdown', fields: { group: 'Unge fra hjemløshed', value: 12 } })
    expect(boardOf('troldhedestien').cards.get('i3.m1')!.fields).toMatchObject({ quality: 'statement' })
  })

  test('FB13 what the source has lost is a question, worries are the steering group’s, other explanations stand beside the curve', () => {
    const board = boardOf('bo-trygt')
    const placeOf = (entry: string) => [board.cards.get(entry)!.kind, board.cards.get(entry)!.placement.zoneId]
    expect(placeOf('si1')).toEqual(['data-gap', 'problem-analysis.gaps'])
    expect(placeOf('si2')).toEqual(['data-gap', 'measurement-board.gaps'])
    expect([placeOf('c2'), placeOf('c4')]).toEqual([['risk', 'steering-meeting.worries'], ['barrier', 'track-map.across']])
    expect(board.cards.get('c2')!.fields).toMatchObject({ type: 'reform', typeInferred: true })
    expect(placeOf('res1')).toEqual(['other-explanation', 'measurement-board.other'])
    expect(cardsOfZone(board, 'actor-map.bodies').map((card) => card.id)).toEqual(['b1', 'b2', 'b3', 'b4', 'history1', 'history2', 'history3'])
    expect(cardsOfKind(boardOf('fremtidens-baeredygtige-landskaber'), 'body').find((card) => card.id === 'b1')!.fields).toMatchObject({ role: 'decides', rule: 'consensus' })
  })
})
