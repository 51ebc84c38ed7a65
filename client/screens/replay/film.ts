import type { Sequenced } from '#shared/core/stream.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import type { Picture } from '#shared/meetings/picture.ts'
import type { VecheEvent } from '#shared/registry.ts'
import { emptyMeetingState, evolveMeetingState, type MeetingState } from '#shared/state.ts'

/** The meeting after one event of its log. */
export type Frame = {
  readonly at: Moment
  /** Where it stands in the film, milliseconds from its beginning. */
  readonly from: number
  readonly state: MeetingState
  readonly picture: Picture
}

/** A mark to jump to; `of` is what it is about. */
export type Chapter = Pick<Frame, 'at' | 'from'> & {
  readonly kind: 'opened' | 'item' | 'vote' | 'vote-cancelled' | 'counted' | 'cancelled' | 'instruction' | 'closed'
  readonly of: string
}

type Mark = Chapter & { readonly poll?: Id }

export type Film = {
  readonly frames: readonly Frame[]
  readonly chapters: readonly Chapter[]
  readonly length: number
  /** Votes that were cancelled in the end, with the reason: they are nobody's result at any moment. */
  readonly cancelled: Readonly<Record<Id, string>>
}

/** Longer silences of the log are cut to this, milliseconds. */
const longestPause = 15_000

/** Folds a published meeting's log into what was seen at every moment of it, by the very rules by which it was seen live; what came before the opening is its first picture, what came after the close its last. */
export function filmOf(events: readonly Sequenced<VecheEvent>[]): Film {
  const frames: Frame[] = []
  const chapters: Mark[] = []
  let frame: Frame = { at: events[0]?.[1] ?? '', from: 0, state: emptyMeetingState, picture: { scene: 'waiting' } }
  let goesOn = false
  let over: Moment | undefined
  for (const [, at, event] of events) {
    if (!event) continue
    const pause = goesOn ? Math.min(longestPause, Math.max(0, Date.parse(at) - Date.parse(frame.at))) : 0
    if (event.type === 'meetings.meeting-opened') goesOn = true
    if (event.type === 'meetings.meeting-closed') [goesOn, over] = [false, at]
    frame = {
      at: over ?? at,
      from: frame.from + pause,
      state: evolveMeetingState(frame.state, event, at),
      picture: pictureOf(event) ?? frame.picture,
    }
    frames.push(frame)
    const mark = markOf(event, frame.state)
    if (mark) chapters.push({ ...mark, at, from: frame.from })
  }
  const cancelled = cancelledIn(frame.state)
  return { frames, chapters: chapters.map(each => marked(each, cancelled)), length: frame.from, cancelled }
}

const cancelledIn = ({ polls }: MeetingState): Film['cancelled'] =>
  Object.fromEntries(Object.values(polls).flatMap(p => (p.state === 'cancelled' ? [[p.id, p.because ?? '']] : [])))

/** Whoever looks through the marks is not led to a vote that was none. */
const marked = ({ poll, ...chapter }: Mark, cancelled: Film['cancelled']): Chapter =>
  chapter.kind === 'vote' && poll !== undefined && poll in cancelled ? { ...chapter, kind: 'vote-cancelled' } : chapter

/** What is to be seen at a moment of the film: the last thing that had happened by then. */
export function frameAt({ frames }: Film, moment: number): Frame | undefined {
  let [low, high] = [0, frames.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((frames[middle]?.from ?? 0) <= moment) low = middle
    else high = middle - 1
  }
  return frames[low]
}

/** The last mark at or before a moment of the film. */
export const chapterAt = ({ chapters }: Film, moment: number): Chapter | undefined =>
  chapters.findLast(chapter => chapter.from <= moment)

/** The hall saw what the console showed; whoever looks later sees besides what has just been decided. */
function pictureOf(event: VecheEvent): Picture | undefined {
  switch (event.type) {
    case 'meetings.picture-shown':
      return event.picture
    case 'meetings.instruction-given':
      return { scene: 'instruction', of: event.instruction.id }
    case 'votes.poll-started':
      return { scene: 'vote', of: event.poll.id }
    case 'votes.counted':
    case 'votes.poll-revealed':
      return { scene: 'vote', of: event.poll }
    case 'votes.poll-cancelled':
    case 'issues.issue-accepted':
    case 'issues.outcome-set':
    case 'meetings.agenda-item-started':
      return { scene: 'rating' }
    case 'meetings.meeting-closed':
      return { scene: 'summary' }
    default:
      return undefined
  }
}

function markOf(event: VecheEvent, { meetings, polls }: MeetingState): Pick<Mark, 'kind' | 'of' | 'poll'> | undefined {
  const pollTitle = (poll: Id) => polls[poll]?.title ?? ''
  switch (event.type) {
    case 'meetings.meeting-opened':
      return { kind: 'opened', of: '' }
    case 'meetings.agenda-item-started': {
      const item = meetings[event.meeting]?.agenda.find(each => each.id === event.item)
      return item && { kind: 'item', of: item.text }
    }
    case 'votes.poll-started':
      return { kind: 'vote', of: event.poll.title, poll: event.poll.id }
    case 'votes.counted':
      return event.revealed ? { kind: 'counted', of: pollTitle(event.poll) } : undefined
    case 'votes.poll-revealed':
      return { kind: 'counted', of: pollTitle(event.poll) }
    case 'votes.poll-cancelled':
      return { kind: 'cancelled', of: pollTitle(event.poll) }
    case 'meetings.instruction-given':
      return { kind: 'instruction', of: event.instruction.text }
    case 'meetings.meeting-closed':
      return { kind: 'closed', of: '' }
    default:
      return undefined
  }
}
