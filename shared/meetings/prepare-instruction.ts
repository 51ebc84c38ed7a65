import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, type Day } from '../core/value.ts'
import { mayRunMeeting } from '../people/rights.ts'
import type { MeetingEvent } from './events.ts'
import { wording, wordingOf, type Instruction, type MeetingFacts, type Wording } from './meeting.ts'

export type PrepareFacts = {
  readonly meeting: MeetingFacts
  /** Whether the responsible body and all who help are known. */
  readonly bodyKnown: boolean
  /** Of the issue it answers, when it answers one. */
  readonly issue?: { readonly accepted: boolean; readonly decided: boolean }
  /** The instruction that is being revised. */
  readonly instruction?: Instruction
}

/** Writes an instruction down for the staff's eyes; it is given later, by one key. */
export const prepareInstruction = command({
  name: 'meetings.prepare-instruction',
  input: z.object({ ...wording, issue: z.optional(id) }),
  home: ['meeting'],
  allow: (actor, facts: PrepareFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): MeetingEvent[] => {
    const words = wordingOf(input)
    if (facts.meeting.phase !== 'open') refuse('meeting-not-open')
    checkWording(facts, words, dayOf(context.now, context.timeZone))
    if (input.issue !== undefined && !facts.issue?.accepted) refuse('issue-not-accepted')
    if (facts.issue?.decided) refuse('issue-has-outcome')
    return [
      {
        type: 'meetings.instruction-prepared',
        meeting: facts.meeting.id,
        instruction: { id: context.id, issue: input.issue, ...words, state: 'prepared' },
      },
    ]
  },
})

/** Changes the whole wording of a prepared instruction: a source that is not named is taken out. */
export const reviseInstruction = command({
  name: 'meetings.revise-instruction',
  input: z.object({ instruction: id, ...wording }),
  home: ['meeting'],
  allow: (actor, facts: PrepareFacts) => mayRunMeeting(actor, facts.meeting.around),
  decide: (facts, input, context): MeetingEvent[] => {
    const old = facts.instruction ?? refuse('not-found')
    if (old.state !== 'prepared') refuse('instruction-not-prepared')
    const words = wordingOf(input)
    if (facts.meeting.phase !== 'open') refuse('meeting-not-open')
    checkWording(facts, words, dayOf(context.now, context.timeZone))
    return [
      {
        type: 'meetings.instruction-revised',
        meeting: facts.meeting.id,
        instruction: { id: old.id, issue: old.issue, ...words, state: 'prepared' },
      },
    ]
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

/** Refuses unknown bodies and a deadline that has passed. */
export function checkWording(facts: { readonly bodyKnown: boolean }, words: Wording, today: Day): void {
  if (!facts.bodyKnown) refuse('body-unknown')
  if (words.deadline < today) refuse('deadline-in-past')
}
