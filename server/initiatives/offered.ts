import type { Category } from '#shared/core/category.ts'
import type { Kopecks } from '#shared/core/money.ts'
import type { Day, Id } from '#shared/core/value.ts'
import { askedOf } from '#shared/initiatives/asked.ts'
import type { Card } from '#shared/initiatives/initiative.ts'
import type { AskedShown } from '#shared/initiatives/initiative-shown.ts'
import type { Frozen } from '#shared/initiatives/submit.ts'
import type { Sql } from '../core/store.ts'
import { cardColumns, cardOf, type CardRow } from './state.ts'

/** A submitted initiative with what a ballot says of it. */
type Offered = {
  readonly card: Card
  readonly asked: Kopecks
  readonly around: readonly Id[]
  readonly words: string
  readonly category: Category
  readonly photo?: Id
}

/** Submitted initiatives by id, as a round takes them over. */
export async function findOffered(sql: Sql, ids: readonly Id[]): Promise<Map<Id, Offered>> {
  const rows = await sql<(CardRow & { around: Id[] | null; content: string; category: Category | null })[]>`
    select ${cardColumns(sql)}, array_prepend(p.id, p.within) as around, t.content, s.category
    from initiative i join initiative_text t on t.initiative = i.id left join place p on p.id = i.place
      left join issue s on s.id = i.issue
    where i.listed and i.id = any(${[...ids]}::uuid[])`
  return new Map(
    rows.map(row => {
      const { texts, photos, funding } = JSON.parse(row.content) as Frozen
      const card = cardOf(row)
      const offered = {
        card,
        asked: askedOf(card.cost ?? 0, funding),
        around: row.around ?? [],
        words: texts.result || texts.problem,
        category: row.category ?? 'other',
        ...(photos[0] && { photo: photos[0].photo }),
      }
      return [row.id, offered]
    }),
  )
}

/** The initiatives that stand in rounds, with the first day of their work as it was planned. */
export async function findTaken(sql: Sql, rounds: readonly Id[]): Promise<(Card & { readonly begins?: Day })[]> {
  const rows = await sql<(CardRow & { begins: Day | null })[]>`
    select ${cardColumns(sql)}, t.content::jsonb #>> '{dates,begins}' as begins
    from initiative i left join initiative_text t on t.initiative = i.id
    where i.listed and i.round = any(${[...rounds]}::uuid[])`
  return rows.map(row => ({ ...cardOf(row), ...(row.begins !== null && { begins: row.begins }) }))
}

/** What each supported initiative asks of the budget: a round may take it. */
export async function loadAsked(sql: Sql): Promise<AskedShown[]> {
  const rows = await sql<{ id: Id; cost: number; funding: Frozen['funding'] }[]>`
    select i.id, coalesce(i.cost, 0)::float8 as cost, t.content::jsonb -> 'funding' as funding
    from initiative i join initiative_text t on t.initiative = i.id where i.listed and i.state = 'supported'`
  return rows.map(({ id, cost, funding }) => ({ id, asked: askedOf(cost, funding) }))
}
