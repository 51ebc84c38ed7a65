import * as z from 'zod/mini'
import { addDays, dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { kopecks } from '../core/money.ts'
import { refuse } from '../core/refusal.ts'
import { day, id, text } from '../core/value.ts'
import type { TaskEvent } from '../tasks/events.ts'
import type { Task } from '../tasks/task.ts'
import { mayLeadProcedure } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { moved, mustBe, type ProcedureFacts } from './procedure.ts'
import { isOver } from './remark.ts'

const milestone = z.object({ text: text(500), body: id, deadline: day })

export type BeginWorkFacts = ProcedureFacts & { readonly bodiesKnown: boolean }

/** Begins to carry out a supported initiative, or one that has won or moved up from the reserve: each of its milestones becomes a tracked task. */
export const beginWork = command({
  name: 'initiatives.begin-work',
  input: z.object({ initiative: id, milestones: z.array(milestone).check(z.minLength(1), z.maxLength(20)) }),
  home: ['city'],
  allow: (actor, { initiative }: BeginWorkFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (facts, { initiative, milestones }, context): (InitiativeEvent | TaskEvent)[] => {
    mustBe(facts, 'supported', 'won', 'reserve')
    if (!facts.bodiesKnown) refuse('body-unknown')
    const { now, timeZone, newId } = context
    if (milestones.some(each => each.deadline < dayOf(now, timeZone))) refuse('deadline-in-past')
    const { point, support, place } = facts.initiative.card
    if (place === undefined) refuse('place-unknown')
    const tasks = milestones.map((each): Task => ({
      id: newId(),
      kind: 'milestone',
      initiative,
      ...each,
      category: 'other',
      place,
      point,
      support,
      state: 'given',
      steps: [{ kind: 'given', at: now, body: each.body, deadline: each.deadline }],
    }))
    const last = milestones
      .map(each => each.deadline)
      .toSorted()
      .at(-1)
    return [
      { type: 'initiatives.moved', card: moved(facts, 'under-way', now, last) },
      ...tasks.map(task => ({ type: 'tasks.task-created' as const, task })),
    ]
  },
})

export type CompleteFacts = ProcedureFacts & {
  /** Milestones that are not done. */
  readonly left: number
}

/** What an initiative cost in the end. */
const spent = kopecks

/** Says that an initiative is carried out, once its milestones are; the report is due within the days that the policy gives (33-ФЗ: 30). */
export const complete = command({
  name: 'initiatives.complete',
  input: z.object({ initiative: id, spent }),
  home: ['city'],
  allow: (actor, { initiative }: CompleteFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (facts, { initiative, spent }, { now, timeZone, policy }): InitiativeEvent[] => {
    mustBe(facts, 'under-way')
    if (facts.left > 0) refuse('milestones-left', { left: facts.left })
    const due = addDays(dayOf(now, timeZone), policy.initiativeReportDays)
    return [
      { type: 'initiatives.spending-noted', initiative, spent },
      { type: 'initiatives.moved', card: moved(facts, 'done', now, due) },
    ]
  },
})

/** Publishes the report on what was done and for what money. */
export const report = command({
  name: 'initiatives.report',
  input: z.object({ initiative: id, words: text(4000) }),
  home: ['city'],
  allow: (actor, { initiative }: ProcedureFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (facts, { words }, { now }): InitiativeEvent[] => {
    mustBe(facts, 'done')
    return [{ type: 'initiatives.moved', card: moved(facts, 'reported', now), words }]
  },
})

/** Puts away what has come to its end: also what its group has not brought back in time, and what waited in the reserve in vain. */
export const archive = command({
  name: 'initiatives.archive',
  input: z.object({ initiative: id }),
  home: ['city'],
  allow: (actor, { initiative }: ProcedureFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (facts, _input, { now, timeZone }): InitiativeEvent[] => {
    mustBe(facts, 'refused', 'lost', 'reserve', 'reported', 'returned')
    if (facts.initiative.state === 'returned' && !isOver(facts, dayOf(now, timeZone))) refuse('rework-not-over')
    return [{ type: 'initiatives.moved', card: moved(facts, 'archived', now) }]
  },
})
