import type { Save } from '../core/store.ts'

export const saveSignature: Save<'initiatives.signature-noted'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await (event.on
      ? sql`
          insert into initiative_signature (initiative, person, signed_at)
          values (${event.initiative}, ${event.actor}, ${at})`
      : sql`delete from initiative_signature where initiative = ${event.initiative} and person = ${event.actor}`)
}

export const savePrinted: Save<'initiatives.sheets-printed'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await sql`
      insert into initiative_sheet (initiative, n, printed_at)
      select ${event.initiative}, n, ${at} from generate_series(${event.first}::int, ${event.first + event.sheets - 1}::int) as n`
}

export const saveEntered: Save<'initiatives.sheet-entered'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    const { initiative, sheet, by, count, checked } = event
    await sql`
      insert into initiative_sheet_entry (initiative, n, person, count, at)
      values (${initiative}, ${sheet}, ${by}, ${JSON.stringify(count)}::text::jsonb, ${at})
      on conflict (initiative, n, person) do update set count = excluded.count, at = excluded.at`
    if (checked)
      await sql`
        update initiative_sheet set checked = true, valid = ${count.valid} where initiative = ${initiative} and n = ${sheet}`
  }
}

export const saveReopened: Save<'initiatives.sheet-reopened'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    const { initiative, sheet, by, because } = event
    await sql`
      insert into initiative_sheet_reopened (initiative, n, at, by, because, valid, entries)
      select s.initiative, s.n, ${at}, ${by}, ${because}, s.valid, (
        select jsonb_agg(jsonb_build_object('by', e.person, 'count', e.count, 'at', e.at) order by e.at)
        from initiative_sheet_entry e where e.initiative = s.initiative and e.n = s.n)
      from initiative_sheet s where s.initiative = ${initiative} and s.n = ${sheet}`
    await sql`delete from initiative_sheet_entry where initiative = ${initiative} and n = ${sheet}`
    await sql`
      update initiative_sheet set checked = false, valid = null where initiative = ${initiative} and n = ${sheet}`
  }
}

export const saveLinked: Save<'initiatives.assembly-linked'> = async (sql, happened) => {
  for (const { event, at } of happened) {
    const { initiative, assembly, chair, secretary, tellers, by } = event
    await sql`
      insert into initiative_assembly
        (initiative, meeting, poll, kind, entitled, present, votes, chair, secretary, tellers, linked_at, linked_by)
      values (${initiative}, ${assembly.meeting}, ${assembly.poll}, ${assembly.kind}, ${assembly.entitled}, ${assembly.present},
        ${JSON.stringify(assembly.votes)}::text::jsonb, ${chair}, ${secretary}, ${tellers}::text[], ${at}, ${by})
      on conflict (initiative) do update set meeting = excluded.meeting, poll = excluded.poll, kind = excluded.kind,
        entitled = excluded.entitled, present = excluded.present, votes = excluded.votes, chair = excluded.chair,
        secretary = excluded.secretary, tellers = excluded.tellers, linked_at = excluded.linked_at, linked_by = excluded.linked_by`
  }
}

export const saveUnlinked: Save<'initiatives.assembly-unlinked'> = async (sql, happened) => {
  await sql`delete from initiative_assembly where initiative = any(${happened.map(h => h.event.initiative)}::uuid[])`
}

export const saveDropped: Save<'initiatives.support-dropped'> = async (sql, happened) => {
  const ids = happened.map(h => h.event.initiative)
  await sql`delete from initiative_signature where initiative = any(${ids}::uuid[])`
  await sql`delete from initiative_sheet_entry where initiative = any(${ids}::uuid[])`
  await sql`delete from initiative_sheet_reopened where initiative = any(${ids}::uuid[])`
  await sql`delete from initiative_sheet where initiative = any(${ids}::uuid[])`
  await sql`delete from initiative_assembly where initiative = any(${ids}::uuid[])`
  await sql`delete from initiative_text where initiative = any(${ids}::uuid[])`
}
