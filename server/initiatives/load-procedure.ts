import { dayOf } from '#shared/core/calendar.ts'
import type { Id } from '#shared/core/value.ts'
import type { archive, beginWork, complete, report } from '#shared/initiatives/carry-out.ts'
import type { acceptOffer, decide } from '#shared/initiatives/decide.ts'
import type { Decision, Opinion } from '#shared/initiatives/decision.ts'
import type { beginExamination, conclude, setExaminer } from '#shared/initiatives/examination.ts'
import type { giveUp } from '#shared/initiatives/give-up.ts'
import type { ProcedureFacts } from '#shared/initiatives/procedure.ts'
import type { publish } from '#shared/initiatives/publish.ts'
import type { answerRemark, hideRemark, makeRemark } from '#shared/initiatives/remark.ts'
import type { Item, Load, Sql } from '../core/store.ts'
import { findNamed } from './load.ts'

type About = { readonly initiative: Id }

/** What every step of the procedure must know; `null`: nothing that was submitted. */
async function loadProcedure(sql: Sql, items: readonly Item<About>[]): Promise<(ProcedureFacts | null)[]> {
  const known = await findNamed(sql, items)
  const [town] = await sql<{ zone: string }[]>`select time_zone as zone from town`
  const rows = await sql<{ initiative: Id; at: Date }[]>`
    select initiative, max(at) as at from initiative_step
    where state = 'submitted' and initiative = any(${items.map(item => item.input.initiative)}::uuid[])
    group by initiative`
  return known.map(initiative => {
    const row = rows.find(each => each.initiative === initiative?.id)
    if (!row || !initiative?.card) return null
    const submittedOn = dayOf(row.at.toISOString(), town?.zone ?? 'UTC')
    return { initiative: { ...initiative, card: initiative.card }, submittedOn }
  })
}

export const loadPublish: Load<typeof publish> = loadProcedure
export const loadHideRemark: Load<typeof hideRemark> = async (sql, items) => {
  const rows = await sql<{ id: Id; initiative: Id }[]>`
    select id, initiative from initiative_remark where id = any(${items.map(item => item.input.remark)}::uuid[])`
  const known = await loadProcedure(sql, items)
  return known.map((facts, i) => {
    const { remark, initiative } = items[i].input
    return rows.some(row => row.id === remark && row.initiative === initiative) ? facts : null
  })
}
export const loadReport: Load<typeof report> = loadProcedure
export const loadArchive: Load<typeof archive> = loadProcedure

export const loadMakeRemark: Load<typeof makeRemark> = async (sql, items) => {
  const rows = await sql<{ own: number }[]>`
    select (select count(*)::int from initiative_remark r
      where r.initiative = item.initiative and r.by_actor = item.actor) as own
    from unnest(${items.map(item => item.input.initiative)}::uuid[], ${items.map(item => item.actor.id)}::uuid[])
      with ordinality as item (initiative, actor, n)
    order by item.n`
  return (await loadProcedure(sql, items)).map((facts, i) => facts && { ...facts, own: rows[i].own })
}

export const loadAnswerRemark: Load<typeof answerRemark> = async (sql, items) => {
  const rows = await sql<{ id: Id; initiative: Id; isAnswered: boolean }[]>`
    select id, initiative, answer is not null as "isAnswered" from initiative_remark
    where hidden_reason is null and id = any(${items.map(item => item.input.remark)}::uuid[])`
  return (await loadProcedure(sql, items)).map((facts, i) => {
    const { remark, initiative } = items[i].input
    const row = rows.find(each => each.id === remark && each.initiative === initiative)
    return row && facts ? { ...facts, isAnswered: row.isAnswered } : null
  })
}

const opinionsOf = async (sql: Sql, items: readonly Item<About>[]): Promise<readonly Opinion[][]> => {
  const rows = await sql<(Opinion & { initiative: Id })[]>`
    select initiative, aspect, person, verdict from initiative_opinion
    where initiative = any(${items.map(item => item.input.initiative)}::uuid[])`
  return items.map(({ input }) =>
    rows
      .filter(row => row.initiative === input.initiative)
      .map(({ aspect, person, verdict }) => ({ aspect, person, ...(verdict && { verdict }) })),
  )
}

export const loadSetExaminer: Load<typeof setExaminer> = (sql, items) =>
  loadExamination(sql, items, ({ person }) => person)
export const loadBeginExamination: Load<typeof beginExamination> = (sql, items) =>
  loadExamination(sql, items, () => undefined)
export const loadConclude: Load<typeof conclude> = (sql, items) => loadExamination(sql, items, () => undefined)

async function loadExamination<I extends About>(
  sql: Sql,
  items: readonly Item<I>[],
  personOf: (input: I) => Id | undefined,
) {
  const opinions = await opinionsOf(sql, items)
  const staff = await sql<{ id: Id }[]>`
    select p.id from person p where not p.disabled
      and p.id = any(${items.flatMap(item => personOf(item.input) ?? [])}::uuid[])
      and exists (select from role_grant g where g.person = p.id and g.role not in ('resident', 'activist'))`
  return (await loadProcedure(sql, items)).map(
    (facts, i) =>
      facts && {
        ...facts,
        opinions: opinions[i],
        isStaff: staff.some(each => each.id === personOf(items[i].input)),
      },
  )
}

export const loadDecide: Load<typeof decide> = async (sql, items) => {
  const opinions = await opinionsOf(sql, items)
  const rows = await sql<{ unanswered: number }[]>`
    select (select count(*)::int from initiative_remark r
      where r.initiative = item.initiative and r.answer is null and r.hidden_reason is null) as unanswered
    from unnest(${items.map(item => item.input.initiative)}::uuid[]) with ordinality as item (initiative, n)
    order by item.n`
  return (await loadProcedure(sql, items)).map(
    (facts, i) => facts && { ...facts, opinions: opinions[i], unanswered: rows[i].unanswered },
  )
}

export const loadAcceptOffer: Load<typeof acceptOffer> = async (sql, items) => {
  const rows = await sql<{ initiative: Id; decision: Decision }[]>`
    select distinct on (initiative) initiative, decision from initiative_step
    where decision is not null and initiative = any(${items.map(item => item.input.initiative)}::uuid[])
    order by initiative, n desc`
  const offered = rows.filter(({ decision }) => decision.kind === 'refused' && decision.offer !== undefined)
  return (await loadProcedure(sql, items)).map(
    (facts, i) => facts && { ...facts, hasOffer: offered.some(row => row.initiative === items[i].input.initiative) },
  )
}

export const loadBeginWork: Load<typeof beginWork> = async (sql, items) => {
  const named = items.map(item => [...new Set(item.input.milestones.map(each => each.body))])
  const rows = await sql<{ id: Id }[]>`select id from body where id = any(${named.flat()}::uuid[])`
  const known = new Set(rows.map(row => row.id))
  return (await loadProcedure(sql, items)).map(
    (facts, i) => facts && { ...facts, bodiesKnown: named[i].every(body => known.has(body)) },
  )
}

export const loadComplete: Load<typeof complete> = async (sql, items) => {
  const rows = await sql<{ left: number }[]>`
    select (select count(*)::int from task t
      where t.initiative = item.initiative and t.state not in ('done', 'cancelled')) as left
    from unnest(${items.map(item => item.input.initiative)}::uuid[]) with ordinality as item (initiative, n)
    order by item.n`
  return (await loadProcedure(sql, items)).map((facts, i) => facts && { ...facts, left: rows[i].left })
}

export const loadGiveUp: Load<typeof giveUp> = async (sql, items) => {
  const rows = await sql<{ id: Id; initiative: Id }[]>`
    select id, initiative from task where state not in ('done', 'cancelled')
      and initiative = any(${items.map(item => item.input.initiative)}::uuid[])
    order by deadline, id`
  return (await loadProcedure(sql, items)).map((facts, i) => {
    const own = rows.filter(row => row.initiative === items[i].input.initiative)
    return facts && { ...facts, open: own.map(row => row.id) }
  })
}
