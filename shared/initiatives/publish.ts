import * as z from 'zod/mini'
import { addWorkingDays, dayOf } from '../core/calendar.ts'
import { command } from '../core/command.ts'
import { id } from '../core/value.ts'
import { mayLeadProcedure } from '../people/rights.ts'
import type { InitiativeEvent } from './events.ts'
import { moved, mustBe, type ProcedureFacts } from './procedure.ts'

/**
 * Publishes a submitted initiative; from then on remarks are taken for the working days that the policy gives, not
 * counting the day of publication (33-ФЗ: at least 5).
 */
export const publish = command({
  name: 'initiatives.publish',
  input: z.object({ initiative: id }),
  home: ['city'],
  allow: (actor, { initiative }: ProcedureFacts) => mayLeadProcedure(actor, initiative.around),
  decide: (facts, _input, { now, timeZone, calendar, policy }): InitiativeEvent[] => {
    mustBe(facts, 'submitted')
    const until = addWorkingDays(dayOf(now, timeZone), policy.initiativeRemarkWorkingDays, calendar)
    return [{ type: 'initiatives.moved', card: moved(facts, 'remarks', now, until) }]
  },
})
