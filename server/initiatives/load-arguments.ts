import type { Id } from '#shared/core/value.ts'
import type {
  addArgument,
  ArgumentFacts,
  hideArgument,
  supportArgument,
  takeBackArgument,
} from '#shared/initiatives/argument.ts'
import type { FollowFacts, follow, noteSeen } from '#shared/initiatives/follow.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { findNamed } from './load.ts'

export const loadAddArgument: Load<typeof addArgument> = async (sql, items) => {
  const rows = await sql<{ own: number }[]>`
    select (select count(*)::int from initiative_argument a
      where a.initiative = item.initiative and a.by_actor = item.actor and a.hidden_reason is null) as own
    from unnest(${items.map(item => item.input.initiative)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
      with ordinality as item (initiative, actor, n)
    order by item.n`
  return (await findNamed(sql, items)).map((initiative, i) => initiative && { initiative, own: rows[i].own })
}

export const loadSupportArgument: Load<typeof supportArgument> = loadArgument
export const loadTakeBackArgument: Load<typeof takeBackArgument> = loadArgument
export const loadHideArgument: Load<typeof hideArgument> = loadArgument

type About = { readonly initiative: Id; readonly argument: Id }

/** What stands; a hidden argument is there for nobody's command. */
async function loadArgument(sql: Sql, items: readonly Item<About>[]): Promise<(ArgumentFacts | null)[]> {
  const rows = await sql<{ initiative: Id | null; isOwn: boolean; supported: boolean }[]>`
    select a.initiative, a.by_actor = item.actor as "isOwn",
      exists (select from argument_support s where s.argument = a.id and s.actor = item.actor) as supported
    from unnest(${items.map(item => item.input.argument)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
        with ordinality as item (argument, actor, n)
      left join initiative_argument a on a.id = item.argument and a.hidden_reason is null
    order by item.n`
  return (await findNamed(sql, items)).map((initiative, i) => {
    const { initiative: of, isOwn, supported } = rows[i]
    return initiative && of === initiative.id ? { initiative, isOwn, supported } : null
  })
}

export const loadFollow: Load<typeof follow> = loadFollower
export const loadNoteSeen: Load<typeof noteSeen> = loadFollower

async function loadFollower(
  sql: Sql,
  items: readonly Item<{ readonly initiative: Id }>[],
): Promise<(FollowFacts | null)[]> {
  const rows = await sql<{ follows: boolean }[]>`
    select coalesce(f.follows, exists (
      select from initiative_member m where m.initiative = item.initiative and m.actor = item.actor)) as follows
    from unnest(${items.map(item => item.input.initiative)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
        with ordinality as item (initiative, actor, n)
      left join initiative_follower f on f.initiative = item.initiative and f.actor = item.actor
    order by item.n`
  return (await findNamed(sql, items)).map((initiative, i) => initiative && { initiative, follows: rows[i].follows })
}
