import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Point } from '../core/value.ts'
import type { IssueEvent } from '../issues/events.ts'
import type { Issue } from '../issues/issue.ts'
import type { MeetingEvent } from '../meetings/events.ts'
import { protocolNumber, wordingOf, type Instruction, type MeetingFacts } from '../meetings/meeting.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { TaskEvent } from './events.ts'
import type { Task } from './task.ts'

export type GiveFacts = {
  readonly meeting: MeetingFacts
  readonly point: Point
  readonly instruction: Instruction
  /** The highest number given in this meeting and not taken back; 0 when none. */
  readonly lastNumber: number
  readonly issue?: Pick<Issue, 'id' | 'state' | 'category' | 'point' | 'place' | 'outcome' | 'ahead'> & {
    readonly supports: number
  }
  /** The task that came of it, once given. */
  readonly task?: string
}

type Given = MeetingEvent | IssueEvent | TaskEvent

/** «Объявить»: gives a prepared instruction its number in the protocol, decides its issue, and puts the task on the city's map. */
export const giveInstruction = command({
  name: 'tasks.give-instruction',
  input: z.object({ instruction: id }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: GiveFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, _input, context): Given[] => {
    const { meeting, instruction, issue } = facts
    if (meeting.phase !== 'open') refuse('meeting-not-open')
    if (instruction.state !== 'prepared') refuse('instruction-not-prepared')
    // It may have been prepared yesterday: nothing is overdue from birth.
    if (instruction.deadline < dayOf(context.now, context.timeZone)) refuse('deadline-in-past')
    if (issue && issue.state !== 'accepted') refuse('issue-not-accepted')
    if (issue?.outcome) refuse('issue-has-outcome')
    const given = { ...instruction, state: 'given' as const, number: facts.lastNumber + 1, givenAt: context.now }
    const task = taskOf(facts, given, context.newId(), context.now)
    const events: Given[] = [{ type: 'meetings.instruction-given', meeting: meeting.id, instruction: given }]
    if (issue) {
      const outcome = {
        kind: 'instruction' as const,
        instruction: given.id,
        number: protocolNumber(meeting.number, given.number),
        task: task.id,
      }
      events.push({ type: 'issues.outcome-set', issue: issue.id, outcome, support: issue.supports })
    }
    return [...events, { type: 'tasks.task-created', task }]
  },
  result: (facts, events) => {
    const task = events.find(e => e.type === 'tasks.task-created')?.task
    return { number: protocolNumber(facts.meeting.number, facts.lastNumber + 1), task: task?.id }
  },
})

/** Takes an announced instruction back, within half a minute: number, outcome and task go with it. */
export const withdrawInstruction = command({
  name: 'tasks.withdraw-instruction',
  input: z.object({ instruction: id }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: GiveFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: ({ meeting, instruction, issue, task }, _input, { now, policy }): Given[] => {
    if (meeting.phase !== 'open') refuse('meeting-not-open')
    if (instruction.state !== 'given' || !instruction.givenAt || !task) refuse('instruction-not-given')
    const age = (Date.parse(now) - Date.parse(instruction.givenAt)) / 1000
    if (age > policy.takeBackSeconds) refuse('take-back-too-late', { seconds: policy.takeBackSeconds })
    const events: Given[] = [
      { type: 'meetings.instruction-withdrawn', meeting: meeting.id, instruction: instruction.id },
    ]
    if (issue) events.push({ type: 'issues.outcome-withdrawn', issue: issue.id })
    return [...events, { type: 'tasks.task-withdrawn', task }]
  },
})

function taskOf(
  { meeting, point, issue }: GiveFacts,
  given: Instruction & { number: number },
  id: string,
  now: string,
): Task {
  return {
    id,
    kind: 'instruction',
    meeting: meeting.id,
    issue: issue?.id,
    instruction: given.id,
    number: protocolNumber(meeting.number, given.number),
    ...wordingOf(given),
    category: issue?.category ?? 'other',
    place: issue?.place ?? meeting.place,
    point: issue?.point ?? point,
    support: issue?.supports ?? 0,
    ...(issue?.ahead && { ahead: issue.ahead }),
    state: 'given',
    steps: [{ kind: 'given', at: now, body: given.body, deadline: given.deadline }],
  }
}
