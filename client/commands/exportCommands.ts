/** What leaves the board: documents and data by the dialogue, the open page as a picture. */
import type { Words } from '../../shared/domain/language'
import type { Role } from '../../shared/domain/roles'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { ExportOpening } from '../board/desk'
import { saveFile } from '../ui/saveFile'
import type { Command, CommandContext } from './command'

/** The agenda that is open, else the latest. */
const meantSession = ({ live }: CommandContext): string | undefined => live.desk.read().agendaOf ?? sessionsInOrder(live.view.read()).at(-1)?.id

/** Opens the dialogue with this already chosen. */
function opens(id: string, words: Words, opening: ExportOpening, role: Role = 'viewer'): Command {
  return {
    id,
    words,
    group: 'export',
    role,
    run: (context) => {
      const sessionId = meantSession(context)
      context.live.desk.put({ exporting: { ...opening, ...(sessionId !== undefined && { sessionId }) } })
    },
  }
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
  opens('export.open', { da: 'Hent dokument …', en: 'Get a document …' }, {}),
  opens('export.docx', { da: 'Dagsorden som Word …', en: 'Agenda as Word …' }, { part: 'agenda', format: 'docx' }),
  opens('export.pdf', { da: 'Dagsorden som PDF …', en: 'Agenda as PDF …' }, { part: 'agenda', format: 'pdf' }),
  opens('export.common', { da: 'Fælles agenda …', en: 'Common agenda …' }, { part: 'common' }),
  opens('export.plan', { da: 'Aktivitetsplan …', en: 'Activity plan …' }, { part: 'plan' }),
  opens('export.archive', { da: 'Arkiv med det hele …', en: 'Archive of everything …' }, { part: 'archive', format: 'zip' }, 'facilitator'),
  { id: 'export.png', words: { da: 'Siden som billede (PNG)', en: 'The page as a picture (PNG)' }, group: 'export', role: 'viewer', run: (context) => exportPicture(context, 'png') },
  { id: 'export.svg', words: { da: 'Siden som tegning (SVG)', en: 'The page as a drawing (SVG)' }, group: 'export', role: 'viewer', run: (context) => exportPicture(context, 'svg') },
]
