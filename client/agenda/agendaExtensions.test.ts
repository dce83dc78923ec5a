import { getSchema } from '@tiptap/core'
import type { NodeType, Schema } from '@tiptap/pm/model'
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeRichText } from '../../shared/document/writeRichText'
import { draftAgenda } from '../../shared/templates/draftAgenda'
import type { RichBlock } from '../../shared/text/richText'
import { markAttributes, markNames, nodeAttributes, nodeContent, nodeNames, rootContent, type NodeContent } from '../../shared/text/schema'
import { richBlocks } from '../../tests/richTextArbitrary'
import { agendaExtensions } from './agendaExtensions'

const schema: Schema = getSchema(agendaExtensions({ taskLabel: (task) => task }))

/** Every node that may follow any beginning of the content. */
function childrenOf(type: NodeType): string[] {
  return Object.values(schema.nodes)
    .filter((child) => {
      const open = [type.contentMatch]
      for (let at = 0; at < open.length; at++) {
        const match = open[at]!
        if (match.matchType(child)) return true
        for (let edge = 0; edge < match.edgeCount; edge++) if (!open.includes(match.edge(edge).next)) open.push(match.edge(edge).next)
      }
      return false
    })
    .map((child) => child.name)
    .sort()
}

const expected = (content: NodeContent) => [...content.children, ...(content.text ? ['text'] : [])].sort()
const defaultsOf = (attributes: Readonly<Record<string, { readonly default?: unknown }>>) => Object.fromEntries(Object.entries(attributes).map(([name, { default: value }]) => [name, value]))

describe('the editor', () => {
  test('G1 knows exactly the nodes, marks and attributes of the shared schema', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([...nodeNames, 'doc', 'text'].sort())
    expect(Object.keys(schema.marks).sort()).toEqual([...markNames].sort())
    for (const name of nodeNames) {
      expect([name, defaultsOf(schema.nodes[name]!.spec.attrs ?? {})]).toEqual([name, defaultsOf(nodeAttributes[name] ?? {})])
    }
    for (const name of markNames) expect([name, defaultsOf(schema.marks[name]!.spec.attrs ?? {})]).toEqual([name, defaultsOf(markAttributes[name] ?? {})])
  })

  test('G1 lets the same nodes stand in one another', () => {
    expect(childrenOf(schema.nodes.doc!)).toEqual(expected(rootContent))
    for (const name of nodeNames) expect([name, childrenOf(schema.nodes[name]!)]).toEqual([name, expected(nodeContent[name])])
  })

  /** How many updates the editor would write when it opens this text, and whether it finds it in order. */
  function openInEditor(blocks: readonly RichBlock[]): { updates: number; isValid: boolean } {
    const doc = new Y.Doc()
    const fragment = doc.getXmlFragment('agenda')
    writeRichText(fragment, blocks)
    let updates = 0
    doc.on('update', () => (updates += 1))
    const root = yXmlFragmentToProseMirrorRootNode(fragment, schema)
    updateYFragment(doc, fragment, root, { mapping: new Map(), isOMark: new Map() })
    root.check()
    return { updates, isValid: root.childCount === blocks.length }
  }

  test('G4 a new agenda opens without a change', () => {
    const pages = ['problem-analysis', 'track-map', 'activity-plan'].map((id) => ({ id, templateId: id }))
    for (const language of ['da', 'en'] as const) expect(openInEditor(draftAgenda(language, pages))).toEqual({ updates: 0, isValid: true })
  })

  test('G4 whatever the builder writes, the editor opens without a change', () => {
    fc.assert(
      fc.property(richBlocks, (blocks) => {
        expect(openInEditor(blocks)).toEqual({ updates: 0, isValid: true })
      }),
      { numRuns: 60 },
    )
  })
})
