/** Seeing the board: list and canvas, agenda, zoom and tools. */
import { sessionsInOrder } from '../../shared/domain/boardQueries'
import type { CanvasTool, Eye } from '../board/desk'
import type { Command, CommandContext } from './command'

const eyeCan = (name: keyof Eye) => ({ live }: CommandContext) => live.desk.eye.read()?.[name] !== undefined
const isOnCanvas = ({ live }: CommandContext) => live.desk.read().view === 'canvas'

function zoom(id: string, da: string, en: string, name: 'fitAll' | 'fitSelection' | 'zoomTo100' | 'zoomIn' | 'zoomOut', shortcuts: string[]): Command {
  return { id, words: { da, en }, group: 'view', role: 'viewer', shortcuts, isAvailable: eyeCan(name), run: ({ live }) => live.desk.eye.read()?.[name]?.() }
}

function tool(name: CanvasTool, da: string, en: string, shortcuts: string[], role: 'viewer' | 'editor' = 'editor'): Command {
  return {
    id: `tool.${name}`,
    words: { da, en },
    group: 'tool',
    role,
    shortcuts,
    isAvailable: (context) => isOnCanvas(context) && eyeCan('chooseTool')(context),
    run: ({ live }) => live.desk.eye.read()?.chooseTool?.(name),
  }
}

function toggleList({ live }: CommandContext): void {
  const view = live.desk.read().view === 'list' ? 'canvas' : 'list'
  live.desk.put({ view })
}

function togglePlan({ live }: CommandContext): void {
  live.desk.put({ view: live.desk.read().view === 'plan' ? 'canvas' : 'plan' })
}

function toggleAgenda({ live }: CommandContext): void {
  const { agendaOf, gaps } = live.desk.read()
  const latest = sessionsInOrder(live.view.read()).at(-1)
  live.desk.put({ agendaOf: agendaOf === null || gaps ? (latest?.id ?? null) : null, gaps: false })
}

export const viewCommands: readonly Command[] = [
  { id: 'view.list', words: { da: 'Listevisning', en: 'List view' }, group: 'view', role: 'viewer', shortcuts: ['Mod+Shift+L'], run: toggleList },
  { id: 'view.plan', words: { da: 'Plan: skema, netværk, tidslinje og kurver', en: 'Plan: matrix, network, timeline and curves' }, group: 'view', role: 'viewer', run: togglePlan },
  { id: 'agenda.toggle', words: { da: 'Dagsorden', en: 'Agenda' }, group: 'agenda', role: 'viewer', shortcuts: ['Mod+Shift+A'], run: toggleAgenda },
  zoom('view.fitAll', 'Vis hele siden', 'Fit the page', 'fitAll', ['Shift+1']),
  zoom('view.fitSelection', 'Vis det valgte', 'Fit the selection', 'fitSelection', ['Shift+2']),
  zoom('view.zoomTo100', 'Zoom til 100 %', 'Zoom to 100 %', 'zoomTo100', ['Shift+0']),
  zoom('view.zoomIn', 'Zoom ind', 'Zoom in', 'zoomIn', ['+']),
  zoom('view.zoomOut', 'Zoom ud', 'Zoom out', 'zoomOut', ['-']),
  tool('select', 'Vælg', 'Select', ['V'], 'viewer'),
  tool('hand', 'Flyt udsnittet', 'Move the view', ['H'], 'viewer'),
  tool('card', 'Sæt kort', 'Place a card', ['S']),
  tool('text', 'Tekst', 'Text', ['T']),
  tool('arrow', 'Pil', 'Arrow', ['A']),
  tool('draw', 'Pen', 'Pen', ['D']),
  tool('geo', 'Figur', 'Shape', ['R']),
  tool('eraser', 'Viskelæder', 'Eraser', ['E']),
  tool('laser', 'Laserpeger', 'Laser pointer', ['L'], 'viewer'),
]
