import { Router } from 'express'
import type { Actor } from '#shared/core/actor.ts'
import { refuse } from '#shared/core/refusal.ts'
import type { Id } from '#shared/core/value.ts'
import { listAsked, type ListKnown, type PayerFound } from '#shared/initiatives/bank-list.ts'
import type { PayerCode } from '#shared/initiatives/payer-code.ts'
import { isStaff, mayKeepPayments } from '#shared/people/rights.ts'
import { parse, type Deps } from '../core/route.ts'
import type { Sql } from '../core/store.ts'
import { findLines } from './load-money.ts'

/** Before a bank's list is entered: whose its codes are, and which of its lines were entered already. */
export function moneyRoutes({ sql, actorOf }: Deps): Router {
  const router = Router()
  router.post('/api/initiatives/payers', async (request, response) => {
    const actor = await actorOf(request)
    if (!isStaff(actor)) refuse('not-found')
    const { codes, lines } = parse(listAsked, request.body)
    const answer: ListKnown = { payers: await findWhose(sql, codes, actor), entered: await findLines(sql, lines) }
    response.set('cache-control', 'private, no-store').json(answer)
  })
  return router
}

/** Codes of initiatives whose payments the asker keeps; any other is as if nobody had it. */
async function findWhose(sql: Sql, codes: readonly PayerCode[], actor: Actor): Promise<ListKnown['payers']> {
  const rows = await sql<(PayerFound & { code: PayerCode; around: (Id | null)[] })[]>`
    select c.code, c.initiative, i.number, i.title, coalesce(c.words, person.name, '') as name,
      array_prepend(p.id, p.within) as around,
      exists (select 1 from initiative_settlement s where s.initiative = i.id) as "isSettled"
    from initiative_payer c join initiative i on i.id = c.initiative
      left join place p on p.id = i.place left join person on person.id = c.actor
    where c.code = any(${codes}::text[])`
  const kept = rows.filter(({ around }) =>
    mayKeepPayments(
      actor,
      around.filter(id => id !== null),
    ),
  )
  return Object.fromEntries(kept.map(({ code, around: _, ...found }) => [code, { ...found }]))
}
