/** What came of work in a thread, as the door says it. */
import { JobFault } from '../work/JobFault'
import { WorkshopFull, WorkTooLong } from '../work/openWorkshop'
import { isErrorCode, Refusal } from './errorWords'

export function workRefusal(error: unknown): unknown {
  if (error instanceof WorkTooLong) return new Refusal('work-too-long')
  if (error instanceof WorkshopFull) return new Refusal('work-busy')
  return error instanceof JobFault && isErrorCode(error.code) ? new Refusal(error.code, error.facts) : error
}
