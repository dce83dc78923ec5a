import { useEffect, useState } from 'react'
import { agendaText } from '../../shared/document/boardRecords'
import { readRichText } from '../../shared/document/readRichText'
import type { RichBlock } from '../../shared/text/richText'
import { useLiveBoard } from '../board/liveBoard'

/** A session's agenda as plain values, following every change. */
export function useAgendaBlocks(sessionId: string): readonly RichBlock[] {
  const { doc, view } = useLiveBoard()
  const [blocks, setBlocks] = useState<readonly RichBlock[]>(() => readRichText(agendaText(doc, sessionId)))
  useEffect(() => {
    const read = () => setBlocks(readRichText(agendaText(doc, sessionId)))
    read()
    return view.subscribe((changed) => {
      if (changed.some((record) => record.root === 'sessions' && record.id === sessionId)) read()
    })
  }, [doc, view, sessionId])
  return blocks
}
