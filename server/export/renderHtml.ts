/** A report -> one HTML file that needs nothing else: no script, no request, made to be read and printed. */
import type { Cell, Fact, Inline, Line, Report, ReportBlock, ReportItem, Sheet } from '../../shared/reports/report'
import { reportWords } from '../../shared/reports/reportWords'

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

function inline(part: Inline): string {
  let html = escapeHtml(part.text).replace(/\n/g, '<br>')
  if (part.strike) html = `<s>${html}</s>`
  if (part.underline) html = `<u>${html}</u>`
  if (part.italic) html = `<em>${html}</em>`
  if (part.bold) html = `<strong>${html}</strong>`
  return part.link === undefined ? html : `<a href="${escapeHtml(part.link)}" rel="noopener noreferrer">${html}</a>`
}

const running = (line: Line): string => line.map(inline).join('')
const cellHtml = (cell: Cell): string => cell.map((line) => `<p>${running(line)}</p>`).join('')

function tableHtml(sheet: Sheet): string {
  const caption = sheet.caption === '' ? '' : `<caption>${escapeHtml(sheet.caption)}</caption>`
  const head = sheet.hasHeader ? `<thead><tr>${sheet.columns.map((column) => `<th scope="col">${escapeHtml(column.title)}</th>`).join('')}</tr></thead>` : ''
  const cell = (one: Cell, index: number) => (index === 0 && sheet.hasRowHeadings ? `<th scope="row">${cellHtml(one)}</th>` : `<td>${cellHtml(one)}</td>`)
  return `<div class="table" role="region" tabindex="0"${sheet.caption === '' ? '' : ` aria-label="${escapeHtml(sheet.caption)}"`}><table>${caption}${head}<tbody>${sheet.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table></div>`
}

/** `below`: by how many levels headings stand lower than in a document of their own. */
function itemHtml(item: ReportItem, below: number): string {
  const box = item.isChecked === undefined ? '' : `<span class="box">${item.isChecked ? '☑' : '☐'}</span> `
  return `<li>${box}${item.blocks.map((block) => (block.type === 'paragraph' ? `<div>${running(block.text)}</div>` : blockHtml(block, below))).join('')}</li>`
}

const factHtml = (fact: Fact): string => `<dt>${escapeHtml(fact.label)}</dt><dd>${fact.lines.map((line) => `<div>${running(line)}</div>`).join('')}</dd>`

const deepestHeading = 6

function blockHtml(block: ReportBlock, below: number): string {
  switch (block.type) {
    case 'heading': {
      const level = Math.min(block.level + 1 + below, deepestHeading)
      return `<h${level}>${running(block.text)}</h${level}>`
    }
    case 'paragraph':
      return `<p${block.tone === 'soft' ? ' class="soft"' : ''}>${running(block.text)}</p>`
    case 'list': {
      const items = block.items.map((item) => itemHtml(item, below)).join('')
      if (block.style === 'ordered') return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>${items}</ol>`
      return `<ul${block.style === 'task' ? ' class="tasks"' : ''}>${items}</ul>`
    }
    case 'table':
      return tableHtml(block.sheet)
    case 'callout':
      return `<blockquote>${block.blocks.map((one) => blockHtml(one, below)).join('')}</blockquote>`
    case 'figure': {
      const { caption, alt, svg, share } = block.figure
      return `<figure style="width:${Math.round(share * 100)}%"><div role="img" aria-label="${escapeHtml(alt)}">${svg}</div>${caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`
    }
    case 'facts':
      return `<dl>${block.facts.map(factHtml).join('')}</dl>`
    case 'contents':
      return ''
    case 'rule':
      return '<hr>'
    case 'pageBreak':
      return '<div class="break"></div>'
  }
}

/** Blocks by themselves, to be put into another page. */
export function blocksHtml(blocks: readonly ReportBlock[], below = 0): string {
  return blocks.map((block) => blockHtml(block, below)).join('\n')
}

/** '' when nothing is said. */
export const factsHtml = (facts: readonly Fact[]): string => (facts.length === 0 ? '' : `<dl>${facts.map(factHtml).join('')}</dl>`)

export const documentStyle = `
:root{color-scheme:light;font:17px/1.5 'Source Sans 3',Calibri,Carlito,system-ui,sans-serif;color:#1d1b17;background:#fffdf9}
main{max-width:62rem;margin:0 auto;padding:2rem 1.25rem 4rem}h1,h2,h3,h4,h5{line-height:1.2;margin:1.8em 0 .4em}h1{font-size:2rem;margin-top:0}h2{font-size:1.4rem;color:#0b4f78}h3{font-size:1.15rem}h4,h5{font-size:1rem}
.subtitle{font-size:1.2rem;color:#5a554b;margin:0 0 1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.5rem;border-bottom:1px solid #cfc7b8;padding-bottom:1rem}dt{font-weight:600}dd{margin:0}
.table{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:left;font-weight:600;color:#5a554b;padding:.3rem 0}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-top:1px solid #cfc7b8;border-bottom:1px solid #cfc7b8}thead th{background:#efeae0}td p,th p{margin:0 0 .2rem}
.mark{position:absolute;top:1rem;right:1.25rem;font-weight:600;color:#8c2a15}figure{margin:1rem 0}figure svg{width:100%;height:auto}figcaption{font-weight:600;color:#5a554b;font-size:.9rem}.soft{color:#5a554b;font-style:italic}blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid #cfc7b8}.tasks{list-style:none;padding-left:0}.tasks li{display:grid;grid-template-columns:1.6em 1fr}.tasks li>:not(.box){grid-column:2}a{color:#0b4f78}
main{overflow-wrap:anywhere}@media (max-width:40rem){dl{grid-template-columns:minmax(0,1fr)}dd{margin-bottom:.5rem}figure{width:100%!important}.mark{position:static;margin:0 0 .5rem}}
@page{size:A4;margin:2.2cm}@media print{.mark{position:fixed;top:0;right:0}main{max-width:none;padding:0}.break{break-before:page}h2,h3,h4{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}.table{overflow:visible}}`

export function renderHtml(report: Report): Uint8Array {
  const words = reportWords[report.language]
  const mark = report.mark ? `<p class="mark">${escapeHtml(report.mark)}</p>` : ''
  const csp = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  return new TextEncoder().encode(`<!doctype html>
<html lang="${report.language === 'da' ? 'da-DK' : 'en-GB'}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(`${report.title} – ${report.subtitle || words.agenda}`)}</title><style>${documentStyle}</style></head>
<body><main>${mark}<h1>${escapeHtml(report.title)}</h1><p class="subtitle">${escapeHtml(report.subtitle)}</p>${factsHtml(report.facts)}
${blocksHtml(report.blocks)}
</main></body></html>
`)
}
