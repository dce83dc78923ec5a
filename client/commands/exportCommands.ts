/** What leaves the board: the agenda as a document, the open page as a picture. */
import { appPath } from '../door/appPath'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { ErrorAnswer } from '../../shared/protocol/answers'
import { sayWarnings } from '../../shared/reports/warningWords'
import type { Command, CommandContext } from './command'

/** Hands a file to the browser's own download. */
function saveFile(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function nameFrom(answer: Response, fallback: string): string {
  const given = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  return given === undefined ? fallback : decodeURIComponent(given)
}

/** Fetches a file the server makes, hands it over, and says what had to be changed for it. `file`: such as `agenda.docx`. */
async function exportFile({ live, ask, language }: CommandContext, file: string, query: Readonly<Record<string, string>> = {}): Promise<void> {
  const offline = language === 'da' ? 'Dokumentet laves på serveren. Prøv igen, når der er forbindelse.' : 'The document is made on the server. Try again when there is a connection.'
  try {
    const answer = await fetch(appPath(`/api/boards/${live.boardId}/export/${file}?${new URLSearchParams({ ...query, language })}`), { headers: { 'Accept-Language': language } })
    if (!answer.ok) {
      ask.say(((await answer.json()) as ErrorAnswer).error.message)
      return
    }
    saveFile(await answer.blob(), nameFrom(answer, file))
    const changed = sayWarnings(answer.headers.get('Warning-Codes') ?? '', language)
    if (changed !== '') ask.say(changed)
  } catch {
    ask.say(offline)
  }
}

/** The agenda that is open, else the latest. */
function exportAgenda(context: CommandContext, format: 'docx' | 'pdf' | 'odt' | 'md'): Promise<void> {
  const { live } = context
  const session = live.desk.read().agendaOf ?? sessionsInOrder(live.view.read()).at(-1)?.id ?? ''
  return exportFile(context, `agenda.${format}`, { session })
}

async function exportPicture({ live, ask, language }: CommandContext, format: 'png' | 'svg'): Promise<void> {
  const picture = await live.desk.eye.read()?.drawPicture?.(format)
  if (!picture) {
    ask.say(language === 'da' ? 'Åbn tavlen som lærred for at få et billede af siden.' : 'Open the board as a canvas to get a picture of the page.')
    return
  }
  const { pageId } = live.desk.read()
  saveFile(picture, `${pageId ?? 'tavle'}.${format}`)
}

export const exportCommands: readonly Command[] = [
  { id: 'export.docx', words: { da: 'Dagsorden som Word', en: 'Agenda as Word' }, group: 'export', role: 'viewer', run: (context) => exportAgenda(context, 'docx') },
  { id: 'export.pdf', words: { da: 'Dagsorden som PDF', en: 'Agenda as PDF' }, group: 'export', role: 'viewer', run: (context) => exportAgenda(context, 'pdf') },
  { id: 'export.odt', words: { da: 'Dagsorden som ODT', en: 'Agenda as ODT' }, group: 'export', role: 'viewer', run: (context) => exportAgenda(context, 'odt') },
  { id: 'export.md', words: { da: 'Dagsorden som Markdown', en: 'Agenda as Markdown' }, group: 'export', role: 'viewer', run: (context) => exportAgenda(context, 'md') },
  { id: 'export.common.docx', words: { da: 'Fælles agenda som Word', en: 'Common agenda as Word' }, group: 'export', role: 'viewer', run: (context) => exportFile(context, 'common.docx') },
  { id: 'export.common.pdf', words: { da: 'Fælles agenda som PDF', en: 'Common agenda as PDF' }, group: 'export', role: 'viewer', run: (context) => exportFile(context, 'common.pdf') },
  { id: 'export.initiative', words: { da: 'Planen som initiativ (JSON)', en: 'The plan as an initiative (JSON)' }, group: 'export', role: 'viewer', run: (context) => exportFile(context, 'initiative.json') },
  { id: 'export.png', words: { da: 'Siden som billede (PNG)', en: 'The page as a picture (PNG)' }, group: 'export', role: 'viewer', run: (context) => exportPicture(context, 'png') },
  { id: 'export.svg', words: { da: 'Siden som tegning (SVG)', en: 'The page as a drawing (SVG)' }, group: 'export', role: 'viewer', run: (context) => exportPicture(context, 'svg') },
]
