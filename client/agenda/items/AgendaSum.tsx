import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { itemsIn, minutesOf, planTimes, type Plan } from '../../../shared/agenda/items'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words/defineWords'
import { itemWords } from '../../words/items'
import { useAgendaBlocks } from '../useAgendaBlocks'
import type { MeetingFrame } from './outline'

/** When it ends, and how that stands to the end that was set; empty while the meeting has no beginning or its items no time. */
function endWords({ minutes, endsAt, overMinutes }: Plan, end: string, words: { readonly endsAt: (time: string) => string; readonly early: (minutes: number) => string; readonly onTime: string }): string {
  if (endsAt === null || minutes === 0) return ''
  const [is, set] = [minutesOf(endsAt), minutesOf(end)]
  if (is === null || set === null || overMinutes > 0) return words.endsAt(endsAt)
  const early = (set - is + 24 * 60) % (24 * 60)
  return `${words.endsAt(endsAt)} (${early === 0 ? words.onTime : words.early(early)})`
}

/** How much time the items take together, at the foot of the agenda. */
export function AgendaSum({ sessionId, frame, children }: { readonly sessionId: string; readonly frame: MeetingFrame; readonly children?: ReactNode }) {
  const words = useWords(itemWords)
  // Letters come first; the sum may follow a moment later.
  const blocks = useDeferredValue(useAgendaBlocks(sessionId))
  const plan = useMemo(() => planTimes(blocks, frame), [blocks, frame])
  const count = useMemo(() => itemsIn(blocks).length, [blocks])
  const ends = endWords(plan, frame.end, words)
  return (
    <footer className="agenda-sum" aria-label={words.sumLabel}>
      {children}
      {count > 0 && (
        <p>
          <span>{[words.sum(count, plan.minutes), ...(ends === '' ? [] : [ends])].join(' · ')}</span>
          {plan.overMinutes > 0 && (
            <strong className="over-time">
              <Icon name="warning" size={16} /> {words.late(plan.overMinutes)}
            </strong>
          )}
        </p>
      )}
    </footer>
  )
}
