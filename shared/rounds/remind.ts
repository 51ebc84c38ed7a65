import * as z from 'zod/mini'
import { command } from '../core/command.ts'
import type { Moment } from '../core/value.ts'
import type { RoundEvent } from './events.ts'
import { isVoting, type Round, type RoundFacts } from './round.ts'

/** How long before its close followers are told of a vote once more, milliseconds: three days. */
export const reminderAhead = 3 * 86_400_000

/** Whether a vote is to be told of once more: three days before its close, if it was open by then. */
export const isReminderDue = ({ plan, openedAt }: Pick<Round, 'plan' | 'openedAt'>, now: Moment): boolean => {
  const due = new Date(Date.parse(plan.closesAt) - reminderAhead).toISOString()
  return now >= due && openedAt !== undefined && openedAt < due
}

export type RemindFacts = { readonly round: RoundFacts & Pick<Round, 'openedAt' | 'remindedAt'> }

/** Tells of a vote that nears its end, once. Only the server's own clockwork sends it. */
export const remind = command({
  name: 'rounds.remind',
  input: z.object({}),
  home: ['round'],
  internal: true,
  allow: actor => actor.kind === 'system',
  decide: ({ round }: RemindFacts, _input, { now }): RoundEvent[] =>
    isVoting(round, now) && round.remindedAt === undefined && isReminderDue(round, now)
      ? [{ type: 'rounds.reminded', round: round.id }]
      : [],
})
