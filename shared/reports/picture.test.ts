import { expect, test } from 'vitest'
import { readBoard } from '../document/readBoard'
import { boTrygt } from '../../tests/draftBoards'
import { pictureBlocks } from './picture'
import type { ReportBlock } from './report'
import { textOfBlocks } from './textOfBlocks'

const board = readBoard(boTrygt())
const figureIn = (blocks: readonly ReportBlock[]) => blocks.flatMap((block) => (block.type === 'figure' ? [block.figure] : []))[0]!

test('GP11 the picture of a page stands with what it shows, and its zones and cards follow in words', () => {
  const blocks = pictureBlocks(board, 'track-map', 'da')
  expect(blocks[0]!.type).toBe('figure')
  const { alt, caption, svg, width, height } = figureIn(blocks)
  expect([caption, alt]).toEqual([expect.stringContaining('Firesporskort'), expect.stringContaining('Billede af siden »Firesporskort«')])
  expect(svg).toContain(`width="${width}" height="${height}"`)
  const said = JSON.stringify(textOfBlocks(blocks.slice(1)))
  for (const { title, placement } of board.cards.values()) if (placement.pageId === 'track-map' && title !== '') expect(said, title).toContain(title.split('\n')[0]!.slice(0, 20))
})

test('GP11 a zone’s picture is the zone’s; without a place it is the first page; what is gone is said', () => {
  expect(figureIn(pictureBlocks(board, 'track-map.vision', 'en')).caption).toBe('The zone: Vision')
  expect(figureIn(pictureBlocks(board, null, 'da')).caption).toBe('Siden: Problemanalyse')
  expect(pictureBlocks(board, 'nowhere', 'da')).toEqual([{ type: 'paragraph', tone: 'soft', text: [{ text: 'Siden eller feltet findes ikke længere.' }] }])
  expect(pictureBlocks(board, 'track-map', 'da')).toEqual(pictureBlocks(board, 'track-map', 'da'))
})
