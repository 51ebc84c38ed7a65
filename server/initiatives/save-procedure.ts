import type { Save } from '../core/store.ts'
import { saveCards } from './save-cards.ts'

/** A state it has come to, with how it was decided or what was reported. */
export const saveMoved: Save<'initiatives.moved'> = async (sql, happened) => {
  for (const one of happened) {
    await saveCards(sql, [one])
    const { card, decision, words, result } = one.event
    await sql`
      update initiative_step s set decision = ${decision ? JSON.stringify(decision) : null}::text::jsonb, words = ${words ?? null},
        result = ${result ? JSON.stringify(result) : null}::text::jsonb
      where s.initiative = ${card.id} and s.n = (select max(n) from initiative_step where initiative = ${card.id})`
  }
}

export const saveRemark: Save<'initiatives.remark-noted'> = async (sql, happened) => {
  await sql`
    insert into initiative_remark (id, initiative, text, by_actor, at)
    select * from unnest(${happened.map(h => h.event.remark)}::uuid[], ${happened.map(h => h.event.initiative)}::uuid[],
      ${happened.map(h => h.event.text)}::text[], ${happened.map(h => h.event.by)}::uuid[],
      ${happened.map(h => h.at)}::timestamptz[])`
}

export const saveAnswer: Save<'initiatives.remark-answered'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await sql`
      update initiative_remark set answer = ${event.text}, answered_from = ${event.from}, answered_by = ${event.by},
        answered_at = ${at}
      where id = ${event.remark}`
}

export const saveRemarkHidden: Save<'initiatives.remark-hidden'> = async (sql, happened) => {
  for (const { event } of happened)
    await sql`update initiative_remark set hidden_reason = ${event.reason} where id = ${event.remark}`
}

export const saveExaminer: Save<'initiatives.examiner-set'> = async (sql, happened) => {
  for (const { event } of happened)
    await (event.person === undefined
      ? sql`delete from initiative_opinion where initiative = ${event.initiative} and aspect = ${event.aspect}`
      : sql`
          insert into initiative_opinion (initiative, aspect, person)
          values (${event.initiative}, ${event.aspect}, ${event.person})
          on conflict (initiative, aspect) do update set person = excluded.person`)
}

/** A conclusion may be corrected until the decision; the last word holds. */
export const saveConcluded: Save<'initiatives.concluded'> = async (sql, happened) => {
  for (const { event, at } of happened)
    await sql`
      update initiative_opinion set verdict = ${event.verdict}, conclusion = ${event.conclusion}, note = ${event.note ?? null},
        at = ${at}
      where initiative = ${event.initiative} and aspect = ${event.aspect}`
}

/** What was concluded stays to be read; the examiner of each side concludes anew. */
export const saveSetAside: Save<'initiatives.conclusions-set-aside'> = async (sql, happened) => {
  const ids = happened.map(h => h.event.initiative)
  await sql`
    insert into initiative_earlier_opinion (initiative, aspect, person, verdict, conclusion, note, at)
    select initiative, aspect, person, verdict, conclusion, note, at from initiative_opinion
    where verdict is not null and initiative = any(${ids}::uuid[])`
  await sql`
    update initiative_opinion set verdict = null, conclusion = null, note = null, at = null
    where initiative = any(${ids}::uuid[])`
}

export const saveSpending: Save<'initiatives.spending-noted'> = async (sql, happened) => {
  for (const { event } of happened)
    await sql`update initiative set spent = ${event.spent} where id = ${event.initiative}`
}
