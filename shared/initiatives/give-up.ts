import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import { kopecks } from '../core/money.ts'
import { id, text, type Id } from '../core/value.ts'
import type { TaskEvent } from '../tasks/events.ts'
import { mayLeadProcedure } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { moved, mustBe, type ProcedureFacts } from './procedure.ts'

export type GiveUpFacts = ProcedureFacts & {
  /** Milestones that are neither done nor cancelled. */
  readonly open: readonly Id[]
}

/**
 * Gives up what was begun, with a reason and what it has cost (kopecks), for everybody to read: its open milestones are
 * cancelled and it is put away. What residents paid and was not used goes back when their payments are settled (131-ФЗ,
 * article 56.1, part 3).
 */
export const giveUp = command({
  name: 'initiatives.give-up',
  input: z.object({ initiative: id, spent: kopecks, why: text(300) }),
  home: ['city'],
  allow: (actor, { initiative }: GiveUpFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (facts, { initiative, spent, why }, { now }): (InitiativeEvent | TaskEvent)[] => {
    mustBe(facts, 'under-way')
    return [
      { type: 'initiatives.spending-noted', initiative, spent },
      { type: 'initiatives.moved', card: moved(facts, 'archived', now), words: why },
      ...facts.open.map(task => ({ type: 'tasks.task-cancelled' as const, task, text: why })),
    ]
  },
})
