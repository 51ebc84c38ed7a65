import { dayOf } from '#shared/core/calendar.ts'
import type { Category } from '#shared/core/category.ts'
import type { Day, Id, Moment, Point } from '#shared/core/value.ts'
import type { Issue } from '#shared/issues/issue.ts'
import { supporters, supportOf } from '#shared/issues/support.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import type { CityState } from '#shared/state.ts'
import type { Task } from '#shared/tasks/task.ts'
import { taskLook } from '../../tasks/task-look.ts'
import type { State } from '../../ui/colours.ts'

export type Kind = 'issue' | 'task' | 'meeting'

/** One mark on the map and one line of the list: an issue with the task that came of it, a task alone, or a meeting. */
export type Item = {
  /** The issue's id where there is an issue, so that the mark stays the same when it becomes a task. */
  readonly id: Id
  readonly kind: Kind
  readonly state: State
  readonly title: string
  readonly category?: Category
  readonly place: Id
  readonly point: Point
  /** When something last happened to it; of a planned meeting, when it begins. */
  readonly at: Moment
  readonly due?: Day
  /** Everybody who supports it, at the meeting and before it; of a meeting, who came. */
  readonly support: number
  readonly issue?: Issue
  readonly task?: Task
  readonly meeting?: Meeting
  /** Issues that were joined to this one; they have no mark of their own. */
  readonly joined: readonly Issue[]
}

/** Everything public as single marks; `now` decides what is overdue, in the town's time zone. */
export function itemsOf(city: CityState, now: Moment): Item[] {
  const today = dayOf(now, city.town.timeZone)
  // An issue whose instruction was cancelled is open again, and tells of it in its chain.
  const standing = Object.values(city.tasks).filter(task => task.state !== 'cancelled' || !task.issue)
  const tasks = new Map(standing.flatMap(task => (task.issue ? [[task.issue, task] as const] : [])))
  const voted = issuesInVote(city)
  const joined = joinedTo(city)
  const items: Item[] = []
  for (const issue of Object.values(city.issues)) {
    if (issue.state !== 'accepted' || target(city, issue) !== issue.id) continue
    const task = tasks.get(issue.id)
    const own = joined.get(issue.id) ?? []
    items.push(task ? ofTask(task, today, issue, own) : ofIssue(issue, voted.has(issue.id), own))
  }
  for (const task of standing) {
    const issue = task.issue ? city.issues[task.issue] : undefined
    if (issue?.state !== 'accepted' || target(city, issue) !== issue.id) items.push(ofTask(task, today, undefined, []))
  }
  for (const meeting of Object.values(city.meetings))
    if (meeting.phase !== 'cancelled') items.push(ofMeeting(meeting, city))
  return items
}

/** The mark that stands for an id: its own, its task's, its meeting's, or one joined to it. */
export function findItem(items: readonly Item[], id: Id | undefined): Item | undefined {
  if (id === undefined) return undefined
  return items.find(i => i.id === id || i.task?.id === id || i.joined.some(j => j.id === id))
}

function ofIssue(issue: Issue, inVote: boolean, joined: readonly Issue[]): Item {
  return {
    ...whereabouts(issue),
    id: issue.id,
    kind: 'issue',
    state: issueState(issue, inVote),
    title: issue.text,
    at: issue.decidedAt ?? issue.raisedAt,
    support: supporters(supportOf(issue)),
    issue,
    joined,
  }
}

function ofTask(task: Task, today: Day, issue: Issue | undefined, joined: readonly Issue[]): Item {
  return {
    ...whereabouts(task),
    id: issue?.id ?? task.id,
    kind: 'task',
    state: taskLook(task, today),
    title: task.text,
    at: task.steps.at(-1)?.at ?? '',
    due: task.deadline,
    support: Math.max(supporters(supportOf(task)), issue ? supporters(supportOf(issue)) : 0),
    issue,
    task,
    joined,
  }
}

function ofMeeting(meeting: Meeting, city: CityState): Item {
  return {
    id: meeting.id,
    kind: 'meeting',
    state: meetingStates[meeting.phase],
    title: meeting.title,
    place: meeting.place,
    point: city.places[meeting.place]?.point ?? city.town.centre,
    at: meeting.startsAt,
    support: meeting.attendance ?? 0,
    meeting,
    joined: [],
  }
}

const meetingStates = {
  planned: 'planned',
  open: 'vote',
  closed: 'new',
  published: 'done',
  cancelled: 'refused',
} as const

const whereabouts = ({ category, place, point }: Pick<Issue, 'category' | 'place' | 'point'>) => ({
  category,
  place,
  point,
})

function issueState({ outcome }: Issue, inVote: boolean): State {
  if (!outcome) return inVote ? 'vote' : 'new'
  if (outcome.kind === 'explained') return 'done'
  return outcome.kind === 'not-ours' ? 'refused' : 'given'
}

function issuesInVote(city: CityState): Set<Id> {
  return new Set(
    Object.values(city.polls).flatMap(poll => (poll.state === 'open' ? [...poll.options, poll.issue ?? ''] : [])),
  )
}

function joinedTo(city: CityState): Map<Id, Issue[]> {
  const found = new Map<Id, Issue[]>()
  for (const issue of Object.values(city.issues)) {
    const to = target(city, issue)
    if (to !== issue.id && issue.state === 'accepted') found.set(to, [...(found.get(to) ?? []), issue])
  }
  return found
}

/** Follows «объединён с» to its end; an issue whose end is unknown or a circle stands for itself. */
function target(city: CityState, issue: Issue): Id {
  let at = issue
  for (const seen = new Set([issue.id]); at.outcome?.kind === 'joined'; seen.add(at.id)) {
    const next = city.issues[at.outcome.to]
    if (!next || next.state !== 'accepted' || seen.has(next.id)) return issue.id
    at = next
  }
  return at.id
}
