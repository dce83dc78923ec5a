import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardOf, card, putCard } from '../../tests/draftBoards'
import { readBoard } from '../document/readBoard'
import { seedBoard } from '../document/seedBoard'
import type { Board, Card } from '../domain/board'
import type { Language } from '../domain/language'
import { findExample } from '../templates/findExample'
import { lixOf } from '../text/lixOf'
import { glossary } from '../templates/glossary'
import { plain } from './build'
import { chapters, composeCommonAgenda } from './composeCommonAgenda'
import { easiestLix } from './composeCitizens'
import { documentParts, documents } from './documents'
import type { DocumentSource } from './documentSource'
import { boardForEdition, editions, type Edition } from './editions'
import type { ReportBlock, Sheet } from './report'
import { textOfBlocks, textOfReport } from './textOfBlocks'

const examples = ['bo-trygt', 'toendermarsk-initiativet'] as const
const session = { id: 'session-1', title: 'Styregruppemøde', date: '2026-11-21', place: 'Højer' }

function exampleDoc(example: string, language: Language): Y.Doc {
  const doc = new Y.Doc()
  let count = 0
  seedBoard(doc, { title: '', language, createdAt: '2026-11-01T10:00:00Z', templates: null, session, example: findExample(example), newId: () => `n${++count}` })
  return doc
}

const boards = new Map<string, Board>()
function boardOfExample(example: string, language: Language = 'da'): Board {
  const known = boards.get(`${example} ${language}`) ?? readBoard(exampleDoc(example, language))
  boards.set(`${example} ${language}`, known)
  return known
}

const sourceOf = (board: Board, change: Partial<DocumentSource> = {}): DocumentSource => ({ board, session: null, agenda: [], participantsByOrganisation: [], language: 'da', date: '2026-11-21', edition: 'partner', previous: null, ...change })

const headingsOf = (blocks: readonly ReportBlock[]) => blocks.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${plain(block.text)}`] : []))
const sheetsOf = (blocks: readonly ReportBlock[]): Sheet[] => blocks.flatMap((block) => (block.type === 'table' ? [block.sheet] : []))
const sheetNamed = (blocks: readonly ReportBlock[], caption: string) => sheetsOf(blocks).find((sheet) => sheet.caption === caption)!
const cellsOf = (sheet: Sheet) => sheet.rows.map((row) => row.map((cell) => cell.map(plain).join('\n')))

const mainHeadings: Readonly<Record<Language, readonly string[]>> = {
  da: ['På én side', '1. Problemet', '2. Vision og målbillede', '3. Fra nuværende til ønsket tilstand; fælles mål', '4. Vores spor', '5. Fælles handlingsplan; sådan forstærker vi hinanden', '6. Fælles effektmåling', '7. Aktører og organisering', '8. Principper, forpligtelser og forbehold', '9. Forankring (programmodel)', '10. Sejre og læring, også det der ikke virkede', '11. Huller vi kender', '12. Beslutningslog', 'B1. Viden og kilder', 'B2. Sådan er der bidraget', 'B3. Ændringer siden sidste version', 'B4. Ordliste'],
  en: ['On one page', '1. The problem', '2. Vision and target picture', '3. Current to desired state; shared goals', '4. Our tracks', '5. Joint action plan; how we reinforce each other', '6. Shared measurement', '7. Actors and organisation', '8. Principles, commitments and reservations', '9. Anchoring (programme model)', '10. Victories and learning, also what did not work', '11. Gaps we know of', '12. Decision log', 'B1. Evidence and sources', 'B2. How people contributed', 'B3. Changes since last version', 'B4. Glossary'],
}
const sections: Readonly<Record<Language, readonly string[]>> = {
  da: ['Sådan ser vi på det nu', 'Det ved vi', 'Det siger de, der er tættest på', 'Årsager og virkninger', 'Det, der holder problemet fast', 'Afgrænsning', 'Det ved vi ikke endnu', 'Fra nuværende til ønsket tilstand', 'Fælles mål', 'Åbne spørgsmål', 'På tværs af sporene', 'Aktiviteter', 'Sådan forstærker vi hinanden', 'Tidslinje', 'Vi kan give, vi har brug for', 'Indikatorer', 'Kurver', 'Historien bag', 'Hvem gemmer sig i gennemsnittet', 'Datahuller', 'Læring', 'Hvem mangler', 'Organer', 'Pladser', 'Sekretariat', 'Tidligere organisering', 'Principper', 'Forpligtelser', 'Forbehold', 'Programmodel', 'Missioner', 'Antagelser', 'Forankring', 'Små sejre', 'Det stopper vi, og det lærte vi'],
  en: ['How we see it now', 'What we know', 'What those closest say', 'Causes and effects', 'What holds the problem in place', 'Boundary', 'What we do not know yet', 'From current to desired state', 'Shared goals', 'Open issues', 'Across the tracks', 'Activities', 'How we reinforce each other', 'Timeline', 'We can give, we need', 'Indicators', 'Curves', 'The story behind', 'Who hides in the average', 'Data gaps', 'Learning', 'Who is missing', 'Bodies', 'Seats', 'Backbone', 'Earlier organisation', 'Principles', 'Commitments', 'Reservations', 'Programme model', 'Missions', 'Assumptions', 'Anchoring', 'Small victories', 'What we stop and what we learned'],
}

describe('the common agenda', () => {
  for (const example of examples) {
    for (const language of ['da', 'en'] as const) {
      test(`HA8 ${example} has every chapter and section in ${language}, in order`, () => {
        const { blocks } = composeCommonAgenda(sourceOf(boardOfExample(example, language), { language }))
        const headings = headingsOf(blocks)
        expect(headings.filter((one) => one.startsWith('1 '))).toEqual(mainHeadings[language].map((one) => `1 ${one}`))
        for (const section of sections[language]) expect(headings).toContain(`2 ${section}`)
        expect(headings.filter((one) => new RegExp(language === 'da' ? '^2 Spor \\d: ' : '^2 Track \\d: ').test(one)).length).toBeGreaterThan(3)
      })

      test(`HA9 every table of ${example} in ${language} has a caption and a header, every figure words and an equal after it`, () => {
        const { blocks, warnings } = composeCommonAgenda(sourceOf(boardOfExample(example, language), { language }))
        expect(warnings).toEqual([])
        for (const sheet of sheetsOf(blocks)) {
          expect(sheet.hasHeader && sheet.caption !== '' && sheet.columns.every(({ title }) => title !== '')).toBe(true)
          expect(sheet.rows.length).toBeGreaterThan(0)
        }
        const figures = blocks.flatMap((block, index) => (block.type === 'figure' ? [{ ...block.figure, index }] : []))
        expect(figures.length).toBeGreaterThan(3)
        for (const { svg, alt, caption, index } of figures) {
          expect([alt, caption].every((words) => words.length > 5)).toBe(true)
          expect(svg).not.toMatch(/foreignObject|href|url\(|<script|NaN|undefined/)
          // A note may stand between; a heading may not.
          expect(blocks.slice(index + 1, index + 4).some(({ type }) => type === 'table' || type === 'list')).toBe(true)
        }
      })
    }
  }

  test('HA10 both languages have the same shape', () => {
    const shape = (language: Language) => composeCommonAgenda(sourceOf(boardOfExample('bo-trygt', language), { language })).blocks.filter(({ type }) => type === 'heading' || type === 'figure').map(({ type }) => type)
    expect(shape('da')).toEqual(shape('en'))
    for (const { heading } of chapters) expect(heading.da).not.toBe(heading.en)
  })

  test('HA11 numbers and dates are written in the reader\'s language', () => {
    const [da, en] = (['da', 'en'] as const).map((language) => composeCommonAgenda(sourceOf(boardOfExample('toendermarsk-initiativet', language), { language })))
    expect(textOfReport(da!)).toContain('210,9 mio. kr.')
    expect(textOfReport(da!)).toContain('21. november 2026')
    expect(textOfReport(en!)).toContain('210.9')
    expect(textOfReport(en!)).not.toContain('210,9')
    expect(textOfReport(en!)).toContain('21 November 2026')
  })

  test('HA11 partners stand in the alphabet of the reader, never by size', () => {
    const { blocks } = composeCommonAgenda(sourceOf(boardOfExample('bo-trygt')))
    const names = cellsOf(sheetNamed(blocks, 'Aktører')).map(([name]) => name!.split('\n')[0]!)
    expect(names).toEqual([...names].sort(new Intl.Collator('da-DK', { sensitivity: 'base', numeric: true }).compare))
  })

  test('HA12 what is not adopted says Udkast, and what is says by whom, by which rule and when it is looked at again', () => {
    const doc = exampleDoc('bo-trygt', 'da')
    expect(composeCommonAgenda(sourceOf(readBoard(doc))).mark).toBe('Udkast')
    expect(composeCommonAgenda(sourceOf(readBoard(doc), { language: 'en' })).mark).toBe('Draft')
    const body = [...readBoard(doc).cards.values()].find(({ kind }) => kind === 'body')!
    putCard(doc, 'agenda-canvas.consent', 'proposal', 'proposal', 'Vi vedtager den fælles agenda', { state: 'object', body: body.id, rule: 'consent', review: '2027-03-14' })
    expect(composeCommonAgenda(sourceOf(readBoard(doc))).mark).toBe('Udkast')
    const board = readBoard(doc)
    const proposal = board.cards.get('proposal')!
    const decided: Board = { ...board, cards: new Map([...board.cards, ['proposal', { ...proposal, fields: { ...proposal.fields, state: 'decided' } }]]) }
    const report = composeCommonAgenda(sourceOf(decided))
    expect(report.mark).toBe('')
    const facts = Object.fromEntries(report.facts.map(({ label, lines }) => [label, lines.map(plain).join()]))
    expect(facts).toMatchObject({ Status: 'Vedtaget', 'Vedtaget af': body.title, Beslutningsregel: 'samtykke', 'Næste eftersyn': '14. marts 2027' })
  })

  test('HA13 accepted gaps are chapter 11, stopped work with its learning is in chapter 10', () => {
    const board = boardOfExample('bo-trygt')
    const asked: Board = { ...board, meta: { ...board.meta, acceptedGaps: [{ rule: 'G03', ref: 't3', reason: 'Vi venter på loven', organisation: 'TrygFonden', author: null, createdAt: '2026-11-01T00:00:00Z' }] } }
    const { blocks } = composeCommonAgenda(sourceOf(asked))
    expect(cellsOf(sheetNamed(blocks, 'Huller vi kender, og hvorfor vi lader dem være'))[0]).toContain('Vi venter på loven')
    const stopped = cellsOf(sheetNamed(blocks, 'Det stopper vi, og det lærte vi'))
    expect(stopped[0]![0]).toContain('Kampagner')
    expect(stopped[0]![2]).not.toBe('')
  })

  test('HA14 contributions are counted per voice, and one to four are fewer than five', () => {
    const voices = (count: number, voice: string) => Array.from({ length: count }, (_, index) => card(`${voice}${index}`, 'voice', 'Ord', { voice, consent: 'public', fate: 'used' }))
    const { blocks } = composeCommonAgenda(sourceOf(boardOf([...voices(3, 'lived'), ...voices(7, 'civil')])))
    const rows = Object.fromEntries(cellsOf(sheetNamed(blocks, 'Antal pr. stemme')).map(([voice, count]) => [voice, count]))
    expect([rows['egen erfaring'], rows.civilsamfund, rows['politisk niveau']]).toEqual(['færre end 5', '7', 'ingen'])
    expect(cellsOf(sheetNamed(blocks, 'Hvad der skete med kortene'))).toEqual([['brugt', '10']])
  })

  test('HA15 what has changed since the version before stands in B3, and nothing the edition leaves out', () => {
    const before = boardOf([card('a', 'activity', 'Gamle ord')])
    const now = boardOf([card('a', 'activity', 'Nye ord'), card('r', 'reservation', 'Kan ikke nævnes', { shown: false })])
    const { blocks } = composeCommonAgenda(sourceOf(now, { previous: { board: before, date: '2026-06-01' } }))
    const told = textOfBlocks([{ type: 'table', sheet: sheetNamed(blocks, 'Ændringer siden sidste version') }])
    expect(told).toContain('Nye ord')
    expect(textOfBlocks(blocks)).not.toContain('Kan ikke nævnes')
    expect(textOfBlocks(composeCommonAgenda(sourceOf(now)).blocks)).toContain('Der er ingen tidligere version')
  })

  test('HA16 the glossary has the terms the document uses, and no others', () => {
    const { blocks } = composeCommonAgenda(sourceOf(boardOfExample('bo-trygt')))
    const terms = cellsOf(sheetNamed(blocks, 'Ordliste')).map(([term]) => term!)
    const rest = textOfBlocks(blocks.filter((block) => block.type !== 'table' || block.sheet.caption !== 'Ordliste')).toLocaleLowerCase('da')
    for (const term of terms) expect(rest).toContain(term.toLocaleLowerCase('da'))
    expect(terms).toContain('kerneproblem')
    expect(terms.length).toBeLessThan(glossary.length)
  })

  test('HA17 an empty board makes every document, and says what is missing', () => {
    for (const part of documentParts) for (const language of ['da', 'en'] as const) {
      const report = documents[part].compose(sourceOf(boardOf([]), { language }))
      expect(textOfReport(report)).not.toMatch(/undefined|NaN|\[object/)
    }
    expect(headingsOf(composeCommonAgenda(sourceOf(boardOf([]))).blocks).filter((one) => one.startsWith('1 '))).toEqual(mainHeadings.da.map((one) => `1 ${one}`))
  })
})

const kinds = ['voice', 'reservation', 'actor', 'marker', 'indicator', 'measurement', 'story', 'breakdown', 'goal', 'cause', 'activity', 'proposal', 'evidence', 'decision'] as const
const anyFields = fc.record(
  { consent: fc.constantFrom('public', 'agenda', 'board-only'), shown: fc.boolean(), stance: fc.constantFrom('opposes', 'sceptical', 'waits'), audience: fc.constantFrom('group', 'partners', 'public'), status: fc.constantFrom('draft', 'shared', 'withdrawn', 'stopped'), state: fc.constantFrom('draft', 'decided'), indicator: fc.constantFrom('c0', 'c1'), indicators: fc.subarray(['c0', 'c1', 'c2']), evidence: fc.subarray(['c2', 'c3']), supersedes: fc.constantFrom('c0', 'c3') },
  { requiredKeys: [] },
)

describe('editions in every document', () => {
  test('HA18 no word of a card that an edition holds back stands anywhere in its documents', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), anyFields), { minLength: 3, maxLength: 14 }), fc.constantFrom<Edition>(...editions), (made, edition) => {
        const cards: Card[] = made.map(([kind, fields], index) => ({ ...card(`c${index}`, kind, `Ordene${index}x`, { ...fields, source: `Kilde${index}x`, group: `Gruppe${index}x` }), note: `Noten${index}x` }))
        const board = boardOf(cards)
        const told = boardForEdition(board, edition)
        const before = boardOf(cards.map((one) => ({ ...one, title: `${one.title}før` })))
        for (const part of documentParts) {
          const words = JSON.stringify(documents[part].compose(sourceOf(board, { edition, previous: { board: before, date: '2026-01-01' } })))
          cards.forEach(({ id }, index) => {
            if (!told.cards.has(id)) expect(words).not.toMatch(new RegExp(`(Ordene|Kilde|Gruppe|Noten)${index}x`))
          })
        }
      }),
      { numRuns: 40 },
    )
  })

  test('HA18 stance stands in the internal edition alone', () => {
    const board = boardOf([card('a', 'actor', 'Foreningen', { stance: 'waits' })])
    const words = editions.map((edition) => textOfReport(composeCommonAgenda(sourceOf(board, { edition }))))
    expect(words.map((one) => one.includes('venter'))).toEqual([false, false, true])
  })
})

describe('the citizens\' page', () => {
  for (const example of examples) {
    test(`HA19 ${example} in Danish is easy to read, short, and without words of the method`, () => {
      const report = documents.citizens.compose(sourceOf(boardOfExample(example)))
      const words = textOfBlocks(report.blocks)
      expect(lixOf(words)).toBeLessThanOrEqual(easiestLix)
      expect(words.split('\n').length).toBeLessThanOrEqual(24)
      expect(words).not.toMatch(/indikator|målbillede|fælles agenda|programmodel|kerneproblem|effektmåling/i)
      expect(headingsOf(report.blocks)).toEqual(['1 Det har vi hørt', '1 Det har vi gjort', '1 Det sker der nu'])
    })
  }

  test('HA19 whoever asks gets the public edition, and sentences that are too hard are left out', () => {
    const hard = 'Tværsektorielle implementeringsforudsætninger vanskeliggør velfærdsteknologiske samarbejdskonstellationer.'
    const board = boardOf([card('v1', 'voice', 'Vi tør ikke gå ud', { consent: 'public' }), card('v2', 'voice', 'Kun til jer', { consent: 'agenda' }), card('v3', 'voice', hard, { consent: 'public' })])
    const words = textOfReport(documents.citizens.compose(sourceOf(board, { edition: 'internal' })))
    expect(words).toContain('Vi tør ikke gå ud.')
    expect(words).not.toMatch(/Kun til jer|Tværsektorielle/)
  })

  test('HA19 LIX is mean sentence length and share of long words', () => {
    expect(lixOf('Vi bor her. Det er godt.')).toBe(3)
    expect(lixOf('Kommunerne samarbejder.')).toBe(102)
    expect(lixOf('')).toBe(0)
  })
})

describe('the parts as documents', () => {
  test('HA20 actions: what has waited longest first, closed ones apart', () => {
    const board = boardOf([card('new', 'action', 'Ny', { due: '2027-01-01', state: 'open' }), card('done', 'action', 'Udført', { due: '2026-01-01', state: 'done' }), card('old', 'action', 'Gammel', { due: '2026-02-01', state: 'late' })])
    const { blocks } = documents.actions.compose(sourceOf(board))
    expect(cellsOf(sheetNamed(blocks, 'Åbne handlinger')).map(([title]) => title)).toEqual(['Gammel', 'Ny'])
    expect(cellsOf(sheetNamed(blocks, 'Afsluttede handlinger')).map(([title]) => title)).toEqual(['Udført'])
  })

  test('HA21 decisions are logged with wording, rule, review and the position of each organisation', () => {
    const board = boardOf([card('d', 'decision', 'Vi går i gang', { number: '3', rule: 'consent', review: '2027-03-14', date: '2026-11-21', positions: [{ partner: 'Ølstykke', position: 'concern', reason: 'Tiden' }, { partner: 'Aarhus', position: 'consent' }], concerns: ['Tiden er knap'] })])
    const { blocks } = documents.decisions.compose(sourceOf(board))
    expect(cellsOf(sheetNamed(blocks, 'Beslutningslog'))[0]).toEqual(['3', '21. november 2026', 'Vi går i gang', '', 'samtykke', '', 'Tiden er knap', '14. marts 2027'])
    // In Danish Aa is Å, the last letter.
    expect(cellsOf(sheetNamed(blocks, 'Stillingtagen til beslutning 3'))).toEqual([['Ølstykke', 'bekymring', 'Tiden'], ['Aarhus', 'samtykke', '']])
  })
})
