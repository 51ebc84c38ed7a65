import type { Actor } from '#shared/core/actor.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import { isArgued } from '#shared/initiatives/argument.ts'
import type { ArgumentSide } from '#shared/initiatives/argument-parts.ts'
import type { InitiativeFacts } from '#shared/initiatives/initiative.ts'
import { mayLeadProcedure } from '#shared/people/rights.ts'
import type { Sql } from '../core/store.ts'

/** An argument as it stands for everybody; a hidden one is there for its author and those who may hide. */
export type ShownArgument = {
  readonly id: Id
  readonly side: ArgumentSide
  readonly text: string
  readonly at: Moment
  readonly support: number
  /** The asker's own, and whether the asker supports it. */
  readonly isOwn: boolean
  readonly supported: boolean
  readonly hiddenReason?: string
}

export type ShownArguments = {
  /** Arguments are taken now. */
  readonly isOpen: boolean
  readonly mayHide: boolean
  /** The most supported first, then the oldest. */
  readonly items: readonly ShownArgument[]
}

/** For and against an initiative that everybody sees, as the asker may see it. */
export async function showArguments(
  sql: Sql,
  { id, state, around }: InitiativeFacts,
  actor: Actor,
): Promise<ShownArguments> {
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

type ArgumentRow = Omit<ShownArgument, 'at' | 'hiddenReason'> & { at: Date; hiddenReason: string | null }

const argumentOf = ({ at, hiddenReason, ...rest }: ArgumentRow): ShownArgument => ({
  ...rest,
  at: at.toISOString(),
  ...(hiddenReason !== null && { hiddenReason }),
})
