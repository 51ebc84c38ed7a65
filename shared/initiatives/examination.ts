import * as z from 'zod/mini'
import { addDays, dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import { aspects, verdicts, type Opinion } from './decision.ts'
import { isStaff, mayLeadProcedure } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { moved, mustBe, type ProcedureFacts } from './procedure.ts'
import { isOver } from './remark.ts'

export type ExaminationFacts = ProcedureFacts & {
  readonly opinions: readonly Opinion[]
  /** The named person works for the town. */
  readonly isStaff: boolean
}

/** Names who examines a side of the initiative, or nobody; whoever has concluded stays. */
export const setExaminer = command({
  name: 'initiatives.set-examiner',
  input: z.object({ initiative: id, aspect: z.enum(aspects), person: z.optional(id) }),
  home: ['city'],
  allow: (actor, { initiative }: ExaminationFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (facts, { initiative, aspect, person }): InitiativeEvent[] => {
    mustBe(facts, 'submitted', 'remarks', 'examination')
    if (facts.opinions.some(each => each.aspect === aspect && each.verdict)) refuse('examiner-concluded')
    if (person && !facts.isStaff) refuse('examiner-unknown')
    return [
      { type: 'initiatives.examiner-set', initiative, aspect, ...(person && { person }) },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})

/**
 * Begins the examination when the days for remarks are over. The decision is due within the days that the policy gives,
 * counted from the day after submission (131-ФЗ, article 26.1, part 6: 30 days).
 */
export const beginExamination = command({
  name: 'initiatives.begin-examination',
  input: z.object({ initiative: id }),
  home: ['city'],
  allow: (actor, { initiative }: ExaminationFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (facts, _input, { now, timeZone, policy }): InitiativeEvent[] => {
    mustBe(facts, 'remarks')
    if (!isOver(facts, dayOf(now, timeZone))) refuse('remarks-not-over')
    if (facts.opinions.length === 0) refuse('no-examiners')
    const due = addDays(facts.submittedOn, policy.initiativeDecisionDays)
    return [{ type: 'initiatives.moved', card: moved(facts, 'examination', now, due) }]
  },
})

/** Concludes on one side of the initiative, as long as one works for the town: the conclusion is for everybody, the note for those who lead the procedure. */
export const conclude = command({
  name: 'initiatives.conclude',
  input: z.object({
    initiative: id,
    aspect: z.enum(aspects),
    verdict: z.enum(verdicts),
    conclusion: text(4000),
    note: z.optional(text(2000)),
  }),
  home: ['city'],
  allow: (actor, { opinions }: ExaminationFacts, { aspect }) =>
    isStaff(actor) && opinions.some(each => each.aspect === aspect && each.person === actor.id),
  decide: (facts, { initiative, aspect, verdict, conclusion, note }, { actor }): InitiativeEvent[] => {
    mustBe(facts, 'examination')
    return [
      { type: 'initiatives.concluded', initiative, aspect, verdict, conclusion, by: actor.id, ...(note && { note }) },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})
