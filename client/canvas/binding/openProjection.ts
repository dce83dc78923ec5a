/** The open page of the document, shown as shapes: after each transaction only what was touched is made again. */
import { isEqual, type Editor, type TLRecord, type TLShape, type TLShapeId } from 'tldraw'
import type { RecordRef } from '../../../shared/document/changedRecords'
import type { LiveBoard } from '../../board/liveBoard'
import { recordOfShape, shapeIdOf } from '../shapes/shapeIds'
import type { RecordStore } from './applyRecords'
import { readPage, type PageReader, type ShownShape } from './readPage'
import { touchedShapes } from './touchedShapes'

/** What the person has in hand: `place` keeps where it is and how large, `all` keeps the whole shape. */
export type Hold = 'place' | 'all' | null

/** Where somebody else is moving a shape at this moment, page pixels. */
export interface LivePlace {
  readonly x: number
  readonly y: number
  readonly w?: number
  readonly h?: number
}

export interface ProjectionHooks {
  holdOn(id: TLShapeId): Hold
  livePlaceOf(id: TLShapeId): LivePlace | null
  /** Called before shapes leave the canvas because their records are gone. */
  onLeaving(ids: readonly TLShapeId[]): void
}

export interface Projection {
  pageId(): string | null
  /** Shows another page; null shows nothing. */
  showPage(pageId: string | null): void
  /** Makes these shapes again from the document. */
  refresh(ids: Iterable<TLShapeId>): void
  /** Makes again what was held back while it was in hand. */
  release(): void
  /** Shows at once what waits for the end of the task. */
  flushNow(): void
  close(): void
}

/** Keeps what is in hand, and what others are moving, where it is. */
export function inItsPlace(shape: TLShape, current: TLShape | undefined, hold: Hold, live: LivePlace | null): TLShape {
  if (hold === 'all' && current) return current
  if (hold === 'place' && current) {
    const { w, h } = current.props as { w?: number; h?: number }
    const props = w === undefined || h === undefined ? shape.props : { ...shape.props, w, h }
    return { ...shape, x: current.x, y: current.y, rotation: current.rotation, index: current.index, props } as TLShape
  }
  if (live === null) return shape
  const props = live.w === undefined || live.h === undefined || !('w' in shape.props) ? shape.props : { ...shape.props, w: live.w, h: live.h }
  return { ...shape, x: live.x, y: live.y, props } as TLShape
}

/** Bindings the document no longer knows, of arrows made again. */
function looseBindings(editor: Editor, shown: readonly ShownShape[]): TLRecord['id'][] {
  const kept = new Set<string>(shown.flatMap(({ beside }) => beside.map(({ id }) => id)))
  return shown
    .filter(({ shape }) => shape.type === 'arrow')
    .flatMap(({ shape }) => editor.getBindingsFromShape(shape, 'arrow').flatMap(({ id }) => (kept.has(id) ? [] : [id])))
}

export function openProjection(live: LiveBoard, editor: Editor, records: RecordStore, hooks: ProjectionHooks): Projection {
  let pageId: string | null = null
  let isScheduled = false
  let waiting = new Set<TLShapeId>()
  const heldBack = new Set<TLShapeId>()
  const shownIds = () => [...editor.getCurrentPageShapeIds()]

  const make = (ids: Iterable<TLShapeId>, page: PageReader) => {
    const shown: ShownShape[] = []
    const leaving: TLShapeId[] = []
    for (const id of ids) {
      const next = page.read(id)
      const hold = hooks.holdOn(id)
      if (hold !== null) heldBack.add(id)
      if (next) shown.push(next)
      else if (hold === null && editor.getShape(id)) leaving.push(id)
    }
    if (leaving.length > 0) hooks.onLeaving(leaving)
    const free = shown.filter(({ shape }) => hooks.holdOn(shape.id) !== 'all')
    const shapes = free.map(({ shape }) => inItsPlace(shape, editor.getShape(shape.id), hooks.holdOn(shape.id), hooks.livePlaceOf(shape.id)))
    const isNew = (record: TLRecord) => !isEqual(editor.store.get(record.id), record)
    records.apply(shapes.filter(isNew), [...leaving, ...looseBindings(editor, free)])
    records.apply(free.flatMap(({ beside }) => beside).filter(isNew), [])
  }

  const flush = () => {
    isScheduled = false
    const ids = waiting
    waiting = new Set()
    if (ids.size > 0 && pageId !== null) make(ids, readPage(live, editor, pageId))
  }

  const schedule = () => {
    if (isScheduled) return
    isScheduled = true
    queueMicrotask(flush)
  }

  const refresh = (ids: Iterable<TLShapeId>) => {
    for (const id of ids) waiting.add(id)
    schedule()
  }

  const note = (changed: readonly RecordRef[]) => {
    if (pageId === null) return
    const isShown = (id: TLShapeId) => editor.getShape(id) !== undefined
    const touched = touchedShapes(live.view.read(), pageId, changed, isShown)
    if (touched.hasNewLinks) {
      for (const id of readPage(live, editor, pageId).linkIds()) waiting.add(id)
      for (const id of shownIds()) if (recordOfShape(id).root === 'links') waiting.add(id)
    }
    refresh(touched.records.map(({ root, id }) => shapeIdOf(root, id)))
  }

  const stop = live.view.subscribe(note)
  return {
    pageId: () => pageId,
    showPage(next) {
      records.apply([], shownIds())
      pageId = next
      if (next !== null) make(readPage(live, editor, next).ids(), readPage(live, editor, next))
    },
    refresh,
    release() {
      refresh(heldBack)
      heldBack.clear()
    },
    flushNow: flush,
    close: stop,
  }
}
