/** What leaves the board, all by the dialogue: documents, data, pictures and paper. */
import type { Words } from '../../shared/domain/language'
import type { Role } from '../../shared/domain/roles'
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { ExportOpening } from '../board/desk'
import type { Command, CommandContext } from './command'

/** The agenda that is open, else the latest. */
const meantSession = ({ live }: CommandContext): string | undefined => live.desk.read().agendaOf ?? sessionsInOrder(live.view.read()).at(-1)?.id

const openPage = ({ live }: CommandContext): string | undefined => live.desk.read().pageId ?? undefined

/** The zone of what is chosen. */
function zoneAtHand({ live }: CommandContext): string | undefined {
  const board = live.view.read()
  return live.desk.read().selection.flatMap((id) => (board.zones.has(id) ? [id] : (board.cards.get(id)?.placement.zoneId ?? []))).find((id) => board.zones.has(id))
}

interface Asking {
  readonly role?: Role
  /** The page or zone that is meant. */
  readonly placeOf?: (context: CommandContext) => string | undefined
}

/** Opens the dialogue with this already chosen. */
function opens(id: string, words: Words, opening: ExportOpening, { role = 'viewer', placeOf = () => undefined }: Asking = {}): Command {
  return {
    id,
    words,
    group: 'export',
    role,
    run: (context) => {
      const sessionId = meantSession(context)
      const place = placeOf(context)
      context.live.desk.put({ exporting: { ...opening, ...(sessionId !== undefined && { sessionId }), ...(place !== undefined && { place }) } })
    },
  }
}

export const exportCommands: readonly Command[] = [
  opens('export.open', { da: 'Hent dokument …', en: 'Get a document …' }, {}),
  opens('export.docx', { da: 'Dagsorden som Word …', en: 'Agenda as Word …' }, { part: 'agenda', format: 'docx' }),
  opens('export.pdf', { da: 'Dagsorden som PDF …', en: 'Agenda as PDF …' }, { part: 'agenda', format: 'pdf' }),
  opens('export.common', { da: 'Fælles agenda …', en: 'Common agenda …' }, { part: 'common' }),
  opens('export.plan', { da: 'Fælles handlingsplan …', en: 'Joint action plan …' }, { part: 'plan' }),
  opens('export.archive', { da: 'Arkiv med det hele …', en: 'Archive of everything …' }, { part: 'archive', format: 'zip' }, { role: 'facilitator' }),
  opens('export.picture', { da: 'Siden som billede …', en: 'The page as a picture …' }, { part: 'page' }, { placeOf: openPage }),
  { ...opens('export.zone', { da: 'Feltet som billede …', en: 'The zone as a picture …' }, { part: 'zone' }, { placeOf: zoneAtHand }), isAvailable: (context) => zoneAtHand(context) !== undefined },
  opens('export.paper', { da: 'Papir til workshop …', en: 'Paper for a workshop …' }, { part: 'paper' }, { placeOf: openPage }),
]
