import type { AgendaItem } from '#shared/meetings/agenda.ts'
import type { Instruction, Meeting } from '#shared/meetings/meeting.ts'
import type { MeetingState } from '#shared/state.ts'
import type { Poll } from '#shared/votes/poll.ts'

/** What news are told of: a meeting as somebody sees it at a moment. */
export type Seen = { readonly meeting: Meeting } & Pick<MeetingState, 'polls' | 'instructions'>

export type News =
  | { readonly kind: 'opened' | 'closed' }
  | { readonly kind: 'item'; readonly item: AgendaItem }
  | { readonly kind: 'started' | 'stopped' | 'revealed' | 'voteCancelled'; readonly poll: Poll }
  | { readonly kind: 'given' | 'changed' | 'takenBack' | 'cancelled'; readonly instruction: Instruction }

/** What has happened between two moments that nobody in the hall may miss, in the order of the agenda, votes, instructions. */
export function newsBetween(before: Seen, after: Seen): News[] {
  return [
    ...phaseNews(before.meeting, after.meeting),
    ...Object.values(after.polls).flatMap(poll => pollNews(before.polls[poll.id], poll)),
    ...Object.values(after.instructions).flatMap(each => instructionNews(before.instructions[each.id], each)),
  ]
}

function phaseNews(before: Meeting, after: Meeting): News[] {
  if (before.phase === 'open' && after.phase !== 'open') return [{ kind: 'closed' }]
  const opened: News[] = before.phase === 'planned' && after.phase === 'open' ? [{ kind: 'opened' }] : []
  const item = before.item === after.item ? undefined : after.agenda.find(each => each.id === after.item)
  // What is the staff's own business is not said in the hall.
  return item && !item.internal ? [...opened, { kind: 'item', item }] : opened
}

function pollNews(before: Poll | undefined, poll: Poll): News[] {
  if (before?.state === poll.state) return []
  return [{ kind: pollWords[poll.state], poll }]
}

const pollWords = {
  open: 'started',
  counted: 'stopped',
  revealed: 'revealed',
  cancelled: 'voteCancelled',
} as const

function instructionNews(before: Instruction | undefined, instruction: Instruction): News[] {
  const { state } = instruction
  if (before?.state === 'given' && state !== 'given')
    return [{ kind: state === 'withdrawn' ? 'takenBack' : 'cancelled', instruction }]
  if (state !== 'given') return []
  if (before?.state !== 'given') return [{ kind: 'given', instruction }]
  const changes = (of: Instruction) => of.history?.length ?? 0
  return changes(instruction) > changes(before) ? [{ kind: 'changed', instruction }] : []
}
