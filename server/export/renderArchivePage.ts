/** The archive's page: the whole board in words and its documents in one HTML file that needs no program, no script and no line. */
import * as Y from 'yjs'
import { drawDocument } from '../../shared/document/captureDocument'
import { readBoard } from '../../shared/document/readBoard'
import type { MeetingText } from '../../shared/agenda/items'
import type { Board, Session } from '../../shared/domain/board'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { Language } from '../../shared/domain/language'
import { archiveImagesFolder } from '../../shared/protocol/archive'
import { boardInWords, partnersInWords, type PageInWords } from '../../shared/reports/boardInWords'
import { boardInWordsText } from '../../shared/reports/boardInWordsText'
import { bullets } from '../../shared/reports/build'
import { formatDate } from '../../shared/reports/dates'
import { documentParts, documents, type DocumentPart } from '../../shared/reports/documents'
import { cleanText, normalise } from '../../shared/reports/normalise'
import type { Report, ReportBlock } from '../../shared/reports/report'
import type { ArchiveDocument } from './archiveDocument'
import { blocksHtml, documentStyle, escapeHtml, factsHtml } from './renderHtml'
import { meetingsOf } from './renderExport'
import { settleFigures } from './settleFigures'

/** Told of the board as a whole; those of a meeting follow, meeting by meeting. */
const ofTheBoard: readonly DocumentPart[] = ['common', 'plan', 'decisions', 'actions']

interface Section {
  readonly id: string
  readonly title: string
  readonly html: string
  /** Below it in the contents. */
  readonly parts: readonly { readonly id: string; readonly title: string }[]
}

interface Opened {
  readonly board: Board
  readonly meetings: readonly MeetingText[]
  readonly language: Language
  /** ISO day. */
  readonly date: string
  /** Names of the pictures that are in the archive. */
  readonly pictures: ReadonlySet<string>
}

const isShown = (block: ReportBlock): boolean => block.type !== 'contents' && block.type !== 'pageBreak'

/** As the writers would have it: clean, whole and drawable. */
function tidied({ board, language, date }: Opened, blocks: readonly ReportBlock[]): Report {
  return settleFigures(normalise({ language, title: board.meta.title, subtitle: '', facts: [], blocks, date }))
}

function picturesHtml({ pictures, language }: Opened, page: PageInWords): string {
  const text = boardInWordsText[language]
  return page.pictures
    .filter(({ sha256 }) => pictures.has(sha256))
    .map(({ sha256, alt }) => {
      const said = escapeHtml(cleanText(alt) || text.noAlt)
      return `<figure><img src="${archiveImagesFolder}${sha256}" alt="${said}"><figcaption>${said}</figcaption></figure>`
    })
    .join('')
}

function boardSection(opened: Opened): Section {
  const { board, language } = opened
  const text = boardInWordsText[language]
  const pages = boardInWords(board, language).map((page, index) => ({ ...page, id: `page-${index + 1}`, title: cleanText(page.title) }))
  const html = pages.map((page) => `<section aria-labelledby="${page.id}"><h3 id="${page.id}">${escapeHtml(page.title)}</h3>${blocksHtml(tidied(opened, page.blocks).blocks, 2)}${picturesHtml(opened, page)}</section>`)
  const partners = partnersInWords(board)
  if (partners.length === 0) return { id: 'board', title: text.board, html: html.join('\n'), parts: pages }
  const list = `<section aria-labelledby="partners"><h3 id="partners">${text.partners}</h3>${blocksHtml(tidied(opened, [bullets(partners)]).blocks, 2)}</section>`
  return { id: 'board', title: text.board, html: [...html, list].join('\n'), parts: [...pages, { id: 'partners', title: text.partners }] }
}

function documentSection(opened: Opened, part: DocumentPart, session: Session | null): Section {
  const { board, meetings, language, date } = opened
  const agenda = meetings.find(({ id }) => id === session?.id)?.blocks ?? []
  const report = settleFigures(documents[part].compose({ board, session, agenda, meetings, participantsByOrganisation: [], language, date, edition: 'internal', previous: null }))
  const name = documents[part].title[language]
  const title = session === null ? name : [`${name}: ${session.title}`, session.date === '' ? '' : formatDate(session.date, language)].filter((one) => one !== '').join(', ')
  return { id: session === null ? part : `${part}-${session.id}`, title: cleanText(title), html: factsHtml(report.facts) + blocksHtml(report.blocks.filter(isShown), 1), parts: [] }
}

function sectionsOf(opened: Opened): Section[] {
  const ofMeetings = documentParts.filter((part) => documents[part].isOfSession === true)
  return [
    boardSection(opened),
    ...ofTheBoard.map((part) => documentSection(opened, part, null)),
    ...sessionsInOrder(opened.board).flatMap((session) => ofMeetings.map((part) => documentSection(opened, part, session))),
  ]
}

const pageStyle = `
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;padding:.6rem 1rem;background:#0b4f78;color:#fff}
header,nav,footer{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 0}nav ul{margin:.2rem 0;padding-left:1.2rem}nav a{display:inline-block;padding:.2rem 0}
main:focus{outline:none}main>section{border-top:2px solid #0b4f78;margin-top:3rem;padding-top:.5rem}h6{margin:1.4em 0 .3em;font-size:.95rem}.keep{padding:.8rem 1rem;border-left:4px solid #8c2a15;background:#f8efe9}
img{max-width:100%;height:auto;border:1px solid #cfc7b8}section li{margin:.25rem 0}li p{margin:.2rem 0}
@media print{nav,.skip{display:none}main>section{break-before:page}figure{break-inside:avoid}}`

const linkTo = ({ id, title }: { readonly id: string; readonly title: string }): string => `<a href="#${escapeHtml(id)}">${escapeHtml(title)}</a>`

function navigation(sections: readonly Section[], label: string): string {
  const lines = sections.map((section) => `<li>${linkTo(section)}${section.parts.length === 0 ? '' : `<ul>${section.parts.map((part) => `<li>${linkTo(part)}</li>`).join('')}</ul>`}</li>`)
  return `<nav aria-labelledby="contents"><h2 id="contents">${label}</h2><ul>${lines.join('\n')}</ul></nav>`
}

export function renderArchivePage(document: ArchiveDocument, language: Language | undefined, pictures: readonly string[]): Uint8Array {
  const doc = drawDocument(document, new Y.Doc())
  const board = readBoard(doc)
  const opened: Opened = { board, meetings: meetingsOf(doc, board), language: language ?? board.meta.language, date: document.madeAt, pictures: new Set(pictures) }
  const text = boardInWordsText[opened.language]
  const title = escapeHtml(cleanText(board.meta.title) || text.untitled)
  const sections = sectionsOf(opened)
  doc.destroy()
  const csp = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:; base-uri 'none'; form-action 'none'"
  const body = sections.map(({ id, title: heading, html }) => `<section aria-labelledby="${escapeHtml(id)}"><h2 id="${escapeHtml(id)}">${escapeHtml(heading)}</h2>\n${html}</section>`)
  return new TextEncoder().encode(`<!doctype html>
<html lang="${opened.language === 'da' ? 'da-DK' : 'en-GB'}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${documentStyle}${pageStyle}</style></head>
<body><a class="skip" href="#main">${text.skip}</a>
<header><h1>${title}</h1><p class="subtitle">${escapeHtml(text.made(formatDate(document.madeAt, opened.language)))}</p><p class="keep">${text.keep} ${text.bring}</p></header>
${navigation(sections, text.contents)}
<main id="main" tabindex="-1">
${body.join('\n')}
</main></body></html>
`)
}
