import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import { instruction, type Instruction, type MeetingFacts } from './meeting.ts'

export type PrepareFacts = {
  readonly meeting: MeetingFacts
  readonly bodyKnown: boolean
  /** Of the issue it answers, when it answers one. */
  readonly issue?: { readonly accepted: boolean; readonly decided: boolean }
  /** The instruction that is being revised. */
  readonly instruction?: Instruction
}

const wording = z.pick(instruction, { text: true, body: true, deadline: true, source: true, issue: true })

/** Writes an instruction down for the staff's eyes; it is given later, by one key. */
export const prepareInstruction = command({
  name: 'meetings.prepare-instruction',
  input: wording,
  home: ['meeting'],
  allow: (actor, facts: PrepareFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): MeetingEvent[] => {
    checkWording(facts, input.deadline, dayOf(context.now, context.timeZone))
    if (input.issue !== undefined && !facts.issue?.accepted) refuse('issue-not-accepted')
    if (facts.issue?.decided) refuse('issue-has-outcome')
    return [
      {
        type: 'meetings.instruction-prepared',
        meeting: facts.meeting.id,
        instruction: { id: context.id, ...input, state: 'prepared' },
      },
    ]
  },
})

/** Changes the whole wording of a prepared instruction: a source that is not named is taken out. */
export const reviseInstruction = command({
  name: 'meetings.revise-instruction',
  input: z.object({ instruction: id, ...z.omit(wording, { issue: true }).shape }),
  home: ['meeting'],
  allow: (actor, facts: PrepareFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): MeetingEvent[] => {
    const old = facts.instruction ?? refuse('not-found')
    if (old.state !== 'prepared') refuse('instruction-not-prepared')
    checkWording(facts, input.deadline, dayOf(context.now, context.timeZone))
    const { text, body, deadline, source } = input
    const instruction = { ...old, text, body, deadline, source }
    return [{ type: 'meetings.instruction-revised', meeting: facts.meeting.id, instruction }]
  },
})

/** Throws a prepared instruction away. */
export const discardInstruction = command({
  name: 'meetings.discard-instruction',
  input: z.object({ instruction: id }),
  home: ['meeting'],
  allow: (actor, facts: PrepareFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts): MeetingEvent[] => {
    const old = facts.instruction ?? refuse('not-found')
    if (old.state !== 'prepared') refuse('instruction-not-prepared')
    return [{ type: 'meetings.instruction-discarded', meeting: facts.meeting.id, instruction: old.id }]
  },
})

function checkWording(facts: PrepareFacts, deadline: string, today: string): void {
  if (facts.meeting.phase !== 'open') refuse('meeting-not-open')
  if (!facts.bodyKnown) refuse('body-unknown')
  if (deadline < today) refuse('deadline-in-past')
}
