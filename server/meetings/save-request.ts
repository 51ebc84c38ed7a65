import type { Save } from '../core/store.ts'

export const saveAsked: Save<'meetings.meeting-asked'> = async (sql, happened) => {
  const rows = happened.map(h => ({ ...h.event.request, at: h.at }))
  await sql`
    insert into meeting_request (id, place, subjects, state, asked_at)
    select id, place, array(select jsonb_array_elements_text(subjects)), state, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as asked (
      id uuid, place uuid, subjects jsonb, state text, at timestamptz)`
}

/** How many ask is counted from the voices. */
export const saveRequestJoined: Save<'meetings.request-joined'> = async () => {}

export const saveVoice: Save<'meetings.voice-noted'> = async (sql, happened) => {
  const of = (field: 'request' | 'actor' | 'words' | 'contact') => happened.map(h => h.event[field] ?? null)
  await sql`
    insert into meeting_request_voice (request, actor, at, words, contact)
    select * from unnest(${of('request')}::uuid[], ${of('actor')}::uuid[], ${happened.map(h => h.at)}::timestamptz[],
      ${of('words')}::text[], ${of('contact')}::text[])`
}

export const saveRequestDeclined: Save<'meetings.request-declined'> = async (sql, happened) => {
  await sql`
    update meeting_request r set state = 'declined', decided_at = d.at, answer = d.answer
    from unnest(${happened.map(h => h.event.request)}::uuid[], ${happened.map(h => h.event.answer)}::text[],
      ${happened.map(h => h.at)}::timestamptz[]) as d (request, answer, at)
    where r.id = d.request`
}

export const saveRequestPlanned: Save<'meetings.request-planned'> = async (sql, happened) => {
  await sql`
    update meeting_request r set state = 'planned', decided_at = p.at, meeting = p.meeting
    from unnest(${happened.map(h => h.event.request)}::uuid[], ${happened.map(h => h.event.meeting)}::uuid[],
      ${happened.map(h => h.at)}::timestamptz[]) as p (request, meeting, at)
    where r.id = p.request`
}
