import type { AnyEvent } from '../core/event.ts'
import type { Audience } from '../core/stream.ts'
import type { Id, Moment } from '../core/value.ts'
import type { MeetingEvent } from '../meetings/events.ts'
import type { IssueEvent } from './events.ts'
import type { Issue } from './issue.ts'

export type Issues = Readonly<Record<Id, Issue>>

/** Folds an event into the issues of a meeting's stream or of the city's register. */
export function evolveIssues(all: Issues, event: IssueEvent | MeetingEvent | AnyEvent, at: Moment): Issues {
  const e = event as IssueEvent | MeetingEvent
  switch (e.type) {
    case 'issues.issue-raised': {
      const { type: _, issue: id, ...raised } = e
      return { ...all, [id]: { id, ...raised, state: 'pending', raisedAt: at, support: 0 } }
    }
    case 'issues.issue-accepted':
    case 'issues.issue-restored':
      return { ...all, [e.issue.id]: e.issue }
    case 'issues.acceptance-withdrawn':
      // Without its words it is the public's view of the event.
      return e.text === undefined ? without(all, e.issue) : change(all, e.issue, { state: 'pending', text: e.text })
    case 'issues.issue-edited':
      return change(all, e.issue, { text: e.text, category: e.category, point: e.point, edited: e.edited })
    case 'issues.photo-added':
      return withPhoto(all, e.issue, e.photo)
    case 'issues.issue-hidden':
      // Without its reason it is the public's view of the event, and to the public nothing is left of the issue.
      if (e.reason === undefined) return without(all, e.issue)
      return change(all, e.issue, { state: 'hidden', text: '', photos: undefined, hiddenReason: e.reason })
    case 'issues.ahead-counted':
      return change(all, e.issue, { ahead: e.ahead || undefined })
    case 'issues.outcome-set':
      return counted(change(all, e.issue, { outcome: e.outcome, support: e.support, decidedAt: at }), e.supports)
    case 'issues.outcome-withdrawn':
      return counted(change(all, e.issue, { outcome: undefined, decidedAt: undefined }), e.supports)
    case 'meetings.meeting-closed':
      return counted(all, e.supports)
    default:
      return all
  }
}

/** The public knows accepted issues only; of a hidden one nothing is left but that it was there. */
export function viewIssues(all: Issues, audience: Audience): Issues {
  if (audience === 'staff') return all
  return Object.fromEntries(Object.entries(all).filter(([, i]) => i.state === 'accepted'))
}

function withPhoto(all: Issues, id: Id, photo: Id): Issues {
  const old = all[id]
  return !old || old.state === 'hidden' ? all : change(all, id, { photos: [...(old.photos ?? []), photo] })
}

const counted = (all: Issues, supports: readonly [Id, number][] = []): Issues =>
  supports.reduce((folded, [id, support]) => change(folded, id, { support }), all)

const without = (all: Issues, issue: Id): Issues =>
  Object.fromEntries(Object.entries(all).filter(([id]) => id !== issue))

const change = (all: Issues, id: Id, fields: Partial<Issue>): Issues => {
  const old = all[id]
  return old ? { ...all, [id]: { ...old, ...fields } } : all
}
