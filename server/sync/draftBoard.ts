/** A new board's document as bytes: seeded here, once, so that no client ever has to. */
import * as Y from 'yjs'
import { seedBoard } from '../../shared/document/seedBoard'
import type { CreateBoardRequest } from '../../shared/protocol/http'
import { findExample } from '../../shared/templates/findExample'
import { offeredTemplates } from '../../shared/templates/findTemplate'
import { randomId } from '../access/Gate'

/** An example fills the templates a board is offered first, unless others are asked for. */
function templatesOf(request: CreateBoardRequest): readonly string[] {
  return request.templates ?? (request.example === undefined ? [] : offeredTemplates.map((template) => template.id))
}

/** `createdAt`: ISO 8601. Template and example must be known. */
export function draftBoard(request: CreateBoardRequest, createdAt: string): Uint8Array {
  const doc = new Y.Doc()
  seedBoard(doc, {
    title: request.title,
    language: request.language,
    createdAt,
    templates: templatesOf(request).map((templateId) => ({ templateId, tracks: request.tracks })),
    session: { id: randomId(10), title: request.language === 'da' ? 'Første møde' : 'First meeting', date: request.date ?? '', place: request.place ?? '' },
    example: request.example === undefined ? null : findExample(request.example),
    newId: () => randomId(10),
  })
  const bytes = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return bytes
}
