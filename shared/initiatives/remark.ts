import * as z from 'zod/mini'
import { dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { refuse } from '../core/refusal.ts'
import { id, text } from '../core/value.ts'
import { isIdentified, mayLeadProcedure } from '../people/rights.ts'
import { remarkText } from './decision.ts'
import type { InitiativeEvent } from './events.ts'
import { mustBe, type ProcedureFacts } from './procedure.ts'

export type RemarkFacts = ProcedureFacts & {
  /** Remarks the actor has made on it. */
  readonly own: number
}

/** Remarks on a published initiative, or proposes something for it, while its remarks are taken: to the end of the last day. */
export const makeRemark = command({
  name: 'initiatives.make-remark',
  input: z.object({ initiative: id, text: remarkText }),
  home: ['city'],
  allow: isIdentified,
  decide: (facts: RemarkFacts, { initiative, text }, { id, actor, now, timeZone, policy }): InitiativeEvent[] => {
    mustBe(facts, 'remarks')
    if (isOver(facts, dayOf(now, timeZone))) refuse('remarks-over')
    if (facts.own >= policy.remarksPerPerson) refuse('too-many-remarks', { most: policy.remarksPerPerson })
    return [
      { type: 'initiatives.remark-noted', initiative, remark: id, text, by: actor.id },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})

export type AnswerFacts = ProcedureFacts & { readonly isAnswered: boolean }

/** Answers a remark: its group does, or the town; once. */
export const answerRemark = command({
  name: 'initiatives.answer-remark',
  input: z.object({ initiative: id, remark: id, text: remarkText }),
  home: ['city'],
  allow: (actor, { initiative }: AnswerFacts) =>
    initiative.role === 'initiator' || mayLeadProcedure(actor, initiative.around),
  decide: (facts, { initiative, remark, text }, { actor }): InitiativeEvent[] => {
    mustBe(facts, 'remarks', 'examination')
    if (facts.isAnswered) refuse('remark-answered')
    const from = facts.initiative.role === 'initiator' ? ('group' as const) : ('town' as const)
    return [
      { type: 'initiatives.remark-answered', initiative, remark, text, from, by: actor.id },
      { type: 'initiatives.procedure-went-on', initiative },
    ]
  },
})

/** Takes a remark out of everybody's sight; its author reads why. */
export const hideRemark = command({
  name: 'initiatives.hide-remark',
  input: z.object({ initiative: id, remark: id, reason: text(300) }),
  home: ['city'],
  allow: (actor, { initiative }: ProcedureFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (_facts, { initiative, remark, reason }, { actor }): InitiativeEvent[] => [
    { type: 'initiatives.remark-hidden', initiative, remark, reason, by: actor.id },
    { type: 'initiatives.procedure-went-on', initiative },
  ],
})

/** Whether the last day of a state has passed. */
export const isOver = ({ initiative: { card } }: ProcedureFacts, today: string): boolean =>
  card.deadline !== undefined && today > card.deadline
