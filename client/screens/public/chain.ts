import { lastDayOf } from '#shared/core/calendar.ts'
import type { Moment } from '#shared/core/value.ts'
import type { Issue, Outcome } from '#shared/issues/issue.ts'
import { supportOf } from '#shared/issues/support.ts'
import type { CityState } from '#shared/state.ts'
import type { Step, Task } from '#shared/tasks/task.ts'
import { ranked, type Poll } from '#shared/votes/poll.ts'
import { formatDate, formatDay } from '../../texts/format.ts'
import type { Language, Texts } from '../../texts/types.ts'
import type { Item } from './items.ts'

/** One link of the chain from an issue to its proof, in the reader's words. */
export type Link = {
  readonly key: string
  readonly title: string
  /** Date, body, deadline. */
  readonly note?: string
  /** What was written. */
  readonly text?: string
  readonly photos?: readonly { readonly id: string; readonly name: string }[]
  /** Path of the page that tells more. */
  readonly to?: string
  readonly state: 'done' | 'now' | 'ahead' | 'failed'
}

export type Say = { readonly texts: Texts; readonly language: Language; readonly timeZone: string }

/** The whole way of a thing: issue → meeting → vote → decision → work → proof; what is still to come stands at the end. */
export function chainOf({ issue, task }: Item, city: CityState, say: Say): Link[] {
  const links: Link[] = []
  if (issue) links.push(raised(issue, say))
  const meeting = city.meetings[issue?.meeting ?? task?.meeting ?? '']
  if (meeting) {
    const note = joined(formatDate(say.language, meeting.startsAt, say.timeZone), meeting.address)
    const title = say.texts.publicMap.chain.meeting(meeting.number)
    links.push({ key: 'meeting', title, note, to: `/meetings/${meeting.id}`, state: 'done' })
  }
  if (issue) links.push(...votes(issue, city, say))
  links.push(...cancelledBefore(issue, task, city, say))
  if (task) links.push(...task.steps.map((step, i) => stepLink(task, step, i, city, say)), ...ahead(task, say))
  else if (issue) links.push(decision(issue, say))
  return links
}

function raised(issue: Issue, { texts, language, timeZone }: Say): Link {
  const { chain } = texts.publicMap
  const { at, ahead: aheadOfIt } = supportOf(issue)
  return {
    key: 'issue',
    title: issue.channel === 'voice' ? chain.issueAloud : chain.issue,
    note: joined(
      formatDate(language, issue.raisedAt, timeZone),
      at + aheadOfIt > 0 && texts.publicMap.support(texts.core.amount.support(at, aheadOfIt)),
    ),
    ...(issue.photos && { photos: issue.photos.map((id, n) => ({ id, name: texts.issues.photos.one(n + 1) })) }),
    state: 'done',
  }
}

function votes(issue: Issue, city: CityState, say: Say): Link[] {
  const polls = Object.values(city.polls).filter(poll => poll.options.includes(issue.id))
  return polls.flatMap((poll): Link[] => {
    const { chain } = say.texts.publicMap
    if (poll.state === 'open')
      return [{ key: poll.id, title: chain.voteRuns, to: `/meetings/${poll.meeting}`, state: 'now' }]
    const place = placeIn(poll, issue.id)
    // Last among those nobody voted for is no place to tell of.
    if (!place || place.points === 0) return []
    const { rank, of, points, voters } = place
    const note = poll.mode === 'points' ? chain.points(points, voters) : chain.taps(points)
    return [{ key: poll.id, title: chain.vote(rank, of), note, state: 'done' }]
  })
}

/** The place of an issue in a counted poll; equal figures share a place. `undefined` while the count is not public. */
export function placeIn(poll: Poll, issue: string) {
  const order = ranked(poll.count?.options ?? [])
  const own = order.find(([id]) => id === issue)
  if (!own) return undefined
  const rank = 1 + order.findIndex(([, points, voters]) => points === own[1] && voters === own[2])
  return { rank, of: order.length, points: own[1], voters: own[2] }
}

function decision({ outcome, decidedAt }: Issue, say: Say): Link {
  const { chain } = say.texts.publicMap
  if (!outcome) return { key: 'decision', title: chain.waits, state: 'now' }
  const note = decidedAt && formatDate(say.language, decidedAt, say.timeZone)
  const text = 'text' in outcome ? outcome.text : undefined
  return {
    key: 'decision',
    title: decisionTitle(outcome, say),
    ...(note && { note }),
    ...(text && { text }),
    state: outcome.kind === 'not-ours' ? 'failed' : 'done',
  }
}

function decisionTitle(outcome: Outcome, { texts }: Say): string {
  const { chain } = texts.publicMap
  if (outcome.kind === 'instruction') return chain.instruction(outcome.number)
  return {
    explained: chain.explained,
    'not-ours': chain.notOurs,
    'written-answer': chain.written,
    joined: texts.issues.outcomes.joined,
  }[outcome.kind]
}

function stepLink(task: Task, step: Step, index: number, city: CityState, say: Say): Link {
  const { texts, language } = say
  const { chain } = texts.publicMap
  const first = index === 0 && step.kind === 'given'
  const title = first ? firstTitle(task, texts) : texts.tasks.steps[step.kind]
  const initiative = first ? city.initiatives[task.initiative ?? ''] : undefined
  const due = step.deadline && formatDay(language, step.deadline)
  const note = joined(
    initiative && `«${initiative.title}»`,
    dateOf(step.at, say),
    step.body && city.bodies[step.body]?.name,
    due && dueWords(task, step, due, first, say),
    first && [...coNames(task, city)].join(', '),
    first && task.source && texts.tasks.sources[task.source],
  )
  const text = [step.text, step.was && `${texts.tasks.was}: ${step.was.text}`].filter(Boolean).join('\n')
  const photos = (step.photos ?? []).map((id, n) => ({ id, name: chain.photo(n + 1, title) }))
  const failed = step.kind === 'declined' || step.kind === 'returned' || step.kind === 'cancelled'
  const last = index === task.steps.length - 1
  return {
    key: `step-${index}`,
    title,
    note,
    ...(text && { text }),
    ...(photos.length > 0 && { photos }),
    ...(initiative && { to: `/initiatives/${initiative.id}` }),
    state: failed ? 'failed' : last && task.state !== 'done' ? 'now' : 'done',
  }
}

/** What the task was given as: an instruction of a protocol, a milestone of an initiative, an answer that was promised. */
function firstTitle({ number, kind }: Task, { tasks, publicMap: { chain } }: Texts): string {
  if (number) return chain.instruction(number)
  const word = tasks.kinds[kind]
  return kind === 'milestone' ? word.charAt(0).toUpperCase() + word.slice(1) : chain.answer
}

/** Who helps, by name. */
const coNames = ({ coExecutors = [] }: Task, city: CityState): string[] =>
  coExecutors.flatMap(body => city.bodies[body]?.name ?? [])

/** «до 12.12.2026», «новый срок …», or the year of the plan, where the step's deadline is that year's end. */
function dueWords({ planYear }: Task, step: Step, due: string, first: boolean, { texts }: Say): string {
  if (planYear !== undefined && step.deadline === lastDayOf(planYear)) return texts.tasks.inPlan(planYear)
  return first ? texts.core.deadline.until(due) : texts.publicMap.chain.deadlineNew(due)
}

function ahead(task: Task, { texts }: Say): Link[] {
  const { chain } = texts.publicMap
  const links: Link[] = [
    { key: 'accept', title: texts.tasks.steps.accepted, state: 'ahead' },
    { key: 'report', title: chain.reportAhead, state: 'ahead' },
    { key: 'done', title: chain.doneAhead, state: 'ahead' },
  ]
  return links.slice({ given: 0, declined: 0, 'in-work': 1, reported: 2, done: 3, cancelled: 3 }[task.state])
}

/** Instructions that answered the issue and were cancelled: said, each with its reason. */
function cancelledBefore(issue: Issue | undefined, task: Task | undefined, city: CityState, say: Say): Link[] {
  if (!issue) return []
  const others = Object.values(city.tasks).filter(
    each => each.issue === issue.id && each !== task && each.state === 'cancelled',
  )
  return others.flatMap(each => {
    const { chain } = say.texts.publicMap
    const last = each.steps.at(-1)
    if (!last) return []
    const given = chain.instruction(each.number ?? '')
    const title = `${given}: ${say.texts.tasks.states.cancelled}`
    return [
      {
        key: each.id,
        title,
        note: dateOf(last.at, say),
        ...(last.text && { text: last.text }),
        state: 'failed' as const,
      },
    ]
  })
}

const dateOf = (at: Moment, { language, timeZone }: Say) => formatDate(language, at, timeZone)
const joined = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' · ')
