import type { Actor } from '#shared/core/actor.ts'
import { isArgued } from '#shared/initiatives/argument.ts'
import type { ArgumentShown, ArgumentsShown } from '#shared/initiatives/arguments-shown.ts'
import type { InitiativeFacts } from '#shared/initiatives/initiative.ts'
import { mayLeadProcedure } from '#shared/people/rights.ts'
import type { Sql } from '../core/store.ts'

/** For and against an initiative that everybody sees, as the asker may see it. */
export async function showArguments(
  sql: Sql,
  { id, state, around }: InitiativeFacts,
  actor: Actor,
): Promise<ArgumentsShown> {
  const mayHide = mayLeadProcedure(actor, around)
  const rows = await sql<ArgumentRow[]>`
    select a.id, a.side, a.text, a.at, a.by_actor = ${actor.id} as "isOwn", a.hidden_reason as "hiddenReason",
      (select count(*)::int from argument_support s where s.argument = a.id) as support,
      exists (select from argument_support s where s.argument = a.id and s.actor = ${actor.id}) as supported
    from initiative_argument a
    where a.initiative = ${id} and (a.hidden_reason is null or a.by_actor = ${actor.id} or ${mayHide})
    order by a.hidden_reason is not null, support desc, a.at, a.id`
  return { isOpen: isArgued(state), mayHide, items: rows.map(argumentOf) }
}

type ArgumentRow = Omit<ArgumentShown, 'at' | 'hiddenReason'> & { at: Date; hiddenReason: string | null }

const argumentOf = ({ at, hiddenReason, ...rest }: ArgumentRow): ArgumentShown => ({
  ...rest,
  at: at.toISOString(),
  ...(hiddenReason !== null && { hiddenReason }),
})
