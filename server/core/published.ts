import type { Sql } from './store.ts'

/**
 * Whether what is attached to the initiative `i` stands in the text of it that everybody reads: until then it is the group's
 * alone, also what they add while they rework what was returned.
 */
export const isPublished = (sql: Sql, kind: 'photo' | 'paper', id: 'p.id') => sql`
  (i.listed and exists (
    select 1 from initiative_text t where t.initiative = i.id
      and t.content::jsonb -> ${`${kind}s`}::text @> jsonb_build_array(jsonb_build_object(${kind}::text, ${sql(id)}))))`
