import type { Actor } from '#shared/core/actor.ts'
import type { Policy } from '#shared/core/policy.ts'
import type { Id } from '#shared/core/value.ts'
import type { InitiativeFacts } from '#shared/initiatives/initiative.ts'
import { reopensSheets, type SheetCount } from '#shared/initiatives/sheet.ts'
import { hindranceOf } from '#shared/initiatives/sign.ts'
import { signersFrom } from '#shared/initiatives/signers.ts'
import type {
  AssemblyShown,
  SheetReopened,
  SheetShown,
  SignatureShown,
  SupportShown,
} from '#shared/initiatives/support-shown.ts'
import { quorumOf, supportOf, takesSupport, type Gathered, type LinkedAssembly } from '#shared/initiatives/support.ts'
import { mayLeadProcedure } from '#shared/people/rights.ts'
import { loadLines } from '../core/resident-facts.ts'
import type { Sql } from '../core/store.ts'
import { findWhereTheyLie } from './facts.ts'

/** The support of an initiative, as the asker may see it. */
export async function showSupport(
  sql: Sql,
  { id, state, around, role }: Pick<InitiativeFacts, 'id' | 'state' | 'around' | 'role'>,
  actor: Actor,
  policy: Policy,
): Promise<SupportShown> {
  const gathered = await gatheredOf(sql, id)
  const [{ signed, printed, checked }] = await sql<[{ signed: boolean; printed: number; checked: number }]>`
    select exists (select 1 from initiative_signature where initiative = ${id} and person = ${actor.id}) as signed,
      (select count(*)::int from initiative_sheet where initiative = ${id}) as printed,
      (select count(*)::int from initiative_sheet where initiative = ${id} and checked) as checked`
  const leads = mayLeadProcedure(actor, around)
  const checks = leads && role === undefined
  const assembly = await assemblyOf(sql, id, policy, leads || role === 'initiator')
  const line = (await loadLines(sql, [actor.id])).get(actor.id)
  const [lies] = await findWhereTheyLie(sql, [id])
  const from = signersFrom(lies, policy)
  const hindrance = hindranceOf(line, from, policy)
  return {
    ...supportOf(gathered, policy),
    takes: takesSupport(state),
    required: policy.initiativeSupportRequired !== 0,
    age: policy.initiativeSupportAge,
    ...(from && { signersFrom: from }),
    signed,
    printed,
    checked,
    ...(hindrance && { hindrance }),
    ...(assembly && { assembly }),
    reopens: reopensSheets(state),
    reopened: await reopenedOf(sql, id, checks),
    ...(checks && { sheets: await sheetsOf(sql, id, actor.id) }),
  }
}

/** What was gathered for an initiative. */
export async function gatheredOf(sql: Sql, initiative: Id): Promise<Gathered> {
  const [{ online, sheets, assembly }] = await sql<[{ online: number; sheets: number; assembly: number | null }]>`
    select (select count(*)::int from initiative_signature where initiative = ${initiative}) as online,
      (select coalesce(sum(valid), 0)::int from initiative_sheet where initiative = ${initiative} and checked) as sheets,
      (select (votes ->> 'for')::int from initiative_assembly where initiative = ${initiative}) as assembly`
  return { online, sheets, ...(assembly !== null && { assembly }) }
}

async function assemblyOf(
  sql: Sql,
  initiative: Id,
  policy: Policy,
  named: boolean,
): Promise<AssemblyShown | undefined> {
  const [row] = await sql<(LinkedAssembly & NonNullable<AssemblyShown['officers']>)[]>`
    select meeting, poll, kind, entitled, present, votes, chair, secretary, tellers from initiative_assembly
    where initiative = ${initiative}`
  if (!row) return undefined
  const { chair, secretary, tellers, ...assembly } = row
  const quorum = quorumOf(assembly.kind, assembly.entitled, policy)
  return { ...assembly, quorum, ...(named && { officers: { chair, secretary, tellers } }) }
}

async function reopenedOf(sql: Sql, initiative: Id, checks: boolean): Promise<SheetReopened[]> {
  const rows = await sql<{ n: number; at: Date; because: string; valid: number; entries: { count: SheetCount }[] }[]>`
    select n, at, because, valid, entries from initiative_sheet_reopened where initiative = ${initiative} order by at, n`
  return rows.map(({ at, entries, ...row }) => ({
    ...row,
    at: at.toISOString(),
    ...(checks && { entries: entries.map(each => each.count) }),
  }))
}

async function sheetsOf(sql: Sql, initiative: Id, actor: Id): Promise<SheetShown[]> {
  const rows = await sql<{ n: number; checked: boolean; entries: { by: Id; count: SheetCount }[] | null }[]>`
    select s.n, s.checked, (
      select jsonb_agg(jsonb_build_object('by', e.person, 'count', e.count) order by e.at)
      from initiative_sheet_entry e where e.initiative = s.initiative and e.n = s.n) as entries
    from initiative_sheet s where s.initiative = ${initiative} order by s.n`
  return rows.map(({ n, checked, entries }) => {
    const all = entries ?? []
    const state = checked ? 'checked' : all.length > 1 ? 'differs' : all.length === 1 ? 'once' : 'printed'
    const shown = state === 'checked' ? all.slice(-1) : all
    return {
      n,
      state,
      isOwn: all.some(each => each.by === actor),
      ...((state === 'checked' || state === 'differs') && { entries: shown.map(each => each.count) }),
    }
  })
}

/** Who has signed on-line, by name, the latest first. */
export async function listSignatures(sql: Sql, initiative: Id): Promise<SignatureShown[]> {
  const rows = await sql<{ name: string | null; place: string | null; at: Date }[]>`
    select p.name, place.name as place, s.signed_at as at
    from initiative_signature s join person p on p.id = s.person
      left join resident r on r.person = s.person left join place on place.id = r.place
    where s.initiative = ${initiative} order by s.signed_at desc, s.person`
  return rows.map(({ name, place, at }) => ({
    place: place ?? '',
    at: at.toISOString(),
    ...(name !== null && { name }),
  }))
}
