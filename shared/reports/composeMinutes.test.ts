import { describe, expect, test } from 'vitest'
import { boTrygt } from '../../tests/draftBoards'
import { boardWithMeeting, meetingItems, meetingSource } from '../../tests/meeting'
import { readBoard } from '../document/readBoard'
import { heading, livingBlock, paragraph } from '../text/build'
import { plain } from './build'
import { composeAgenda } from './composeAgenda'
import { composeMinutes } from './composeMinutes'
import type { Report, ReportBlock } from './report'
import { textOfReport } from './textOfBlocks'

const headings = ({ blocks }: Report) => blocks.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${plain(block.text)}`] : []))
const captions = ({ blocks }: Report) => blocks.flatMap((block) => (block.type === 'table' ? [block.sheet.caption] : []))
const overview = ({ blocks }: Report) => (blocks.find((block) => block.type === 'table') as Extract<ReportBlock, { type: 'table' }>).sheet
const rowsOf = (report: Report) => overview(report).rows.map((row) => row.map((cell) => cell.map(plain).join(' | ')))

describe('the agenda and the minutes of a meeting', () => {
  test('GI8 the head tells body, kind, time, place, chair, minute-taker, apologies and case number', () => {
    const { facts } = composeMinutes(meetingSource())
    expect(facts.map(({ label, lines }) => [label, ...lines.map(plain)])).toEqual([
      ['Organ', 'Styregruppen'], ['Mødetype', 'Ordinært møde'], ['Dato', 'uge 47, 21. november 2026'], ['Tid', 'kl. 10.00–11.30'], ['Sted', 'Nyropsgade 1, København'],
      ['På nettet', 'https://example.org/rum/7'], ['Mødeleder', 'Direktør, Realdania'], ['Referent', 'Sekretariatet'], ['Deltagere', 'Realdania: 1', 'TrygFonden: 2'],
      ['Afbud', 'Region Midtjylland'], ['Sagsnummer', '2026-01234'],
    ])
  })

  test('GI9 the overview tells number, title, type, time, presenter and whether it is open, and whether there is time enough', () => {
    const report = composeAgenda(meetingSource(undefined, { edition: 'internal' }))
    expect(overview(report).columns.map(({ title }) => title)).toEqual(['Nr.', 'Punkt', 'Type', 'Tid', 'Oplæg'])
    expect(rowsOf(report).slice(2, 5)).toEqual([
      ['3', 'Fælles indgang til hjælp efter indbrud', 'Beslutning | Åbent', '30 minutter | kl. 10.15–10.45', 'Sekretariatet'],
      ['3.a', 'Navn til indgangen', 'Drøftelse | Åbent', '10 minutter | kl. 10.15–10.25', ''],
      ['4', 'Hemmelig personsag', 'Beslutning | Lukket', '10 minutter | kl. 10.45–10.55', 'Hemmelig forelægger'],
    ])
    expect(textOfReport(report)).toContain('Punkterne tager i alt 90 minutter, kl. 10.00–11.30.')
    const doc = boardWithMeeting()
    const session = { ...readBoard(doc).sessions.get('session-1')!, end: '11:15' }
    expect(textOfReport(composeAgenda(meetingSource(doc, { session })))).toContain('Det er 15 minutter mere, end mødet varer.')
    expect(overview(composeMinutes(meetingSource())).columns.map(({ title }) => title)).toContain('Resultat')
  })

  test('GI10 the agenda tells each item\'s parts in their order, without what the meeting said', () => {
    const report = composeAgenda(meetingSource())
    expect(headings(report).filter((one) => !one.includes('Bilag ')).slice(0, 12)).toEqual([
      '1 Punkt 1. Godkendelse af dagsorden', '2 Indstilling', '1 Punkt 2. Opfølgning og godkendelse af sidste referat', '2 Sagsfremstilling', '2 Indstilling',
      '1 Punkt 3. Fælles indgang til hjælp efter indbrud', '2 Sagsfremstilling', '3 Erfaringer fra andre', '2 Indstilling', '2 Økonomi og risici', '2 Bilag', '2 Punkt 3.a. Navn til indgangen',
    ])
    const told = textOfReport(report)
    expect(told).toContain('Beslutning · 30 minutter, kl. 10.15–10.45 · Oplæg: Sekretariatet')
    expect(told).not.toMatch(/tiltrådte indstillingen|prøveperiode|spurgte til bemandingen|Godkendt|Skriv opslag til indgangen.*Handlinger/)
    expect(told.indexOf('Mødet begynder')).toBeLessThan(told.indexOf('Punkt 1.'))
    expect(told.indexOf('Frokost kl. 12.')).toBeGreaterThan(told.indexOf('Punkt 4.'))
  })

  test('GI11 the minutes are the same tree with the decision right after the recommendation, in words and with its day', () => {
    const report = composeMinutes(meetingSource())
    expect(headings(report).slice(0, 20)).toEqual([
      '1 Punkt 1. Godkendelse af dagsorden', '2 Indstilling', '2 Beslutning i Styregruppen den 21-11-2026',
      '1 Punkt 2. Opfølgning og godkendelse af sidste referat', '2 Sagsfremstilling', '2 Indstilling', '2 Beslutning i Styregruppen den 21-11-2026',
      '1 Punkt 3. Fælles indgang til hjælp efter indbrud', '2 Sagsfremstilling', '3 Erfaringer fra andre', '2 Indstilling', '2 Beslutning i Styregruppen den 21-11-2026', '2 Mindretalsudtalelse', '2 Drøftelse', '2 Handlinger', '2 Økonomi og risici', '2 Bilag',
      '2 Punkt 3.a. Navn til indgangen', '3 Beslutning i Styregruppen den 21-11-2026', '3 Drøftelse',
    ])
    const told = textOfReport(report)
    for (const word of ['Godkendt.', 'Taget til efterretning.', 'Udsat.', 'Styregruppen tiltrådte indstillingen']) expect(told).toContain(word)
    expect(headings(composeMinutes(meetingSource(boardWithMeeting('en'), { language: 'en' })))).toContain('2 Decision in Styregruppen on 21 November 2026')
  })

  test('GI12 neighbouring cards of an item are one table, and none is wider than an upright page', () => {
    const report = composeMinutes(meetingSource())
    const tables = report.blocks.flatMap((block) => (block.type === 'table' ? [block.sheet] : []))
    const decided = tables.find(({ rows }) => JSON.stringify(rows).includes('2026-7'))!
    expect(decided.rows).toHaveLength(2)
    expect(decided.columns.length).toBeLessThanOrEqual(5)
    expect(JSON.stringify(decided.rows[0])).toMatch(/21\. november 2026.*Fælles indgang åbner.*samtykke.*Bemandingen følges.*1\. marts 2028/)
    const agreed = tables.find(({ rows }) => rows.length === 2 && JSON.stringify(rows).includes('Skriv opslag'))!
    expect(JSON.stringify(agreed.rows)).toMatch(/Skriv opslag.*TrygFonden.*15\. december 2026.*Aftal bemanding/)
  })

  test('GI13 minutes hold what the board has and the text does not show: victories, changes, decisions, follow-up, next time', () => {
    const doc = boardWithMeeting()
    const report = composeMinutes(meetingSource(doc, { previous: { board: readBoard(boTrygt()), date: '2026-10-01' } }))
    const chapters = headings(report).filter((one) => one.startsWith('1 ') && !one.startsWith('1 Punkt'))
    expect(chapters).toEqual(['1 Små sejre', '1 Beslutninger', '1 Til næste gang'])
    const own = (from: string) => textOfReport(report).slice(textOfReport(report).lastIndexOf(from))
    expect(own('Små sejre')).toContain('Første naboskab i gang')
    expect(own('Beslutninger')).toContain('Sommermødet aflyses')
    expect(own('Beslutninger')).not.toContain('Fælles indgang åbner')
    expect(own('Til næste gang')).toContain('Budget for 2027')
    const bare = composeMinutes(meetingSource(doc, { agenda: [paragraph('Kun tekst')], previous: { board: readBoard(boTrygt()), date: '2026-10-01' } }))
    expect(headings(bare)).toEqual(['1 Små sejre', '1 Siden sidst', '1 Beslutninger', '1 Opfølgning', '1 Til næste gang'])
    const told = textOfReport(bare).split('Opfølgning').at(-1)!
    expect(told.indexOf('Gammel aftale')).toBeLessThan(told.indexOf('Skriv opslag'))
    expect(captions(bare)).toContain('Ændringer siden sidste møde')
  })

  test('GI14 an agenda written with headings works in both, without overview and numbers', () => {
    const agenda = [heading(1, 'Velkommen'), paragraph('Vi går en runde'), heading(1, 'Spor'), livingBlock('track-map')]
    expect(headings(composeAgenda(meetingSource(boTrygt(), { agenda }))).slice(0, 2)).toEqual(['1 Velkommen', '1 Spor'])
    const minutes = composeMinutes(meetingSource(boTrygt(), { agenda }))
    expect(minutes.subtitle).toBe('Referat: Styregruppemøde')
    expect(headings(minutes)).toEqual(['1 Velkommen', '1 Spor'])
    expect(captions(minutes)).not.toContain('Oversigt over punkter')
  })

  test('GI15 closed items: the public sees that there is one, the partners its title, the group all of it; its cards are told nowhere else', () => {
    const source = meetingSource()
    const meetings = [{ id: 'session-1', blocks: source.agenda }]
    for (const compose of [composeAgenda, composeMinutes]) {
      const told = (edition: 'public' | 'partner' | 'internal') => JSON.stringify(compose({ ...source, meetings, edition }))
      expect(told('public')).not.toContain('Hemmelig')
      expect(told('public')).toContain('Punkt 4. Lukket punkt')
      expect(told('public')).not.toContain('example.org/rum')
      expect(told('partner')).toContain('Punkt 4. Hemmelig personsag')
      expect(told('partner')).not.toMatch(/Hemmelig sagsfremstilling|Hemmelig beslutning|Hemmelig ordlyd|Hemmelig drøftelse/)
      expect(told('internal')).toContain('Hemmelig sagsfremstilling')
    }
    expect(JSON.stringify(composeMinutes({ ...source, meetings, edition: 'internal' }))).toContain('Hemmelig ordlyd')
    const closed = composeMinutes({ ...source, edition: 'partner' }).blocks.filter((block) => block.type === 'heading' && block.isClosed === true)
    expect(closed).toHaveLength(2)
  })

  test('GI16 a single item comes with the head, without overview and chapters; one below another stands in it or alone', () => {
    const whole = composeMinutes(meetingSource(undefined, { itemId: 'p3' }))
    expect(whole.subtitle).toBe('Referat: Styregruppemøde · Punkt 3')
    expect(whole.facts.length).toBeGreaterThan(5)
    expect(headings(whole).filter((one) => one.includes('Punkt'))).toEqual(['1 Punkt 3. Fælles indgang til hjælp efter indbrud', '2 Punkt 3.a. Navn til indgangen'])
    expect(captions(whole)).not.toContain('Oversigt over punkter')
    expect(headings(composeAgenda(meetingSource(undefined, { itemId: 'p3a' })))[0]).toBe('1 Punkt 3.a. Navn til indgangen')
  })

  test('GI17 a sheet to sign stands in the minutes of bodies that sign, with functions and organisations only', () => {
    const doc = boardWithMeeting()
    const session = readBoard(doc).sessions.get('session-1')!
    const report = composeMinutes(meetingSource(doc, { session: { ...session, kind: 'Møde i Teknik- og Miljøudvalget' } }))
    expect(headings(report).at(-1)).toBe('1 Underskrifter')
    expect(textOfReport(report)).toContain('Mødeleder: Direktør, Realdania')
    expect(headings(composeMinutes(meetingSource(doc)))).not.toContain('1 Underskrifter')
  })

  test('GI4 numbers go on where the meeting is numbered so', () => {
    const doc = boardWithMeeting()
    const session = { ...readBoard(doc).sessions.get('session-1')!, numbering: 'continuous' }
    const meetings = [{ id: 'before', numbering: 'continuous', blocks: meetingItems }, { id: 'session-1', numbering: 'continuous', blocks: meetingItems }]
    expect(headings(composeAgenda(meetingSource(doc, { session, meetings })))[0]).toBe('1 Punkt 8. Godkendelse af dagsorden')
  })
})
