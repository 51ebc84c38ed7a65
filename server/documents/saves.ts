import type { Save, Saves } from '../core/store.ts'

const saveApproved: Save<'documents.protocol-approved'> = async (sql, happened) => {
  await sql`
    insert into protocol (meeting, content, hash, approved_at, approved_by)
    select * from unnest(${happened.map(h => h.event.meeting)}::uuid[], ${happened.map(h => h.event.content)}::text[],
      ${happened.map(h => h.event.hash)}::text[], ${happened.map(h => h.at)}::timestamptz[],
      ${happened.map(h => h.event.by)}::uuid[])`
}

export const documentSaves: Saves<'documents'> = { 'documents.protocol-approved': saveApproved }
