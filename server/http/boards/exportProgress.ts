/** `GET /api/boards/:id/exports/:job`: how far a file has come that this person waits for. They chose `job` when they asked for it, as `?job=`. */
import type { ExportProgressAnswer } from '../../../shared/protocol/answers'
import type { MayRead } from '../../access/authorise'
import type { JobState } from '../../work/openWorkshop'
import type { Progress } from '../../work/openProgress'
import type { Recipe } from '../recipe'

export const jobPattern = /^[\w-]{8,40}$/

/** Nobody learns of another's work by its name. */
const keyOf = ({ member }: MayRead, job: string): string => `${member.board}/${member.participant}/${job}`

/** Lets them follow the work, if they gave it a name. */
export function followed<T>(progress: Progress, right: MayRead, job: unknown, work: (tell: (state: JobState) => void) => Promise<T>): Promise<T> {
  if (typeof job !== 'string' || !jobPattern.test(job)) return work(() => undefined)
  const { tell, end } = progress.begin(keyOf(right, job))
  return work(tell).finally(end)
}

export function exportProgress(progress: Progress): Recipe<'read', undefined> {
  return {
    method: 'get',
    path: '/api/boards/:id/exports/:job',
    needs: 'read',
    act: ({ right, params }) => {
      const state = progress.read(keyOf(right, params.job ?? ''))
      return { json: { state: state?.is ?? 'unknown', ahead: state?.is === 'queued' ? state.ahead : 0 } satisfies ExportProgressAnswer }
    },
  }
}
