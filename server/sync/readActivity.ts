/** What a client says it is doing, as far as it makes sense: unknown keys and wrong shapes are left out. */
import { z } from 'zod'
import { limits } from '../../shared/protocol/limits'
import type { PresenceActivity, presenceActivityKeys } from '../../shared/protocol/presence'

const id = z.string().max(128)
const number = z.number()
const maxIds = 500

const structId = z.object({ client: number, clock: number })
/** A relative position of Yjs as JSON. */
const relativePosition = z.object({ type: structId.nullish(), tname: id.nullish(), item: structId.nullish(), assoc: number.optional() })

/** One line per key of `presenceActivityKeys`; a key whose value is wrong becomes undefined. */
const activitySchema = z.object({
  pageId: id.nullish().catch(undefined),
  cursor: z.object({ x: number, y: number }).nullish().catch(undefined),
  viewport: z.object({ x: number, y: number, w: number, h: number }).nullish().catch(undefined),
  selection: z.array(id).max(maxIds).optional().catch(undefined),
  editing: id.nullish().catch(undefined),
  moving: z.array(z.union([z.tuple([id, number, number]), z.tuple([id, number, number, number, number])])).max(maxIds).optional().catch(undefined),
  caret: z.object({ anchor: relativePosition, head: relativePosition }).nullish().catch(undefined),
  view: z.enum(['canvas', 'list', 'plan']).optional().catch(undefined),
} satisfies Record<(typeof presenceActivityKeys)[number], z.ZodType>)

/** `json`: a state as a client sent it. Empty for anything that is not an object, null when it is larger than presence may be. */
export function readActivity(json: string): PresenceActivity | null {
  if (Buffer.byteLength(json) > limits.maxPresenceBytes) return null
  try {
    const parsed = activitySchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}
