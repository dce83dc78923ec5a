/** A new board's document as bytes: seeded here, once, so that no client ever has to. */
import * as Y from 'yjs'
import { seedBoard, type SeedRequest } from '../../shared/document/seedBoard'
import type { CreateBoardRequest } from '../../shared/protocol/http'
import { findExample } from '../../shared/templates/findExample'
import { randomId } from '../access/Gate'

/** An example brings the pages it has something for, unless others are asked for. */
function templatesOf({ templates, example, tracks }: CreateBoardRequest): SeedRequest['templates'] {
  if (templates === undefined) return example === undefined ? [] : null
  return templates.map((templateId) => ({ templateId, tracks }))
}

/** `createdAt`: ISO 8601. Template and example must be known. */
export function draftBoard(request: CreateBoardRequest, createdAt: string): Uint8Array {
  const doc = new Y.Doc()
  seedBoard(doc, {
    title: request.title,
    language: request.language,
    createdAt,
    templates: templatesOf(request),
    session: { id: randomId(10), title: request.language === 'da' ? 'Første møde' : 'First meeting', date: request.date ?? '', place: request.place ?? '' },
    example: request.example === undefined ? null : findExample(request.example),
    newId: () => randomId(10),
  })
  const bytes = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return bytes
}
