import type { Actor } from '#shared/core/actor.ts'
import type { Policy } from '#shared/core/policy.ts'
import type { Id, Moment } from '#shared/core/value.ts'
import type { InitiativeFacts } from '#shared/initiatives/initiative.ts'
import type { SheetCount } from '#shared/initiatives/sheet.ts'
import { hindranceOf } from '#shared/initiatives/sign.ts'
import {
  quorumOf,
  supportOf,
  takesSupport,
  type Gathered,
  type LinkedAssembly,
  type Support,
} from '#shared/initiatives/support.ts'
import { mayLeadProcedure } from '#shared/people/rights.ts'
import { loadLines } from '../core/resident-facts.ts'
import type { Sql } from '../core/store.ts'

/** A printed sheet for those who enter it: what others have read is shown once they disagree, or when it counts. */
export type ShownSheet = {
  readonly n: number
  readonly state: 'printed' | 'once' | 'differs' | 'checked'
  /** The asker has entered it. */
  readonly isOwn: boolean
  readonly entries?: readonly SheetCount[]
}

export type ShownAssembly = LinkedAssembly & {
  /** People who had to be present. */
  readonly quorum: number
  /** Who led, wrote and counted: for those who lead the procedure, and the initiator. */
  readonly officers?: { readonly chair: string; readonly secretary: string; readonly tellers: readonly string[] }
}

/** The support of an initiative: numbers for everybody, papers for those who check them. */
export type ShownSupport = Support & {
  /** Support is gathered now. */
  readonly takes: boolean
  /** Without it nothing is submitted. */
  readonly required: boolean
  /** From which age one signs, years. */
  readonly age: number
  /** The asker has signed. */
  readonly signed: boolean
  /** What keeps the asker from signing. */
  readonly hindrance?: 'unverified' | 'young'
  readonly printed: number
  readonly checked: number
  readonly assembly?: ShownAssembly
  readonly sheets?: readonly ShownSheet[]
}

export async function showSupport(
  sql: Sql,
  { id, state, around, role }: Pick<InitiativeFacts, 'id' | 'state' | 'around' | 'role'>,
  actor: Actor,
  policy: Policy,
): Promise<ShownSupport> {
  const gathered = await gatheredOf(sql, id)
  const [{ signed, printed, checked }] = await sql<[{ signed: boolean; printed: number; checked: number }]>`
    select exists (select 1 from initiative_signature where initiative = ${id} and person = ${actor.id}) as signed,
      (select count(*)::int from initiative_sheet where initiative = ${id}) as printed,
      (select count(*)::int from initiative_sheet where initiative = ${id} and checked) as checked`
  const leads = mayLeadProcedure(actor, around)
  const assembly = await assemblyOf(sql, id, policy, leads || role === 'initiator')
  const line = (await loadLines(sql, [actor.id])).get(actor.id)
  const hindrance = hindranceOf(line, policy)
  return {
    ...supportOf(gathered, policy),
    takes: takesSupport(state),
    required: policy.initiativeSupportRequired !== 0,
    age: policy.initiativeSupportAge,
    signed,
    printed,
    checked,
    ...(hindrance && { hindrance }),
    ...(assembly && { assembly }),
    ...(leads && role === undefined && { sheets: await sheetsOf(sql, id, actor.id) }),
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
): Promise<ShownAssembly | undefined> {
  const [row] = await sql<(LinkedAssembly & NonNullable<ShownAssembly['officers']>)[]>`
    select meeting, poll, kind, entitled, present, votes, chair, secretary, tellers from initiative_assembly
    where initiative = ${initiative}`
  if (!row) return undefined
  const { chair, secretary, tellers, ...assembly } = row
  const quorum = quorumOf(assembly.kind, assembly.entitled, policy)
  return { ...assembly, quorum, ...(named && { officers: { chair, secretary, tellers } }) }
}

async function sheetsOf(sql: Sql, initiative: Id, actor: Id): Promise<ShownSheet[]> {
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

/** A signature as its keepers see it. */
export type ListedSignature = { readonly name?: string; readonly place: string; readonly at: Moment }

/** Who has signed on-line, by name, the latest first. */
export async function listSignatures(sql: Sql, initiative: Id): Promise<ListedSignature[]> {
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
