/** What this person has open in front of them: never shared, never stored in the document. */
import type { VersionAnswer } from '../../shared/protocol/answers'
import type { ExportFormat, ExportPart } from '../../shared/reports/exportTable'
import type { ChangeMarks } from '../../shared/reports/changeMarks'
import { createStore, type Store } from './store'

export type BoardViewName = 'canvas' | 'list' | 'plan'

/** The views of the plan, as they stand beside one another. */
export const planTabs = ['matrix', 'network', 'timeline', 'curves', 'table', 'tree'] as const
export type PlanTab = (typeof planTabs)[number]

/** What the open view (canvas or list) lets others do with it. Registered by the view while it is shown. */
export interface Eye {
  showCard(cardId: string): void
  showZone(zoneId: string): void
  /** Opens the card's text for writing. */
  startWriting(cardId: string): void
  /** A point in the middle of what is seen, in page pixels, for a new card. */
  middle(): { x: number; y: number }
  /** How tall a card is drawn, in pixels; null when it is not drawn here. */
  heightOf?(cardId: string): number | null
  fitAll?(): void
  fitSelection?(): void
  zoomTo100?(): void
  zoomIn?(): void
  zoomOut?(): void
  /** Chooses one of the canvas's tools. */
  chooseTool?(tool: CanvasTool): void
}

export type CanvasTool = 'select' | 'hand' | 'card' | 'text' | 'arrow' | 'draw' | 'eraser' | 'laser' | 'geo' | 'note'

/** What *Siden sidst* compares. `from`: `last-session`, `my-last-visit` or a version's id; `to`: `now`, `session-start` or a version's id. */
export interface Compared {
  readonly from: string
  readonly to: string
}

export const noMarks: ChangeMarks = new Map()

/** What of the board's history is open beside it. */
export type OpenHistory = { readonly is: 'since-last' } | { readonly is: 'versions' } | { readonly is: 'card'; readonly cardId: string }

/** What is already chosen when the dialogue for documents opens; the rest is as it was last. */
export interface ExportOpening {
  readonly part?: ExportPart
  readonly sessionId?: string
  /** Id of a page or a zone. */
  readonly place?: string
  readonly format?: ExportFormat
}

export interface DeskState {
  readonly pageId: string | null
  readonly view: BoardViewName
  /** The view of the plan that is open, or was last. */
  readonly planTab: PlanTab
  /** Ids of cards, zones, links or drawings. */
  readonly selection: readonly string[]
  /** The card whose text is open for writing here. */
  readonly writing: string | null
  /** The session whose agenda is open beside the board; null when it is closed. */
  readonly agendaOf: string | null
  /** The sheet that lies open over the board. */
  readonly sheet: 'share' | 'door' | 'members' | 'rescue' | 'template' | 'glossary' | 'common' | null
  /** Presence client id of the person being followed. */
  readonly following: number | null
  readonly history: OpenHistory | null
  /** What is being brought onto the board: the text that was pasted, empty when it is still to be chosen; null when nothing is. */
  readonly intake: string | null
  /** The dialogue in which documents are fetched; null when it is closed. */
  readonly exporting: ExportOpening | null
  readonly compared: Compared
  /** Whether the board is to carry marks of what has changed. */
  readonly isMarked: boolean
  /** The marks it carries now: none while they are switched off or not yet known. */
  readonly marks: ChangeMarks
  /** Whether what the board asks is open beside it. */
  readonly gaps: boolean
  /** The card whose fields are open in the sheet at the side. */
  readonly openCard: string | null
  /** The version being looked at in place of the board as it is now. */
  readonly version: VersionAnswer | null
}

export interface Desk extends Store<DeskState> {
  /** Changes some of the state. */
  put(change: Partial<DeskState>): void
  readonly eye: Store<Eye | null>
}

export function createDesk(view: BoardViewName): Desk {
  const nothingOpen = { agendaOf: null, sheet: null, following: null, history: null, gaps: false, intake: null, exporting: null, openCard: null, version: null }
  const compared = { from: 'last-session', to: 'now' }
  const store = createStore<DeskState>({ pageId: null, view, planTab: 'matrix', selection: [], writing: null, ...nothingOpen, compared, isMarked: false, marks: noMarks })
  return {
    ...store,
    put: (change) => store.set({ ...store.read(), ...change }),
    eye: createStore<Eye | null>(null),
  }
}
