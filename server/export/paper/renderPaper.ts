/** A page of the board as sheets for a paper workshop. Runs in a thread. */
import type { Board } from '../../../shared/domain/board'
import { composePaper, type PaperRequest } from '../../../shared/reports/paper'
import { dayOf, typeset } from '../pdf/typeset'
import type { PictureOutput } from '../renderPicture'
import { ourCoverage, shownDrawing, shownText } from '../shownText'
import { paperTemplate } from './paperTemplate'

export interface PaperInput extends PaperRequest {
  readonly board: Board
  readonly pageId: string
}

/** All texts in a value, in what our fonts can show. */
function shown(value: unknown): unknown {
  if (typeof value === 'string') return shownText(value, ourCoverage())
  if (Array.isArray(value)) return value.map(shown)
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one)])) : value
}

export async function renderPaper({ board, pageId, ...request }: PaperInput): Promise<PictureOutput> {
  const plan = composePaper(board, pageId, request)
  if (plan === null) throw new Error('The page is gone')
  const { warnings, overview, ...data } = plan
  const picture = overview === null ? null : { svg: shownDrawing(overview.svg, ourCoverage()), alt: shownText(overview.alt, ourCoverage()) }
  const language = { lang: plan.language, region: plan.language === 'da' ? 'DK' : 'GB' }
  return { bytes: await typeset(paperTemplate, { ...(shown(data) as object), overview: picture, ...language, ...dayOf(plan.date) }, plan.date), warnings }
}
