import type { Id, Point } from '#shared/core/value.ts'
import type { dropIdea } from '#shared/initiatives/drop-idea.ts'
import type { hideIdea } from '#shared/initiatives/hide-idea.ts'
import type { supportIdea } from '#shared/initiatives/support-idea.ts'
import type { takeUp } from '#shared/initiatives/take-up.ts'
import type { turnIssue, TurnFacts } from '#shared/initiatives/turn-issue.ts'
import { seesIssue } from '#shared/issues/sees-issue.ts'
import { authorsOfIssue } from '../core/issue-facts.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { findInitiatives, findSpots } from './facts.ts'
import { findLying } from './territory.ts'

export const loadDropIdea: Load<typeof dropIdea> = async (sql, items) => {
  const spots = await findSpots(
    sql,
    items.map(item => item.input),
  )
  const rows = await sql<{ own: number }[]>`
    select (select count(*)::int from initiative_member m join initiative i on i.id = m.initiative
      where m.actor = item.actor and m.role = 'author' and i.state = 'idea' and i.listed) as own
    from unnest(${items.map(item => item.actor.id)}::uuid[]) with ordinality as item (actor, n)
    order by item.n`
  const inside = await Promise.all(items.map(({ input }) => isInTown(sql, input.point)))
  return items.map((_, i) => ({ at: inside[i] ? spots[i] : undefined, own: rows[i].own }))
}

const isInTown = async (sql: Sql, point: Point | undefined): Promise<boolean> =>
  point === undefined || (await findLying(sql, { type: 'MultiPoint', coordinates: [point] }, null)).isInside

export const loadSupportIdea: Load<typeof supportIdea> = async (sql, items) => {
  const known = await findNamed(sql, items)
  const rows = await sql<{ support: number; own: boolean }[]>`
    select (select count(*)::int from idea_support s where s.initiative = item.initiative) as support,
      exists (select 1 from idea_support s where s.initiative = item.initiative and s.actor = item.actor) as own
    from unnest(${items.map(item => item.input.initiative)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
      with ordinality as item (initiative, actor, n)
    order by item.n`
  return known.map((initiative, i) => initiative && { initiative, support: rows[i].support, own: rows[i].own })
}

export const loadTakeUp: Load<typeof takeUp> = async (sql, items) => {
  const own = await countLed(sql, items)
  return (await findNamed(sql, items)).map((initiative, i) => initiative && { initiative, own: own[i] })
}

export const loadHideIdea: Load<typeof hideIdea> = loadInitiative

async function loadInitiative(sql: Sql, items: readonly Item<{ initiative: Id }>[]) {
  return (await findNamed(sql, items)).map(initiative => initiative && { initiative })
}

/** How many drafts each actor leads. */
export async function countLed(sql: Sql, items: readonly Item<unknown>[]): Promise<number[]> {
  const rows = await sql<{ own: number }[]>`
    select (select count(*)::int from initiative_member m join initiative i on i.id = m.initiative
      where m.actor = item.actor and m.role = 'initiator' and i.state = 'draft') as own
    from unnest(${items.map(item => item.actor.id)}::uuid[]) with ordinality as item (actor, n)
    order by item.n`
  return rows.map(({ own }) => own)
}

/** The initiatives that commands name. Somebody else's draft is none, as on its page. */
export async function findNamed(sql: Sql, items: readonly Item<{ initiative: Id }>[]) {
  const found = await findInitiatives(
    sql,
    items.map(item => ({ initiative: item.input.initiative, actor: item.actor.id })),
  )
  return found.map((initiative, i) =>
    initiative?.card || initiative?.role || items[i].actor.kind === 'system' ? initiative : null,
  )
}

export const loadTurnIssue: Load<typeof turnIssue> = async (sql, items) => {
  const rows = await sql<(TurnFacts['issue'] & { point: Point; around: Id[]; isTurned: boolean; authors: Id[] })[]>`
    select i.id, i.state, i.place, array[st_x(i.point), st_y(i.point)] as point, array_prepend(p.id, p.within) as around,
      exists (select 1 from initiative n where n.issue = i.id) as "isTurned", ${authorsOfIssue(sql)} as authors
    from issue i join place p on p.id = i.place where i.id = any(${items.map(item => item.input.issue)}::uuid[])`
  return items.map(({ input, actor }) => {
    const row = rows.find(each => each.id === input.issue)
    if (!row) return null
    const { around, isTurned, authors, ...issue } = row
    if (!seesIssue(actor, { state: issue.state, around, authors })) return null
    return { issue, around, isTurned, isAuthor: authors.includes(actor.id) }
  })
}
