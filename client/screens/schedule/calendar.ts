import type { Meeting } from '#shared/meetings/meeting.ts'
import type { Id } from '#shared/core/value.ts'
import type { CityState } from '#shared/state.ts'

export type Schedule = {
  readonly open: readonly Meeting[]
  readonly planned: readonly Meeting[]
  readonly past: readonly Meeting[]
}

/** Meetings as a schedule: those that are on, those to come with the nearest first, those that were with the latest first. One called off stands where people look for it until its hour has passed. */
export function scheduleOf(meetings: CityState['meetings'], now: number): Schedule {
  const all = Object.values(meetings).toSorted((a, b) =>
    a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0,
  )
  const isAhead = (meeting: Meeting) => Date.parse(meeting.startsAt) > now
  return {
    open: all.filter(m => m.phase === 'open'),
    planned: all.filter(m => m.phase === 'planned' || (m.phase === 'cancelled' && isAhead(m))),
    past: all.filter(m => m.phase === 'closed' || m.phase === 'published').toReversed(),
  }
}

export type MeetingFigures = { readonly issues: number; readonly instructions: number; readonly done: number }

/** What came of each meeting, counted in one pass over the city. */
export function figuresByMeeting({
  issues,
  tasks,
}: Pick<CityState, 'issues' | 'tasks'>): ReadonlyMap<Id, MeetingFigures> {
  const figures = new Map<Id, { issues: number; instructions: number; done: number }>()
  const of = (meeting: Id) => {
    const known = figures.get(meeting) ?? { issues: 0, instructions: 0, done: 0 }
    figures.set(meeting, known)
    return known
  }
  for (const issue of Object.values(issues)) if (issue.meeting && issue.state === 'accepted') of(issue.meeting).issues++
  for (const task of Object.values(tasks)) {
    if (!task.meeting || task.kind !== 'instruction') continue
    of(task.meeting).instructions++
    if (task.state === 'done') of(task.meeting).done++
  }
  return figures
}
