import { publicAgenda, type AgendaItem } from '#shared/meetings/agenda.ts'
import type { Instruction, Meeting } from '#shared/meetings/meeting.ts'
import type { MeetingState } from '#shared/state.ts'
import { standing, type Poll } from '#shared/votes/poll.ts'

/** What is happening in the meeting at this moment. */
export type Now =
  | { kind: 'closed' }
  | { kind: 'poll'; poll: Poll }
  | { kind: 'instruction'; instruction: Instruction }
  | { kind: 'cancelled'; poll: Poll }
  | { kind: 'counted'; poll: Poll }
  | { kind: 'results'; poll: Poll }
  | { kind: 'agenda'; item: AgendaItem }
  | { kind: 'waiting' | 'talk' }

/** How long an instruction, or that a vote was cancelled, stays news, milliseconds. */
const newsMs = 60_000

/** The one thing the page puts first: a running poll before news, news before what was, what was before the agenda. */
export function nowOf(
  meeting: Meeting,
  state: Pick<MeetingState, 'polls' | 'instructions' | 'issues'>,
  now: number,
): Now {
  if (meeting.phase === 'closed' || meeting.phase === 'published') return { kind: 'closed' }
  const poll = lastPoll(Object.values(state.polls))
  if (poll?.state === 'open') return { kind: 'poll', poll }
  const cancelled = cancelledNow(Object.values(state.polls), now)
  if (cancelled) return { kind: 'cancelled', poll: cancelled }
  const instruction = news(meeting, Object.values(state.instructions), now)
  if (instruction) return { kind: 'instruction', instruction }
  if (poll?.state === 'counted') return { kind: 'counted', poll }
  if (poll?.state === 'revealed' && meeting.picture.scene === 'vote') return { kind: 'results', poll }
  // A moderator's own phone is shown no more than the others.
  const item = publicAgenda(meeting.agenda).find(each => each.id === meeting.item)
  if (item) return { kind: 'agenda', item }
  const quiet = meeting.picture.scene === 'waiting' && Object.keys(state.issues).length === 0
  return { kind: quiet ? 'waiting' : 'talk' }
}

/** The poll that runs, or the last one that ran. */
export const lastPoll = (polls: readonly Poll[]): Poll | undefined =>
  standing(polls).reduce<Poll | undefined>(
    (last, poll) => (!last || poll.startedAt > last.startedAt ? poll : last),
    undefined,
  )

const cancelledNow = (polls: readonly Poll[], now: number): Poll | undefined =>
  polls.find(poll => poll.state === 'cancelled' && Math.abs(now - Date.parse(poll.stoppedAt ?? '')) < newsMs)

function news(meeting: Meeting, instructions: readonly Instruction[], now: number): Instruction | undefined {
  const given = instructions
    .filter(i => i.state === 'given')
    .sort((a, b) => ((a.givenAt ?? '') < (b.givenAt ?? '') ? 1 : -1))
  const shown = meeting.picture.scene === 'instruction' ? given.find(i => i.id === meeting.picture.of) : undefined
  const [last] = given
  return shown ?? (last?.givenAt && Math.abs(now - Date.parse(last.givenAt)) < newsMs ? last : undefined)
}
