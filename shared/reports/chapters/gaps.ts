/** Chapter 11: gaps the group has accepted with a reason. */
import { acceptedGapsBlocks } from '../acceptedGaps'
import type { Chapter } from './telling'

export const gaps: Chapter = { number: '11', heading: { da: 'Huller vi kender', en: 'Gaps we know of' }, compose: ({ board, language }) => acceptedGapsBlocks(board, language) }
