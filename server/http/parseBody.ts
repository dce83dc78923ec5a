/** JSON from outside -> what a route works with, or a refusal that names the field. */
import type { z } from 'zod'
import { Refusal } from './errorWords'

export type BodySchema<Body> = z.ZodType<Body>

function refusalFor(issue: z.core.$ZodIssue): Refusal {
  const field = issue.path.join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return new Refusal('field-unknown', { field: issue.keys.join(', ').slice(0, 100) })
    case 'too_big':
      return new Refusal(issue.origin === 'string' ? 'field-too-long' : 'field-too-large', { field, max: String(issue.maximum) })
    case 'too_small':
      return new Refusal('field-too-short', { field })
    default:
      return field === '' ? new Refusal('bad-body') : new Refusal('field-wrong', { field })
  }
}

/** Throws `Refusal`. */
export function parseBody<Body>(schema: BodySchema<Body>, given: unknown): Body {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw issue === undefined ? new Refusal('bad-body') : refusalFor(issue)
}
