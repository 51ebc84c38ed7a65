import type { Id, Point } from '#shared/core/value.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { Initiatives } from '#shared/initiatives/state.ts'
import type { Sql } from '../core/store.ts'

/** All public initiatives. */
export async function loadInitiatives(sql: Sql): Promise<Initiatives> {
  const rows = await sql<CardRow[]>`select ${cardColumns(sql)} from initiative i where listed`
  return Object.fromEntries(rows.map(row => [row.id, cardOf(row)]))
}

/** These as a protocol names them, where everybody sees them: «инициативный проект № 3», «идея». */
export async function findInitiativeNames(sql: Sql, ids: readonly Id[]): Promise<Record<Id, string>> {
  if (ids.length === 0) return {}
  const rows = await sql<{ id: Id; number: number | null; title: string; source: string | null }[]>`
    select id, number, title, source from initiative where listed and id = any(${ids}::uuid[])`
  return Object.fromEntries(
    rows.map(({ id, number, title, source }) => [
      id,
      number !== null
        ? `инициативный проект № ${number} «${title}»`
        : source === null
          ? `идея «${title}»`
          : `инициативный проект «${title}» (перенесён: ${source})`,
    ]),
  )
}

/** What a card is made of, of the initiative `i`. */
export const cardColumns = (sql: Sql) => sql`
  i.id, i.number, i.title, i.state, i.since, i.place, array[st_x(i.point), st_y(i.point)] as point, i.cost::float8 as cost,
  i.support, i.deadline, i.round, i.issue, i.source`

export type CardRow = Pick<Card, 'id' | 'title' | 'state' | 'support'> & {
  number: number | null
  since: Date
  place: Id | null
  point: Point
  cost: number | null
  deadline: string | null
  round: Id | null
  issue: Id | null
  source: string | null
}

export const cardOf = ({ id, title, state, support, point, ...row }: CardRow): Card => ({
  id,
  title,
  state,
  support,
  point,
  since: row.since.toISOString(),
  ...(row.number !== null && { number: row.number }),
  ...(row.place !== null && { place: row.place }),
  ...(row.cost !== null && { cost: row.cost }),
  ...(row.deadline !== null && { deadline: row.deadline }),
  ...(row.round !== null && { round: row.round }),
  ...(row.issue !== null && { issue: row.issue }),
  ...(row.source !== null && { from: row.source }),
})
