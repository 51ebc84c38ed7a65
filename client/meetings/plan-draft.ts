import type { AgendaItem } from '#shared/meetings/agenda.ts'
import { meetingPlan, type Meeting, type MeetingKind } from '#shared/meetings/meeting.ts'
import * as z from 'zod/mini'
import type { Moment } from '#shared/core/value.ts'
import { dayOf, formatTime } from '../texts/format.ts'
import { momentOf } from './wall-time.ts'

/** An item as it is typed; one that was there keeps what the form does not ask about. */
export type AgendaRow = {
  readonly key: number
  readonly text: string
  readonly minutes: string
  readonly known?: Pick<AgendaItem, 'id' | 'internal' | 'initiative' | 'sub'>
}

/** A plan as it stands in the form: everything is what was typed. */
export type PlanDraft = {
  readonly kind: MeetingKind
  readonly title: string
  readonly place: string
  readonly address: string
  readonly day: string
  readonly time: string
  readonly agenda: readonly AgendaRow[]
}

export type PlanProblem =
  | 'title'
  | 'place'
  | 'placeForeign'
  | 'address'
  | 'date'
  | 'time'
  | 'timeMissing'
  | 'past'
  | 'item'
  | 'minutes'

/** What is wrong, by the field it stands at: `agenda-2` is the third row. */
export type PlanProblems = Readonly<Record<string, PlanProblem>>

const plan = z.object(meetingPlan)
export type MeetingPlan = z.infer<typeof plan>

export const emptyDraft = (): PlanDraft => ({
  kind: 'yard',
  title: '',
  place: '',
  address: '',
  day: '',
  time: '19:00',
  agenda: [],
})

/** The form of a meeting that is planned already. */
export function draftOf(meeting: Meeting, timeZone: string): PlanDraft {
  const { kind, title, place, address, startsAt, agenda } = meeting
  const rows = agenda.map(({ text, minutes, ...known }, key) => ({
    key,
    known,
    text,
    minutes: minutes === undefined ? '' : String(minutes),
  }))
  return {
    kind,
    title,
    place,
    address,
    day: dayOf(startsAt, timeZone),
    time: formatTime('ru', startsAt, timeZone),
    agenda: rows,
  }
}

type Around = {
  readonly now: Moment
  readonly timeZone: string
  /** Whether the person may plan meetings there. */ readonly mayPlanAt: (place: string) => boolean
}

/** The plan that the form says, or what must be put right first. */
export function readDraft(
  draft: PlanDraft,
  { now, timeZone, mayPlanAt }: Around,
): { plan?: MeetingPlan; problems: PlanProblems } {
  const problems: Record<string, PlanProblem> = {}
  const title = draft.title.trim()
  const address = draft.address.trim()
  if (!title) problems['title'] = 'title'
  if (!draft.place) problems['place'] = 'place'
  else if (!mayPlanAt(draft.place)) problems['place'] = 'placeForeign'
  if (!address) problems['address'] = 'address'
  const startsAt = draft.day && draft.time ? momentOf(draft.day, draft.time, timeZone) : undefined
  if (!draft.day) problems['day'] = 'date'
  if (!draft.time) problems['time'] = 'time'
  else if (draft.day && !startsAt) problems['time'] = 'timeMissing'
  else if (startsAt && startsAt < now) problems[draft.day < dayOf(now, timeZone) ? 'day' : 'time'] = 'past'
  const agenda = draft.agenda.map(({ text, minutes, known }, index) => {
    const wrong = rowProblem(text, minutes)
    if (wrong) problems[`agenda-${index}`] = wrong
    return { ...known, text: text.trim(), ...(minutes.trim() && { minutes: Number(minutes) }) }
  })
  if (Object.keys(problems).length > 0 || !startsAt) return { problems }
  return { plan: { kind: draft.kind, title, place: draft.place, address, startsAt, agenda }, problems }
}

function rowProblem(text: string, minutes: string): PlanProblem | undefined {
  if (!text.trim()) return 'item'
  if (!minutes.trim()) return undefined
  const number = Number(minutes)
  return Number.isInteger(number) && number >= 1 && number <= 600 ? undefined : 'minutes'
}

/** The row `from` put before or after its neighbour; at the ends it stays. */
export function moveRow<T>(rows: readonly T[], from: number, step: -1 | 1): T[] {
  const to = from + step
  const moved = [...rows]
  const row = moved[from]
  if (row === undefined || to < 0 || to >= rows.length) return moved
  moved.splice(from, 1)
  moved.splice(to, 0, row)
  return moved
}
