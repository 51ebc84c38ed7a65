import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command, type Context } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import type { IssueEvent } from '../issues/events.ts'
import type { MeetingEvent } from '../meetings/events.ts'
import { isProtocolOpen, wording, wordingOf, type Instruction } from '../meetings/meeting.ts'
import { checkWording } from '../meetings/prepare-instruction.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { TaskEvent } from './events.ts'
import type { GiveFacts } from './give-instruction.ts'
import { isOwed, type Task } from './task.ts'

export type ChangeInstructionFacts = Pick<GiveFacts, 'meeting' | 'instruction'> & {
  /** Whether the issue it answers is decided by it. */
  readonly issue?: { readonly id: string }
  readonly task?: Pick<Task, 'id' | 'state'>
  /** Whether the responsible body and all who help are known. */
  readonly bodyKnown: boolean
}

const why = text(1000)

/** Changes a given instruction before the protocol is published, with a reason; its task follows, what it said before stays in the history. */
export const changeInstruction = command({
  name: 'tasks.change-instruction',
  input: z.object({ instruction: id, ...wording, why }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: ChangeInstructionFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): (MeetingEvent | TaskEvent)[] => {
    const task = changeable(facts)
    const old = facts.instruction
    const words = wordingOf(input)
    const was = wordingOf(old)
    checkWording(facts, words, dayOf(context.now, context.timeZone))
    const { id: own, issue, state, number, givenAt } = old
    const changed = { id: own, issue, ...words, state, number, givenAt, history: historyOf(old, input.why, context) }
    // Another body has not accepted anything yet, and one that declined may think again.
    const isAnew = words.body !== was.body || task.state === 'declined'
    return [
      { type: 'meetings.instruction-changed', meeting: facts.meeting.id, instruction: changed },
      { type: 'tasks.task-changed', task: task.id, why: input.why, ...words, was, isAnew },
      { type: 'meetings.instruction-change-noted', instruction: own, actor: context.actor.id },
    ]
  },
})

/** Cancels a given instruction before the protocol is published, with a reason: its number is not used again, its issue is open again. */
export const cancelInstruction = command({
  name: 'tasks.cancel-instruction',
  input: z.object({ instruction: id, why }),
  home: ['meeting'],
  city: true,
  allow: (actor, facts: ChangeInstructionFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): (MeetingEvent | IssueEvent | TaskEvent)[] => {
    const task = changeable(facts)
    const history = historyOf(facts.instruction, input.why, context)
    const cancelled: Instruction = { ...facts.instruction, state: 'cancelled', history }
    return [
      { type: 'meetings.instruction-cancelled', meeting: facts.meeting.id, instruction: cancelled },
      ...(facts.issue ? [{ type: 'issues.outcome-withdrawn' as const, issue: facts.issue.id }] : []),
      { type: 'tasks.task-cancelled', task: task.id, text: input.why },
      { type: 'meetings.instruction-change-noted', instruction: cancelled.id, actor: context.actor.id },
    ]
  },
})

function changeable({ meeting, instruction, task }: ChangeInstructionFacts): Pick<Task, 'id' | 'state'> {
  if (!isProtocolOpen(meeting)) refuse('protocol-published')
  if (instruction.state !== 'given' || !task) refuse('instruction-not-given')
  if (!isOwed(task)) refuse('task-state-wrong', { state: task.state })
  return task
}

const historyOf = (old: Instruction, why: string, { now }: Context): Instruction['history'] => [
  ...(old.history ?? []),
  { at: now, why, ...wordingOf(old) },
]
