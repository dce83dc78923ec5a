/** A meeting as a steering group in a municipality holds it: with decisions, actions, a closed item and one below another. */
import type * as Y from 'yjs'
import { agendaText, setSessionField } from '../shared/document/boardRecords'
import { readBoard } from '../shared/document/readBoard'
import { readRichText } from '../shared/document/readRichText'
import { entriesOf } from '../shared/document/roots'
import { makeRichText } from '../shared/document/writeRichText'
import type { Language } from '../shared/domain/language'
import type { AgendaSource } from '../shared/reports/composeAgenda'
import { agendaItem, bullets, heading, livingBlock, numbered, paragraph, pointer, text } from '../shared/text/build'
import type { RichBlock } from '../shared/text/richText'
import { boTrygtWhole, putCard } from './draftBoards'

export const meetingItems: readonly RichBlock[] = [
  paragraph('Mødet begynder med en rundvisning i det nye medborgerhus.'),
  agendaItem('p1', 'Godkendelse af dagsorden', { recommendation: [paragraph('Det indstilles, at dagsordenen godkendes.')], decision: [paragraph('Uden bemærkninger.')] }, { outcome: 'decide', minutes: 5, result: 'approved' }),
  agendaItem('p2', 'Opfølgning og godkendelse af sidste referat', { case: [livingBlock('actions'), livingBlock('since-last')], recommendation: [paragraph('Det indstilles, at referatet godkendes.')] }, { outcome: 'decide', minutes: 10, result: 'noted' }),
  agendaItem(
    'p3',
    'Fælles indgang til hjælp efter indbrud',
    {
      summary: [paragraph('Fire organisationer giver i dag råd hver for sig. Forslaget samler dem i én indgang.')],
      case: [
        paragraph([text('Sekretariatet har talt med kommunerne og boligforeningerne. Se '), pointer('page', 'activity-plan'), text(' for aktiviteterne.')]),
        heading(2, 'Erfaringer fra andre'),
        bullets('Aarhus har haft én indgang siden 2024', 'Ventetiden er halveret'),
      ],
      recommendation: [paragraph('Sekretariatet indstiller, at styregruppen'), numbered('godkender, at indgangen åbner den 1. marts 2027', 'beder TrygFonden om at være tovholder')],
      economy: [paragraph('Udgiften er 450.000 kr. om året og holdes inden for rammen. Risikoen er, at for få kender indgangen.')],
      attachments: [bullets('Notat om fælles indgang (12 sider)', [paragraph([pointer('card', 'core-problem')])])],
      discussion: [paragraph('Der var enighed om formålet. Boligforeningerne spurgte til bemandingen.')],
      decision: [paragraph('Styregruppen tiltrådte indstillingen med den tilføjelse, at ordningen evalueres efter et år.'), livingBlock('card', 'm-d1'), livingBlock('card', 'm-d2')],
      minority: [paragraph('Én organisation ønskede en prøveperiode på et halvt år.')],
      actions: [livingBlock('card', 'm-a1'), livingBlock('card', 'm-a2')],
    },
    { outcome: 'decide', minutes: 30, presenter: 'Sekretariatet', result: 'approved', source: 'page:activity-plan' },
  ),
  agendaItem('p3a', 'Navn til indgangen', { discussion: [paragraph('Forslagene prøves af borgere.')] }, { level: 2, outcome: 'discuss', minutes: 10, result: 'postponed' }),
  agendaItem('p4', 'Hemmelig personsag', { case: [paragraph('Hemmelig sagsfremstilling')], decision: [paragraph('Hemmelig beslutning'), livingBlock('card', 'closed-decision')] }, { outcome: 'decide', minutes: 10, presenter: 'Hemmelig forelægger', isClosed: true, result: 'approved', source: 'card:closed-item' }),
  agendaItem('p4a', 'Hemmeligt underpunkt', { discussion: [paragraph('Hemmelig drøftelse')] }, { level: 2 }),
  paragraph('Frokost kl. 12.'),
  agendaItem('p5', 'Vores spor', { case: [livingBlock('track-map', 'track-map')] }, { outcome: 'discuss', minutes: 25 }),
  agendaItem('p6', 'Næste møde', {}, { outcome: 'inform', minutes: 5 }),
  agendaItem('p7', 'Eventuelt', {}, { outcome: 'discuss', minutes: 5 }),
  paragraph(''),
]

/** Bo trygt with that meeting as its only one. */
export function boardWithMeeting(language: Language = 'da'): Y.Doc {
  const doc = boTrygtWhole(language)
  putCard(doc, 'steering-meeting.decide', 'm-d1', 'decision', 'Fælles indgang åbner 1. marts 2027', { number: '2026-7', body: 'Styregruppen', rule: 'consent', concerns: ['Bemandingen følges'], review: '2028-03-01', session: 'session-1' })
  putCard(doc, 'steering-meeting.decide', 'm-d2', 'decision', 'TrygFonden er tovholder', { number: '2026-8', body: 'Styregruppen', rule: 'consent', session: 'session-1' })
  putCard(doc, 'steering-meeting.decide', 'm-d3', 'decision', 'Sommermødet aflyses', { number: '2026-9', rule: 'chair', session: 'session-1' })
  putCard(doc, 'steering-meeting.decide', 'closed-decision', 'decision', 'Hemmelig ordlyd', { number: '2026-10', session: 'session-1' })
  putCard(doc, 'steering-meeting.agenda', 'closed-item', 'agenda-item', 'Hemmelig personsag', { outcome: 'decide' })
  putCard(doc, 'steering-meeting.actions', 'm-a1', 'action', 'Skriv opslag til indgangen', { owner: 'tryg', due: '2026-12-15', state: 'open' })
  putCard(doc, 'steering-meeting.actions', 'm-a2', 'action', 'Aftal bemanding', { owner: 'realdania', due: '2027-01-10', state: 'open' })
  putCard(doc, 'steering-meeting.actions', 'm-a3', 'action', 'Gammel aftale', { owner: 'realdania', due: '2026-05-01', state: 'open' })
  putCard(doc, 'steering-meeting.victories', 'm-v1', 'victory', 'Første naboskab i gang', {})
  putCard(doc, 'steering-meeting.next', 'm-n1', 'agenda-item', 'Budget for 2027', { outcome: 'decide', minutes: 20 })
  const head = { start: '10:00', end: '11:30', body: 'Styregruppen', kind: 'Ordinært møde', remote: 'https://example.org/rum/7', chair: 'Direktør, Realdania', minuteTaker: 'Sekretariatet', apologies: 'Region Midtjylland', absent: '', caseNumber: '2026-01234' } as const
  for (const [name, value] of Object.entries(head)) setSessionField(doc, 'session-1', name as keyof typeof head, value)
  entriesOf(doc, 'sessions').get('session-1')!.set('agenda', makeRichText(meetingItems))
  return doc
}

export function meetingSource(doc: Y.Doc = boardWithMeeting(), more: Partial<AgendaSource> = {}): AgendaSource {
  const board = readBoard(doc)
  return {
    board,
    session: board.sessions.get('session-1')!,
    agenda: readRichText(agendaText(doc, 'session-1')),
    participantsByOrganisation: [{ organisation: 'TrygFonden', count: 2 }, { organisation: 'Realdania', count: 1 }],
    language: 'da',
    date: '2026-11-22',
    ...more,
  }
}
