import type { Id } from '#shared/core/value.ts'
import type { changeResident, LineFacts } from '#shared/people/change-resident.ts'
import { consentOf, type ConsentText } from '#shared/people/consent.ts'
import type { enterResident } from '#shared/people/enter-resident.ts'
import type { endCode, giveCode } from '#shared/people/give-code.ts'
import type { HomeFacts, HomeInput } from '#shared/people/home.ts'
import type { eraseResident, restoreResident, revokeResident } from '#shared/people/revoke-resident.ts'
import type { useCode } from '#shared/people/use-code.ts'
import type { vouchResident } from '#shared/people/vouch-resident.ts'
import { loadLines } from '../core/resident-facts.ts'
import type { Load, Sql } from '../core/store.ts'

export const loadEnterResident: Load<typeof enterResident> = async (sql, items) => {
  const consent = await loadConsent(sql)
  return Promise.all(items.map(async ({ input }) => ({ ...(await findHome(sql, input.home)), consent })))
}

export const loadVouchResident: Load<typeof vouchResident> = async (sql, items) => {
  const consent = await loadConsent(sql)
  return Promise.all(items.map(async ({ input }) => ({ ...(await findHome(sql, { house: input.house })), consent })))
}

export const loadChangeResident: Load<typeof changeResident> = async (sql, items) => {
  const consent = await loadConsent(sql)
  const lines = await findLines(
    sql,
    items.map(item => item.input.person),
  )
  return Promise.all(
    items.map(async ({ input: { person, home } }) => {
      const line = lines.get(person)
      if (!line) return null
      const kept = line.house === undefined ? { place: line.place } : { house: line.house }
      return { line, home: await findHome(sql, home ?? kept), consent }
    }),
  )
}

const loadLine: Load<typeof revokeResident | typeof restoreResident | typeof giveCode> = async (sql, items) => {
  const lines = await findLines(
    sql,
    items.map(item => item.input.person),
  )
  return items.map(({ input: { person } }) => {
    const line = lines.get(person)
    return line ? { line } : null
  })
}
export const loadRevokeResident: Load<typeof revokeResident> = loadLine
export const loadRestoreResident: Load<typeof restoreResident> = loadLine
export const loadGiveCode: Load<typeof giveCode> = loadLine

export const loadEraseResident: Load<typeof eraseResident> = async (sql, items) => {
  const people = items.map(item => item.input.person)
  const lines = await findLines(sql, people)
  const rows = await sql<{ person: Id }[]>`
    select distinct l.person from round_roll l join round r on r.id = l.round
    where l.person = any(${people}::uuid[]) and r.phase = 'voting'`
  const voting = new Set(rows.map(row => row.person))
  return items.map(({ input: { person } }) => {
    const line = lines.get(person)
    return line ? { line, voting: voting.has(person) } : null
  })
}

export const loadEndCode: Load<typeof endCode> = async (sql, items) => {
  const people = items.map(item => item.input.person)
  const lines = await findLines(sql, people)
  const rows = await sql<{ person: Id }[]>`
    select person from entry_code where person = any(${people}::uuid[]) and used_at is null and ended_at is null`
  const open = new Set(rows.map(row => row.person))
  return items.map(({ input: { person } }) => {
    const line = lines.get(person)
    return line ? { line, openCode: open.has(person) ? person : undefined } : null
  })
}

export const loadUseCode: Load<typeof useCode> = async (sql, items) => {
  const consent = await loadConsent(sql)
  const codes = await sql<CodeRow[]>`
    select encode(c.hash, 'hex') as hash, c.person, c.given_by as by, c.until, c.used_at is not null as used,
      c.ended_at is not null as ended, r.consent_at is not null as consented
    from entry_code c join resident r on r.person = c.person
    where c.hash in (select decode(h, 'hex') from unnest(${items.map(item => item.input.code)}::text[]) h)`
  const lines = await findLines(
    sql,
    codes.map(code => code.person),
  )
  const owners = await sql<{ login: string; id: Id }[]>`
    select login, id from person where login = any(${items.map(item => item.input.account?.login ?? '')}::text[])`
  return items.map(({ input }) => {
    const row = codes.find(each => each.hash === input.code)
    const owner = owners.find(each => each.login === input.account?.login)
    return {
      code: row && { ...row, until: row.until.toISOString() },
      line: row && lines.get(row.person),
      consented: row?.consented ?? false,
      loginTaken: owner !== undefined && owner.id !== row?.person,
      consent,
    }
  })
}

type CodeRow = { hash: string; person: Id; by: Id; until: Date; used: boolean; ended: boolean; consented: boolean }

/** The consent as the town asks for it today. */
export async function loadConsent(sql: Sql): Promise<ConsentText> {
  const [town] = await sql<{ name: string }[]>`select name from town`
  return consentOf(town?.name ?? '')
}

/** Lines of the roll with what only its keepers know. */
async function findLines(sql: Sql, people: readonly Id[]): Promise<Map<Id, LineFacts>> {
  const lines = await loadLines(sql, people)
  const rows = await sql<{ id: Id; name: string | null; house: Id | null; grants: Id[] }[]>`
    select p.id, p.name, r.house, array(select g.id from role_grant g where g.person = p.id and g.role = 'resident') as grants
    from person p join resident r on r.person = p.id where p.id = any(${[...lines.keys()]}::uuid[])`
  const known = new Map(rows.map(row => [row.id, row]))
  return new Map(
    [...lines].map(([person, line]) => {
      const { name, house, grants } = known.get(person) ?? { name: null, house: null, grants: [] }
      return [person, { ...line, name: name ?? '', house: house ?? undefined, grants }]
    }),
  )
}

/** A home: the yard a house stands in or, where there is none, its district; and who of the roll lives there. */
async function findHome(sql: Sql, home: HomeInput): Promise<HomeFacts> {
  const [found] =
    'house' in home
      ? await sql<{ id: Id; within: Id[] }[]>`
          select p.id, p.within from building b join place p on st_covers(p.boundary, b.point)
          where b.id = ${home.house} and p.kind in ('yard', 'district')
          order by p.kind = 'yard' desc, st_area(p.boundary), p.id limit 1`
      : await sql<{ id: Id; within: Id[] }[]>`
          select id, within from place where id = ${home.place} and kind in ('yard', 'district')`
  const neighbours =
    'house' in home
      ? await sql<{ person: Id; name: string }[]>`
          select p.id as person, p.name from resident r join person p on p.id = r.person
          where r.house = ${home.house} and r.erased_at is null and p.name is not null`
      : await sql<{ person: Id; name: string }[]>`
          select p.id as person, p.name from resident r join person p on p.id = r.person
          where r.place = ${home.place} and r.house is null and r.erased_at is null and p.name is not null`
  return {
    place: found?.id,
    around: found ? [found.id, ...found.within] : [],
    neighbours: neighbours.map(each => ({ ...each })),
  }
}
